import { z } from 'zod';
import {
  BatchCode,
  ClaimantCode,
  Count,
  DwellingType,
  Hex16,
  Hex32,
  HouseholdCode,
  Lot,
  Text,
} from '../kernel/ids.ts';

/** A dwelling of a drawn stairwell. `area` in ㎡ as the stock list has it. */
export const SlipDwelling = z.strictObject({
  lot: Lot,
  floor: Text,
  room: Text,
  area: Text,
  storageRoom: Text,
});
export type SlipDwelling = z.infer<typeof SlipDwelling>;

/** Whose rights a group's slip is about, by queue number. */
export const SlipMember = z.strictObject({
  household: HouseholdCode,
  queueNo: Count,
  name: Text,
  rights: Count,
});
export type SlipMember = z.infer<typeof SlipMember>;

/** Who stood before the board: the householder, a group's representative, or a proxy with its power of attorney. */
export const Drawer = z.enum(['self', 'proxy', 'group']);
export type Drawer = z.infer<typeof Drawer>;

/** What the check of papers found, as a slip says it. */
export const SlipPapers = z.strictObject({
  drawer: Drawer,
  /** Who checked the papers. */
  checkedBy: Text,
  /** Of a proxy, or of the member that speaks for a group; else null. */
  person: z.strictObject({ name: Text, maskedId: Text, relation: Text }).nullable(),
});
export type SlipPapers = z.infer<typeof SlipPapers>;

/** One drawn lot as a slip says it. `area` in ㎡ as the stock list has it; of a stairwell floor, room, area and storage room are ''. */
export const SlipLot = z.strictObject({
  pick: Count,
  slot: Count,
  size: Count,
  lot: Lot,
  nonce: Hex16,
  proof: z.array(Hex32),
  boardRoot: Hex32,
  building: Text,
  stairwell: Text,
  floor: Text,
  room: Text,
  area: Text,
  storageRoom: Text,
  /** What a stairwell holds, sorted by code; empty where the lot is a dwelling itself. */
  dwellings: z.array(SlipDwelling),
});
export type SlipLot = z.infer<typeof SlipLot>;

/**
 * What a household signs, word for word: its hash is the `document` of ResultSigned (docs/protocol.md section 10).
 * It holds the household's salt, so that the hash tells nobody the name.
 */
export const SlipContent = z.strictObject({
  ceremony: Text,
  title: Text,
  rehearsal: z.boolean(),
  batch: BatchCode,
  type: DwellingType,
  seq: Count,
  queueNo: Count,
  /** A household's code, or that of a group. */
  household: ClaimantCode,
  /** Of the householder; of a group the names of its members, as a list would have them. */
  name: Text,
  maskedId: Text,
  salt: Hex16,
  papers: SlipPapers,
  members: z.array(SlipMember),
  signer: z.enum(['self', 'proxy', 'group', 'refused']),
  lots: z.array(SlipLot),
  /** The head after the claim's last TicketNotarised (section 8). */
  anchor: z.strictObject({ seq: Count, head: Hex32 }),
});
export type SlipContent = z.infer<typeof SlipContent>;

/** A point of a stroke: x and y from 0 to 1 of the pad's width (so a pad of any size draws alike), pressure 0 to 1. */
export const StrokePoint = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  pressure: z.number().min(0).max(1),
  /** Milliseconds since the first point of the signature. */
  atMs: z.number().min(0),
});
export const Strokes = z.array(z.array(StrokePoint).min(1).max(5000)).min(1).max(200);
export type Strokes = z.infer<typeof Strokes>;

/** The most bytes of a picture that is handed over as a fingerprint. */
export const FINGERPRINT_BYTES = 8 * 1024 * 1024;

/**
 * What stands under a slip: a signature, or a fingerprint 手印 of whoever cannot write, as a PNG. Personal data, as the
 * strokes are; it is no part of the content, so the hash of what was signed is the same either way.
 */
export const Mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('strokes'), strokes: Strokes }),
  z.strictObject({
    kind: z.literal('fingerprint'),
    png: z.instanceof(Uint8Array).refine((png) => png.byteLength <= FINGERPRINT_BYTES, 'too large'),
  }),
]);
export type Mark = z.infer<typeof Mark>;
