import { z } from 'zod';
import { ClaimantCode, Count, DwellingType, HouseholdCode, Lot, Text, Whole } from '../kernel/ids.ts';
import { Field, Paper, PersonName } from '../preparation/household-file.ts';
import { Settings } from '../preparation/settings.ts';

/** 64 MiB is far above any list of households; more is an attack or a mistake. */
const Spreadsheet = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 64 * 1024 * 1024, 'too large');
const Photo = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 16 * 1024 * 1024, 'too large')
  .nullable();
const SpreadsheetKind = z.enum(['households', 'dwellings']);
/** Which column (from 0) of which sheet a field is read from; null: it is not in the file. Replaces what was recognised. */
const Mapping = z.record(z.string().max(200), z.record(z.string().max(40), Whole.max(16_384).nullable()));
export type Mapping = z.infer<typeof Mapping>;

const method = <I extends z.ZodRawShape>(input: I) => ({
  roles: ['console'] as const,
  input: z.strictObject(input),
});

const by = PersonName;
/** Ids of household files. */
const ids = z.array(z.string().max(64)).min(1).max(100_000);
const id = z.string().max(64);
const reason = Text.min(1).max(500);
const words = Text.max(2000);
const Cell = z.string().max(500);

/** What the office does before the day, and at the door on the day. Only the console may. */
export const preparationMethods = {
  /** Reads a spreadsheet and says what it would change; nothing is stored. `mapping` is null at first. */
  previewImport: method({
    kind: SpreadsheetKind,
    fileName: Text,
    bytes: Spreadsheet,
    mapping: Mapping.nullable(),
  }),
  previewSample: method({ kind: SpreadsheetKind }),
  /** Ends the reading of a file that takes too long. */
  cancelImport: method({}),
  /** Takes the list over: households with an error wait to be mended in place, dwellings with one are refused. */
  confirmImport: method({ token: Text, by }),

  /** Every household, in the order of the list; filtered and sorted by the window. */
  listFiles: method({}),
  openFile: method({ id }),
  addFile: method({ by, cells: z.partialRecord(Field, Cell) }),
  /** Corrects cells; the review begins again where what was reviewed has changed. */
  editFile: method({ id, by, cells: z.partialRecord(Field, Cell), reason: words }),
  removeFile: method({ id, by, reason }),
  restoreFile: method({ id, by, reason: words }),
  /** 户型调剂: `count` rights of one type become as many of another; the approver is a second person. */
  adjustType: method({
    ...{ id, by, from: DwellingType, to: DwellingType, count: Count, reason, approver: by },
  }),
  checkFiles: method({ ids, by, papers: z.array(Paper), notes: words }),
  confirmFiles: method({ ids, by }),
  reopenFile: method({ id, by, reason }),

  /** The members of a group of that type: whoever else was in it leaves it. */
  formGroup: method({ group: ClaimantCode, ids: z.array(id).max(500), by, reason: words }),
  printConsent: method({ group: ClaimantCode }),

  listDwellings: method({}),
  inspectDwelling: method({
    dwelling: Lot,
    representatives: z.array(Text.min(1).max(60)).min(1).max(10),
    result: z.enum(['accepted', 'defects']),
    defects: Text.max(500),
    photo: Photo,
  }),
  /** The photograph of a defect, as it was taken. */
  showPhoto: method({ photo: z.string().regex(/^[0-9a-f]{64}$/) }),

  saveSettings: method({ settings: Settings }),
  /** The next round: PDF, workbook, page and CSV of the masked list as it is now. */
  publishNotice: method({ round: Count, paper: z.enum(['A3', 'A4']) }),
  listNotices: method({}),
  recordNoticeObjection: method({ household: HouseholdCode.nullable(), by, words: Text.min(1).max(2000) }),
  settleNoticeObjection: method({ id, by, upheld: z.boolean(), words: Text.min(1).max(2000) }),
  /** One page a household, all in one PDF. */
  printHouseholdSheets: method({}),

  /** `text`: a household's code, its householder's ID number, or the QR code of its sheet. Nothing is entered yet. */
  findArrival: method({ text: z.string().min(1).max(200) }),
  checkIn: method({ household: HouseholdCode, by }),
  undoCheckIn: method({ household: HouseholdCode, by }),
} as const;
