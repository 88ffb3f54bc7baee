import { z } from 'zod';
import {
  BatchCode,
  ClaimantCode,
  Count,
  DwellingType,
  Hex32,
  HouseholdCode,
  Lot,
  Reason,
  Text,
  Whole,
} from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { Role } from '../ceremony/events.ts';
import { PlannedBatch } from '../ceremony/plan.ts';
import type { PublishedNotice } from '../preparation/notices.ts';
import { Drawer, Mark } from '../ceremony/slip.ts';
import {
  CLAIM_FILTERS,
  type ClaimRow,
  type EntryDetail,
  type EntryRow,
  type GroupRow,
  type Outcome,
  type PrintedTickets,
  type RecoveryCode,
  type StatementRow,
} from './answers.ts';
import type {
  Arrival,
  DwellingRow,
  FileDetail,
  FileList,
  ImportPreview,
  NoticeList,
  PrintedPaper,
} from './preparation-answers.ts';
import { preparationMethods } from './preparation-methods.ts';
import { displayMethods } from './display-methods.ts';
import { showMethods, statisticsMethods } from './show-methods.ts';
import type { Statistics } from './show-views.ts';

/** The two channels and the ready signal between a window and the main process. */
export const CHANNELS = { call: 'sunlot:call', view: 'sunlot:view', ready: 'sunlot:ready' } as const;

/** What is filmed: each is a video of its own. The microphone is heard with the board. */
export const VideoTrack = z.enum(['board', 'camera']);
export type VideoTrack = z.infer<typeof VideoTrack>;

/** `identify`: the overlay that says which display is which; it calls nothing. */
export const WindowRole = z.enum(['console', 'board', 'desk', 'recorder', 'identify']);
export type WindowRole = z.infer<typeof WindowRole>;

const method = <I extends z.ZodRawShape>(roles: readonly WindowRole[], input: I) => ({
  roles,
  input: z.strictObject(input),
});

const batch = BatchCode;
const seq = Count;
const pick = Count;
const Passphrase = z.string().min(1).max(256);
const passphrases = z.strictObject({ notary: Passphrase, supervisor: Passphrase });
const Chunk = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 32 * 1024 * 1024, 'too large');
const session = Count;
const track = VideoTrack;
const DigitText = z.string().max(5000);
/** Somebody's own words: they lie with the personal data, never in the ledger. */
const Words = Text.max(2000);
const Name = Text.min(1).max(60);
/** A scan or photograph of a paper (power of attorney, waiver), as it came from the camera or scanner. */
const Scan = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 16 * 1024 * 1024, 'too large')
  .nullable();
const about = z.strictObject({ batch, seq }).nullable();
/** As scanned or typed: the main process strips spaces and dashes. */
const TicketCode = z.string().min(1).max(80);
const allocation = z.array(z.strictObject({ household: HouseholdCode, dwelling: Lot })).max(500);
const sharing = { batch, seq, pick, way: z.enum(['agreed', 'lottery']), allocation, checkedBy: Name };

/**
 * Every method a window can call: which windows may, and what they must send. A command names what it expects
 * (claim, pick, seq), so that the second of two clicks is refused, not repeated.
 */
export const methods = {
  setLanguage: method(['console'], { language: z.enum(['zh-CN', 'en']) }),

  setPassphrase: method(['console'], { passphrase: Passphrase }),
  unlock: method(['console'], { passphrase: Passphrase }),
  /** With the code of the operator's recovery sheet; a new sheet replaces it. */
  recoverOperator: method(['console'], { code: Passphrase, passphrase: Passphrase }),
  /** Leaves this ceremony, or rehearsal, untouched and opens a file of the other kind. */
  switchToRehearsal: method(['console'], { rehearsal: z.boolean() }),
  ...preparationMethods,
  ...showMethods,
  ...displayMethods,
  ...statisticsMethods,
  openCeremony: method(['console'], {
    title: Text.min(1).max(200),
    passphrases,
    withoutRecording: z.boolean(),
  }),
  /** Both people approve the whole of it; `shortage` says that fewer dwellings than rights are known and meant. */
  freezeRegister: method(['console'], { passphrases, shortage: z.boolean() }),
  publishPlan: method(['console'], {
    batches: z.array(PlannedBatch).min(1).max(200),
    intervalSeconds: Whole.max(3600),
    passphrases,
  }),
  recordConsent: method(['console'], { group: ClaimantCode, type: DwellingType, checkedBy: Name }),
  /** `batch` is the plan's next; `claims` keeps the first so many of the queue. */
  freezeBatch: method(['console'], { batch, claims: Count.nullable() }),
  /** An order lottery among the members of a group that has drawn its stairwell. */
  freezeGroupOrder: method(['console'], { batch, seq }),
  abandonBatch: method(['console'], { batch, reason: Reason, passphrases }),
  commitSecrets: method(['console'], { batch, passphrases }),
  attestHead: method(['console'], { seq, by: Role, passphrase: Passphrase }),
  drawDigits: method(['console'], { batch, first: DigitText, second: DigitText }),
  sealBoard: method(['console'], { batch, passphrases }),
  /** Mode batch: draws all of its lots at once. */
  openBatch: method(['console'], { batch, passphrases }),
  /** Mode tickets: makes the codes, seals their root, prints the sheets. */
  sealTickets: method(['console'], { batch }),
  /** The same sheets again, until the first call. */
  reprintTickets: method(['console'], { batch }),
  /** After a restart: the board is made again from the sealed secrets before anything can be opened. */
  unsealBoard: method(['console'], { batch, passphrases }),

  callHousehold: method(['console'], { batch, seq, attempt: Count }),
  missHousehold: method(['console'], { batch, seq, attempt: Count }),
  checkPapers: method(['console'], {
    ...{ batch, seq, drawer: Drawer, checkedBy: Name },
    /** Of a proxy, or of the member who speaks for a group; null for the householder. */
    person: z.strictObject({ name: Name, id: z.string().max(40), relation: Text.max(40) }).nullable(),
    scan: Scan,
  }),
  waiveClaim: method(['console'], { batch, seq, rights: Count, words: Words, scan: Scan, passphrases }),
  designateSlot: method(['console', 'desk'], { batch, seq, pick, slot: Count }),
  rollOffset: method(['console'], { batch, seq, pick, first: DigitText, second: DigitText }),
  openTicket: method(['console'], { batch, seq, pick }),
  /** Mode tickets: the slot that the ticket was taken from, and the code inside; designates and opens in one. */
  scanTicket: method(['console'], { batch, seq, pick, slot: Count, code: TicketCode }),
  /** A ticket of which only the lot can be read: its code is taken from the app's record, under both people's eyes. */
  openTornTicket: method(['console'], { batch, seq, pick, slot: Count, lot: Lot, words: Words, passphrases }),
  countTicket: method(['console'], { batch, code: TicketCode }),
  loseTicket: method(['console'], { batch, lot: Lot, reason: Reason, words: Words, passphrases }),
  voidTicket: method(['console'], { batch, seq, pick, reason: Reason, words: Words, passphrases }),
  notariseTicket: method(['console'], { batch, seq, pick }),
  signResult: method(['desk'], { batch, seq, document: Hex32, mark: Mark }),
  /** The slip as it would be signed now, or, with `document` null, as that of a registered claim came out last. */
  previewSlip: method(['desk'], { batch, seq, document: Hex32.nullable() }),
  /** The household does not sign what it drew: notary and supervisor witness it. */
  refuseSignature: method(['console'], { batch, seq, document: Hex32, words: Words, passphrases }),
  announceResult: method(['console'], { batch, seq }),
  registerDraw: method(['console'], { batch, seq }),
  reprintSlip: method(['console', 'desk'], { batch, seq }),

  listGroups: method(['console'], {}),
  /** The sheet that all members sign; nothing is entered yet. */
  printAllocation: method(['console'], sharing),
  /** All members have signed. */
  allocateGroup: method(['console'], sharing),
  reportIncident: method(['console'], { about, reason: Reason, words: Words.min(1) }),
  raiseObjection: method(['console'], { about, reason: Reason, words: Words.min(1) }),
  listStatements: method(['console'], {}),
  /** `recovery` is the code of the sealed sheet; '' where no batch waits for that role's secret. */
  replaceKey: method(['console'], {
    ...{ role: Role, reason: Reason, passphrase: Passphrase },
    ...{ recovery: z.string().max(256), otherPassphrase: Passphrase },
  }),

  /** `words` (an incident report) are entered first, if there are any. */
  suspend: method(['console'], { seq: Whole, reason: Reason, words: Words }),
  resume: method(['console'], { seq: Whole }),
  revealSecrets: method(['console'], { batch }),
  closeBatch: method(['console'], { batch }),
  closeCeremony: method(['console'], { passphrases }),
  exportBundle: method(['console'], {}),
  listClaims: method(['console'], {
    ...{ from: Whole, count: Count.max(500), search: z.string().max(100) },
    status: z.enum(CLAIM_FILTERS).optional(),
  }),
  /** From the beginning of the ledger; with a queue number only what is about it. */
  listEntries: method(['console'], { from: Whole, count: Count.max(500), queueNo: Count.nullable() }),
  openEntry: method(['console'], { seq: Count }),

  recorderStarted: method(['recorder'], { session, tracks: z.array(Text).max(8), mimeType: Text }),
  recorderChunk: method(['recorder'], { session, track, index: Whole, bytes: Chunk }),
  recorderStopped: method(['recorder'], { session, reason: z.string().max(100) }),
  /** Without its board a session is over; without its camera it goes on. */
  recorderFailed: method(['recorder'], { session, track, reason: z.string().max(500) }),
} as const;

export type Method = keyof typeof methods;
export type InputOf<M extends Method> = z.infer<(typeof methods)[M]['input']>;

/** What a method answers when it is done; null where the next view says it all. */
interface Answers {
  setPassphrase: RecoveryCode;
  recoverOperator: RecoveryCode;
  openCeremony: readonly RecoveryCode[];
  replaceKey: RecoveryCode;
  sealTickets: PrintedTickets;
  reprintTickets: PrintedTickets;
  printAllocation: { readonly path: string | null };
  listGroups: readonly GroupRow[];
  listStatements: readonly StatementRow[];
  previewImport: ImportPreview;
  previewSample: ImportPreview;
  listFiles: FileList;
  openFile: FileDetail;
  addFile: { readonly id: string };
  printConsent: PrintedPaper;
  listDwellings: readonly DwellingRow[];
  showPhoto: { readonly bytes: Uint8Array };
  publishNotice: PublishedNotice;
  listNotices: NoticeList;
  printHouseholdSheets: PrintedPaper;
  /** A PDF. */
  previewSlip: { readonly bytes: Uint8Array };
  findArrival: Arrival;
  readStatistics: Statistics;
  exportStatistics: { readonly path: string };
  exportBundle: Outcome;
  listClaims: { readonly total: number; readonly rows: readonly ClaimRow[] };
  listEntries: { readonly total: number; readonly rows: readonly EntryRow[] };
  openEntry: EntryDetail;
}
export type AnswerOf<M extends Method> = M extends keyof Answers ? Answers[M] : null;

/** What the preload puts on `window.sunlot`: it only forwards. */
export interface Bridge {
  call<M extends Method>(method: M, input: InputOf<M>): Promise<Result<AnswerOf<M>>>;
  /** Whole views, in order; answers the function that stops them. */
  onView(listener: (view: unknown) => void): () => void;
  /** Says that the window listens: the current view is sent at once. */
  ready(): void;
}
