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

const ceremony = { ceremony: Text, title: Text, rehearsal: z.boolean() };
const dwelling = { floor: Text, room: Text, area: Text, storageRoom: Text };

/** One paper ticket: what stands inside when it is folded. `code` is 16 random bytes as hex; scanned, it opens the ticket. */
export const PaperTicket = z.strictObject({
  lot: Lot,
  code: Hex16,
  building: Text,
  stairwell: Text,
  ...dwelling,
});
export type PaperTicket = z.infer<typeof PaperTicket>;

/** All tickets of a batch in mode tickets, for A4 sheets that are cut and folded (docs/protocol.md section 9). */
export const TicketSheets = z.strictObject({
  kind: z.literal('tickets'),
  ...ceremony,
  batch: BatchCode,
  type: DwellingType,
  boardRoot: Hex32,
  tickets: z.array(PaperTicket).min(1),
});
export type TicketSheets = z.infer<typeof TicketSheets>;

/** What a forgotten passphrase is recovered with: sealed in an envelope and kept by `keptBy`, never by `role` itself. */
export const RecoverySheet = z.strictObject({
  kind: z.literal('recovery'),
  ...ceremony,
  role: z.enum(['operator', 'notary', 'supervisor']),
  keptBy: z.enum(['operator', 'notary', 'supervisor']),
  /** Groups of letters and digits, `ABCD-EFGH-…`. */
  code: Text,
  /** When it was made, UTC. */
  at: Text,
});
export type RecoverySheet = z.infer<typeof RecoverySheet>;

/** How a group shares out the stairwell that it has drawn; signed by all of its members. */
export const AllocationSheet = z.strictObject({
  kind: z.literal('allocation'),
  ...ceremony,
  batch: BatchCode,
  type: DwellingType,
  group: ClaimantCode,
  lot: Lot,
  building: Text,
  stairwell: Text,
  /** How it came about: the members agreed, or chose in the order of a lottery among them. */
  way: z.enum(['agreed', 'lottery']),
  members: z
    .array(z.strictObject({ household: HouseholdCode, queueNo: Count, name: Text, rights: Count }))
    .min(1),
  /** Sorted by dwelling. */
  rows: z.array(z.strictObject({ dwelling: Lot, ...dwelling, household: HouseholdCode, name: Text })).min(1),
  /** Keeps the document's hash from telling anybody a name: 16 bytes as hex. */
  salt: Hex16,
  /** Who saw all members sign. */
  checkedBy: Text,
});
export type AllocationSheet = z.infer<typeof AllocationSheet>;

/** Whatever is printed besides slips. */
export const PrintedSheet = z.discriminatedUnion('kind', [TicketSheets, RecoverySheet, AllocationSheet]);
export type PrintedSheet = z.infer<typeof PrintedSheet>;
