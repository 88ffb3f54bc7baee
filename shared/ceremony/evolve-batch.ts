import { assert, never } from '../kernel/assert.ts';
import type { HouseholdCode, Lot } from '../kernel/ids.ts';
import { lotsOf } from './claim.ts';
import { evolveClaim, type StageEvent } from './evolve-claim.ts';
import type { CeremonyEvent, EventOf } from './events.ts';
import { type BatchState, type CeremonyState, type ClaimState, currentBatch, type Entry } from './state.ts';
import type { Claim } from './batch.ts';

type NotOfBatches =
  | 'CeremonyOpened'
  | 'RegisterFrozen'
  | 'KeyReplaced'
  | 'CeremonySuspended'
  | 'CeremonyResumed'
  | 'MachineTakenOver'
  | 'CeremonyClosed'
  | 'PlanPublished'
  | 'GroupConsented'
  | 'IncidentReported'
  | 'ObjectionRaised'
  | 'RecordingStarted'
  | 'RecordingSegmentStored'
  | 'RecordingStopped'
  | 'SlipPrinted'
  | 'SlipPrintFailed'
  | 'DisplayLost'
  | 'DisplayReturned';
export type BatchEvent = Exclude<CeremonyEvent, { type: NotOfBatches }>;

/** What an entry of a batch changes: the batch in hand, and at its close who has been given what. */
export function evolveBatch(state: CeremonyState, event: BatchEvent, entry: Entry): CeremonyState {
  if (event.type === 'BatchFrozen') return withFrozenBatch(state, event.data);
  // An attestation names no batch: it is for the one in hand, and between two batches, or of the opening, only chained.
  const before = event.type === 'HeadAttested' ? currentBatch(state) : state.batches.get(event.data.batch);
  if (!before) return state;
  const after = evolvePhase(before, event, entry);
  const batches = new Map(state.batches).set(after.frozen.batch, after);
  return event.type === 'BatchClosed'
    ? { ...state, batches, ...givenAfter(state, after) }
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
    results: [],
    tickets: new Map(),
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
    calledAt: null,
    papers: null,
    picks: [],
    waived: 0,
    anchor: null,
    signed: null,
    announced: false,
    allocation: null,
  };
}

function evolvePhase(
  batch: BatchState,
  event: Exclude<BatchEvent, { type: 'BatchFrozen' }>,
  entry: Entry,
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
      return { ...batch, phase: 'opened', results: event.data.results };
    case 'TicketCounted':
      return { ...batch, tickets: new Map(batch.tickets).set(event.data.lot, 'counted') };
    case 'TicketLost':
      return { ...batch, tickets: new Map(batch.tickets).set(event.data.lot, 'lost') };
    case 'GroupAllocated':
      return withClaim(batch, event.data.seq, (claim) => ({ ...claim, allocation: event.data.allocation }));
    default:
      return evolveStage(batch, event, entry);
  }
}

function withAttestation(batch: BatchState, by: 'notary' | 'supervisor'): BatchState {
  const add = (roles: readonly ('notary' | 'supervisor')[]) => (roles.includes(by) ? roles : [...roles, by]);
  if (batch.phase === 'committed')
    return { ...batch, commitmentsAttestedBy: add(batch.commitmentsAttestedBy) };
  if (batch.phase === 'sealed') return { ...batch, boardAttestedBy: add(batch.boardAttestedBy) };
  return batch;
}

function withClaim(batch: BatchState, seq: number, change: (claim: ClaimState) => ClaimState): BatchState {
  const claim = batch.claims[seq - 1];
  assert(claim, `no claim ${seq}`);
  return { ...batch, claims: batch.claims.with(seq - 1, change(claim)) };
}

/** The claim's own life, the slots' marks, and who is on stage. */
function evolveStage(batch: BatchState, event: StageEvent, entry: Entry): BatchState {
  const { seq } = event.data;
  const slots = markSlots(batch, event);
  const after = withClaim(batch, seq, (claim) => evolveClaim(claim, event, entry));
  return { ...after, slots, onStage: after.claims[seq - 1]?.standing === 'onStage' ? seq : null };
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
    case 'PapersChecked':
    case 'ClaimWaived':
    case 'TicketNotarised':
    case 'TicketVoided':
    case 'ResultSigned':
    case 'ResultAnnounced':
    case 'DrawRegistered':
      return slots;
    default:
      return never(event);
  }
}

/** What stands at the close of a batch is given: dwellings to households, stairwells to groups. */
function givenAfter(
  state: CeremonyState,
  batch: BatchState,
): Pick<CeremonyState, 'given' | 'givenStairwells'> {
  const drawn = batch.claims.flatMap((claim) =>
    lotsOf(batch, claim).map((lot) => ({ lot, claimant: claim.claimant })),
  );
  const { given, givenStairwells } = state;
  switch (batch.frozen.draws) {
    case 'dwellings':
      // A single claimant is a household.
      return {
        given: extended(given, drawn as { lot: Lot; claimant: string }[] as Given[]),
        givenStairwells,
      };
    case 'stairwells':
      return { given, givenStairwells: extended(givenStairwells, drawn) };
    case 'households':
      return { given, givenStairwells };
  }
}

type Given = { readonly lot: Lot; readonly claimant: HouseholdCode };

function extended<T>(
  before: ReadonlyMap<Lot, T>,
  drawn: readonly { readonly lot: Lot; readonly claimant: T }[],
): ReadonlyMap<Lot, T> {
  return new Map([...before, ...drawn.map(({ lot, claimant }): [Lot, T] => [lot, claimant])]);
}
