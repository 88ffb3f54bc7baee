import { assert, never } from '../kernel/assert.ts';
import type { HouseholdCode, Lot } from '../kernel/ids.ts';
import { standingPicks } from './claim.ts';
import { evolveClaim } from './evolve-claim.ts';
import type { CeremonyEvent, EventOf } from './events.ts';
import { type Anchor, type BatchState, type CeremonyState, type ClaimState, currentBatch } from './state.ts';
import type { Claim } from './batch.ts';

type NotOfBatches =
  | 'CeremonyOpened'
  | 'RegisterFrozen'
  | 'KeyReplaced'
  | 'CeremonySuspended'
  | 'CeremonyResumed'
  | 'MachineTakenOver'
  | 'CeremonyClosed'
  | 'RecordingStarted'
  | 'RecordingSegmentStored'
  | 'RecordingStopped'
  | 'SlipPrinted'
  | 'SlipPrintFailed';
export type BatchEvent = Exclude<CeremonyEvent, { type: NotOfBatches }>;

/** What an entry of a batch changes: the batch in hand, and at its close who has been given what. */
export function evolveBatch(state: CeremonyState, event: BatchEvent, anchor: Anchor): CeremonyState {
  if (event.type === 'BatchFrozen') return withFrozenBatch(state, event.data);
  const before = currentBatch(state);
  // An attestation between two batches, or of the opening, is only chained.
  if (!before) return state;
  const after = evolvePhase(before, event, anchor);
  const batches = new Map(state.batches).set(after.frozen.batch, after);
  return event.type === 'BatchClosed'
    ? { ...state, batches, given: givenAfter(state, after) }
    : { ...state, batches };
}

function withFrozenBatch(
  state: CeremonyState,
  { batch, input }: EventOf<'BatchFrozen'>['data'],
): CeremonyState {
  const frozen: BatchState = {
    frozen: batch,
    input,
    phase: 'frozen',
    commitments: [],
    digits: null,
    boardRoot: null,
    commitmentsAttestedBy: [],
    boardAttestedBy: [],
    claims: batch.claims.map(waiting),
    slots: batch.lots.map(() => 'closed'),
    onStage: null,
  };
  return { ...state, batches: new Map(state.batches).set(batch.batch, frozen), current: batch.batch };
}

function waiting(claim: Claim): ClaimState {
  return {
    ...claim,
    standing: 'waiting',
    attempts: 0,
    attemptsSinceMiss: 0,
    misses: 0,
    picks: [],
    waived: 0,
    anchor: null,
    signed: null,
    announced: false,
  };
}

function evolvePhase(
  batch: BatchState,
  event: Exclude<BatchEvent, { type: 'BatchFrozen' }>,
  anchor: Anchor,
): BatchState {
  switch (event.type) {
    case 'SecretsCommitted':
      return { ...batch, phase: 'committed', commitments: event.data.parties };
    case 'DigitsDrawn':
      return { ...batch, phase: 'digitsDrawn', digits: event.data.digits };
    case 'BoardSealed':
      return { ...batch, phase: 'sealed', boardRoot: event.data.boardRoot };
    case 'HeadAttested':
      return withAttestation(batch, event.data.by);
    case 'SecretsRevealed':
      return { ...batch, phase: 'revealed' };
    case 'BatchClosed':
      return { ...batch, phase: 'closed' };
    case 'BatchAbandoned':
      return { ...batch, phase: 'abandoned' };
    case 'BatchOpened':
    case 'TicketCounted':
    case 'TicketLost':
      throw new Error(`Bug: ${event.type} belongs to a mode that this version does not run`);
    default:
      return evolveStage(batch, event, anchor);
  }
}

function withAttestation(batch: BatchState, by: 'notary' | 'supervisor'): BatchState {
  const add = (roles: readonly ('notary' | 'supervisor')[]) => (roles.includes(by) ? roles : [...roles, by]);
  if (batch.phase === 'committed')
    return { ...batch, commitmentsAttestedBy: add(batch.commitmentsAttestedBy) };
  if (batch.phase === 'sealed') return { ...batch, boardAttestedBy: add(batch.boardAttestedBy) };
  return batch;
}

type StageEvent = Extract<BatchEvent, { data: { seq: number; batch: string } }>;

/** The claim's own life, the slots' marks, and who is on stage. */
function evolveStage(batch: BatchState, event: StageEvent, anchor: Anchor): BatchState {
  const before = batch.claims[event.data.seq - 1];
  assert(before, `no claim ${event.data.seq}`);
  const claim = evolveClaim(before, event, anchor);
  const onStage = claim.standing === 'onStage' ? claim.seq : null;
  return {
    ...batch,
    claims: batch.claims.with(claim.seq - 1, claim),
    slots: markSlots(batch, event),
    onStage,
  };
}

function markSlots({ slots, claims }: BatchState, event: StageEvent): BatchState['slots'] {
  switch (event.type) {
    case 'SlotDesignated':
      return slots.with(event.data.slot - 1, 'designated');
    case 'OffsetRolled': {
      const from = claims[event.data.seq - 1]?.picks.at(-1)?.slot ?? event.data.slot;
      return slots.with(from - 1, 'closed').with(event.data.slot - 1, 'designated');
    }
    case 'TicketOpened':
      return slots.with(event.data.slot - 1, 'opened');
    case 'HouseholdCalled':
    case 'HouseholdMissed':
    case 'ClaimWaived':
    case 'TicketNotarised':
    case 'TicketVoided':
    case 'ResultSigned':
    case 'ResultAnnounced':
    case 'DrawRegistered':
    case 'GroupAllocated':
      return slots;
    default:
      return never(event);
  }
}

function givenAfter(state: CeremonyState, batch: BatchState): ReadonlyMap<Lot, HouseholdCode> {
  const given = new Map(state.given);
  for (const claim of batch.claims) {
    for (const { lot } of standingPicks(claim))
      if (lot !== null) given.set(lot, claim.claimant as string as HouseholdCode);
  }
  return given;
}
