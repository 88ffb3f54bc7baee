import { z } from 'zod';
import {
  At,
  BatchCode,
  CeremonyCode,
  ClaimantCode,
  Count,
  Digits,
  DwellingType,
  Hex16,
  Hex32,
  Hex64,
  HouseholdCode,
  Lot,
  Reason,
  Text,
  Whole,
} from '../kernel/ids.ts';
import { Batch, Party } from './batch.ts';
import { PlannedBatch } from './plan.ts';
import { Drawer } from './slip.ts';

/**
 * What has happened, as docs/protocol.md section 10 lists it. Past tense, append-only: never edit a shape, add a new type.
 */
const event = <T extends string, S extends z.ZodRawShape>(type: T, data: S) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(data) });

export const Role = z.enum(['notary', 'supervisor']);
export type Role = z.infer<typeof Role>;

export const Approval = z.strictObject({ by: Role, signature: Hex64 });
export type Approval = z.infer<typeof Approval>;

const batch = BatchCode;
const seq = Count;
const pick = Count;
const slot = Count;
const claim = { batch, seq };
const chosen = { batch, seq, pick, slot };
const approvals = z.array(Approval);
/** The claim that an incident or an objection is about; null where it is about the hall. */
const About = z.strictObject({ batch: BatchCode, seq: Count }).nullable();

const opened = z.union([
  z.strictObject({ ...chosen, lot: Lot, nonce: Hex16 }),
  z.strictObject({ ...chosen, lot: Lot, code: Hex16 }),
]);

const ceremonyEvents = [
  event('CeremonyOpened', {
    ceremony: CeremonyCode,
    title: Text,
    rehearsal: z.boolean(),
    software: z.strictObject({ version: Text, sha256: Hex32 }),
    keys: z.strictObject({ notary: Hex32, supervisor: Hex32 }),
  }),
  event('RegisterFrozen', { households: Hex32, stock: Hex32 }),
  event('CeremonySuspended', { reason: Reason }),
  event('CeremonyResumed', {}),
  event('MachineTakenOver', { machine: Text, lastSeq: Whole, lastHead: Hex32, approvals }),
  event('KeyReplaced', { role: Role, publicKey: Hex32, reason: Reason, approvals }),
  event('HeadAttested', { by: Role, seq, head: Hex32, signature: Hex64 }),
  event('CeremonyClosed', {
    owed: z.array(z.strictObject({ household: HouseholdCode, type: DwellingType, rights: Count })),
  }),
] as const;

const batchEvents = [
  event('BatchFrozen', { batch: Batch, input: Hex32 }),
  event('SecretsCommitted', {
    batch,
    parties: z.array(z.strictObject({ party: Party, commitment: Hex32 })),
  }),
  event('DigitsDrawn', { batch, digits: Digits }),
  event('BoardSealed', { batch, boardRoot: Hex32, size: Count }),
  event('BatchAbandoned', { batch, reason: Reason, approvals }),
  event('BatchOpened', { batch, results: z.array(z.strictObject({ seq, pick, lot: Lot })) }),
  event('TicketCounted', { batch, lot: Lot, code: Hex16 }),
  event('TicketLost', { batch, lot: Lot, code: Hex16, reason: Reason, approvals }),
  event('SecretsRevealed', { batch, secrets: z.array(z.strictObject({ party: Party, secret: Hex32 })) }),
  event('BatchClosed', { batch }),
] as const;

const claimEvents = [
  event('HouseholdCalled', { ...claim, attempt: Count, station: Count }),
  event('HouseholdMissed', claim),
  event('ClaimWaived', { ...claim, rights: Count, document: Hex32, approvals }),
  event('SlotDesignated', chosen),
  event('OffsetRolled', { batch, seq, pick, digits: Digits, slot }),
  z.strictObject({ type: z.literal('TicketOpened'), data: opened }),
  event('TicketNotarised', { batch, seq, pick }),
  event('TicketVoided', { ...chosen, lot: Lot, reason: Reason, approvals }),
  event('ResultSigned', { ...claim, document: Hex32, signer: z.enum(['self', 'proxy', 'group', 'refused']) }),
  event('ResultAnnounced', claim),
  event('DrawRegistered', claim),
  event('GroupAllocated', {
    batch,
    seq,
    pick,
    allocation: z.array(z.strictObject({ household: HouseholdCode, dwelling: Lot })),
    document: Hex32,
  }),
] as const;

/** The types of docs/protocol.md section 10, all of which a verifier knows. */
export const ProtocolEvent = z.discriminatedUnion('type', [
  ...ceremonyEvents,
  ...batchEvents,
  ...claimEvents,
]);
export type ProtocolEvent = z.infer<typeof ProtocolEvent>;

/** Types of our own that stand between them and are only chained: what people planned, checked and said. */
const recordEvents = [
  /** The batches in their published order, and how long a called household is given before it is called again. */
  event('PlanPublished', { batches: z.array(PlannedBatch).min(1), intervalSeconds: Whole, approvals }),
  /** All members of a group have signed that they draw together; `document` is what they signed. */
  event('GroupConsented', { group: ClaimantCode, type: DwellingType, document: Hex32 }),
  /** Who stands before the board, and that the papers were seen; names lie with the personal data under `document`. */
  event('PapersChecked', { ...claim, drawer: Drawer, document: Hex32 }),
  event('IncidentReported', { about: About, reason: Reason, document: Hex32 }),
  event('ObjectionRaised', { about: About, reason: Reason, document: Hex32 }),
] as const;

/** A window that people look at, and its display: `DELL U2720Q 3840×2160`. */
const shown = { window: z.enum(['console', 'board', 'desk']), display: Text.min(1) };

/** What the recording, the printer and the displays reported. */
const effectEvents = [
  event('RecordingStarted', { session: Count, tracks: z.array(Text) }),
  event('RecordingSegmentStored', { file: Text, sha256: Hex32, startedAt: At, durationMs: Whole }),
  event('RecordingStopped', { session: Count, reason: Reason }),
  event('SlipPrinted', { ...claim, sha256: Hex32 }),
  event('SlipPrintFailed', { ...claim, reason: Reason }),
  event('DisplayLost', shown),
  event('DisplayReturned', shown),
] as const;

export const CeremonyEvent = z.discriminatedUnion('type', [
  ...ceremonyEvents,
  ...batchEvents,
  ...claimEvents,
  ...recordEvents,
  ...effectEvents,
]);
export type CeremonyEvent = z.infer<typeof CeremonyEvent>;

/** One event by its type, e.g. `EventOf<'TicketOpened'>`. */
export type EventOf<T extends CeremonyEvent['type']> = Extract<CeremonyEvent, { type: T }>;

export const Actor = Text.refine((actor) => actor.length > 0, 'an actor has a name');

/** An entry of the ledger without its data (docs/protocol.md section 10). */
export const Envelope = z.strictObject({
  actor: Actor,
  at: At,
  data: z.record(z.string(), z.unknown()),
  seq: Count,
  type: Text.refine((type) => type.length > 0, 'an entry has a type'),
});
export type Envelope = z.infer<typeof Envelope>;
