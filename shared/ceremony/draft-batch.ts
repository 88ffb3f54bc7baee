import { BatchCode, type ClaimantCode, type Lot } from '../kernel/ids.ts';
import { compareUtf8 } from '../kernel/text.ts';
import type { Register } from '../people/register.ts';
import type { Batch, Claim } from './batch.ts';
import { claimsDue, sumOf } from './claims-due.ts';
import { lotsOf, standingPicks } from './claim.ts';
import { freeLots, freeStairwells, stairwellsOf } from './owed.ts';
import type { PlannedBatch } from './plan.ts';
import type { BatchState, CeremonyState, ClaimState } from './state.ts';

export interface Lists {
  readonly register: Register;
  /** Dwellings that have passed their inspection: only these enter a pool. */
  readonly accepted: ReadonlySet<Lot>;
}

/** What the notary, the supervisor and the machine put into a draw, and how many dice are rolled. */
const PARTIES = ['machine', 'notary', 'supervisor'];
const DIGITS = 24;

/**
 * The batch object of docs/protocol.md section 3 that a planned batch comes to now. Its claims or lots may be empty, or too
 * few: then it cannot be frozen. `limit` keeps the first so many claims of a first batch.
 */
export function draftBatch(
  state: CeremonyState,
  planned: PlannedBatch,
  { register, accepted }: Lists,
  limit: number | null = null,
): Batch {
  const { type, draws, mode, calls, missed, offsetDigits, stairwellSize } = planned;
  const orderFrom = planned.orderFrom === null ? null : lotteryOf(state, planned.orderFrom, register);
  const makeUpOf = planned.makeUp ? closedBefore(state, planned) : [];
  const isIdle = planned.makeUp && makeUpOf.length === 0;
  const due = isIdle ? [] : claimsDue(state, register, { type, draws, orderFrom, makeUpOf, stairwellSize });
  const pool = poolOf(state, planned, { register, accepted });
  const claims = planned.makeUp ? due : due.slice(0, limit ?? undefined);
  const order = draws === 'households' ? orderLottery(state, register, planned) : null;
  return {
    ...{
      protocol: 'sunlot/1',
      ceremony: state.opened?.ceremony ?? '',
      rehearsal: state.opened?.rehearsal ?? false,
    },
    ...{ batch: codeFor(state, planned.batch), mode, draws, type },
    ...(mode === 'tickets' ? { parties: [], digits: 0 } : { parties: [...PARTIES], digits: DIGITS }),
    ...{ offsetDigits, stations: 1, calls, missed, makeUpOf, orderFrom },
    withheld: planned.makeUp ? pool.withheld.map((lot) => ({ lot, reason: 'NOT_ACCEPTED' })) : [],
    ...(order ?? { lots: pool.lots, claims }),
  };
}

/**
 * The batches of that type that are over, in the order of the ledger: what they left over is made up. Groups make up for
 * groups of their size; in a make-up of dwellings every household draws for itself, whatever it belonged to.
 */
function closedBefore({ batches }: CeremonyState, { type, draws, stairwellSize }: PlannedBatch): BatchCode[] {
  return [...batches.values()]
    .filter(
      ({ frozen, phase }) => phase === 'closed' && frozen.type === type && frozen.draws !== 'households',
    )
    .filter(({ frozen }) => draws !== 'stairwells' || stairwellSizeOf(frozen) === stairwellSize)
    .map(({ frozen }) => frozen.batch);
}

/** How many dwellings the stairwells of a batch hold; 0 where it draws none. */
export function stairwellSizeOf({ draws, claims }: Batch): number {
  return draws === 'stairwells' ? sumOf(claims[0]?.members ?? []) : 0;
}

/** The try of an order lottery that came to its end; or the lottery of an earlier plan that drew this order; or its first. */
function lotteryOf(state: CeremonyState, planned: BatchCode, register: Register): BatchCode {
  const closed = frozenFor(state, planned).find(({ phase }) => phase === 'closed');
  if (closed) return closed.frozen.batch;
  const entry = state.plan?.batches.find(({ batch }) => batch === planned);
  const drawn = entry && drawnOrder(state, entry.type, orderLottery(state, register, entry).lots);
  return drawn?.frozen.batch ?? planned;
}

/** The lottery in which the order of just those was drawn: nobody draws again until the order pleases. */
export function drawnOrder(
  { batches }: CeremonyState,
  type: string,
  among: readonly Lot[],
): BatchState | undefined {
  return [...batches.values()].find(
    ({ frozen, phase }) =>
      frozen.draws === 'households' &&
      phase === 'closed' &&
      frozen.type === type &&
      frozen.lots.join('\n') === among.join('\n'),
  );
}

/** What is free of that kind: what was accepted is drawn, the rest withheld. */
function poolOf(
  state: CeremonyState,
  { type, draws, stairwellSize: size }: PlannedBatch,
  { register, accepted }: Lists,
): { lots: Lot[]; withheld: Lot[] } {
  if (draws === 'households') return { lots: [], withheld: [] };
  const free =
    draws === 'stairwells'
      ? freeStairwells(state, register, { type, size })
      : freeLots(state, register, type);
  const isAccepted = acceptance(draws, register, accepted);
  return { lots: free.filter(isAccepted), withheld: free.filter((lot) => !isAccepted(lot)) };
}

/** A stairwell is accepted when all of its dwellings are. */
export function acceptance(
  draws: Batch['draws'],
  register: Register,
  accepted: Lists['accepted'],
): (lot: Lot) => boolean {
  if (draws !== 'stairwells') return (lot) => accepted.has(lot);
  const stairwells = stairwellsOf(register);
  return (lot) => stairwells.get(lot)?.every(({ dwelling }) => accepted.has(dwelling)) ?? false;
}

/** An order lottery draws the order of those who would be called: single claimants, or groups of one size. */
function orderLottery(
  state: CeremonyState,
  register: Register,
  { type, stairwellSize }: PlannedBatch,
): Pick<Batch, 'lots' | 'claims'> {
  const draws = stairwellSize > 0 ? 'stairwells' : 'dwellings';
  const called = claimsDue(state, register, { type, draws, orderFrom: null, makeUpOf: [], stairwellSize });
  return orderOf(called.map(({ claimant }) => claimant));
}

/** The lots and the one claim of an order lottery among those (docs/protocol.md section 9). */
export function orderOf(among: readonly string[]): Pick<Batch, 'lots' | 'claims'> {
  const lots = [...among].sort(compareUtf8) as Lot[];
  const claimant = 'order' as ClaimantCode;
  return { lots, claims: lots.length > 0 ? [{ seq: 1, claimant, count: lots.length, members: [] }] : [] };
}

/** A code is used once: what was abandoned is drawn again under the next one, `b1.2`, `b1.3` … */
export function codeFor({ batches }: CeremonyState, planned: BatchCode): BatchCode {
  for (let n = 1; ; n++) {
    const code = retryOf(planned, n);
    if (!batches.has(code)) return code;
  }
}

/** The batches that were frozen for an entry of the plan: the last may have closed, earlier ones were abandoned. */
export function frozenFor({ batches }: CeremonyState, planned: BatchCode): BatchState[] {
  const found: BatchState[] = [];
  for (let n = 1; ; n++) {
    const batch = batches.get(retryOf(planned, n));
    if (!batch) return found;
    found.push(batch);
  }
}

const retryOf = (planned: BatchCode, n: number): BatchCode =>
  n === 1 ? planned : BatchCode.parse(`${planned}.${n}`);

/**
 * The first entry of the plan that is still to be drawn. A make-up that has nothing to make up is passed over, and an
 * order that was drawn under an earlier plan.
 */
export function nextPlanned(state: CeremonyState, lists: Lists): PlannedBatch | null {
  return (
    state.plan?.batches.find((planned) => {
      if (frozenFor(state, planned.batch).some(({ phase }) => phase === 'closed')) return false;
      const { claims, lots } = draftBatch(state, planned, lists);
      if (planned.draws === 'households' && drawnOrder(state, planned.type, lots)) return false;
      return claims.length > 0 && (!planned.makeUp || rightsOf(claims) <= lots.length);
    }) ?? null
  );
}

export function rightsOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { count }) => sum + count, 0);
}

interface Shared {
  readonly batch: BatchState;
  readonly seq: number;
  readonly pick: number;
  readonly lot: Lot;
}

/** Groups that have drawn a stairwell and not yet said who gets what of it. */
export function unallocated({ batches }: CeremonyState): Shared[] {
  return [...batches.values()]
    .filter(({ frozen, phase }) => frozen.draws === 'stairwells' && phase !== 'abandoned')
    .flatMap((batch) =>
      batch.claims
        .filter(({ allocation }) => allocation === null)
        .flatMap((claim) => drawnStairwell(batch, claim) ?? []),
    );
}

/** The stairwell that a group's claim has drawn for good, and with which pick; null while it has none. */
export function drawnStairwell(batch: BatchState, claim: ClaimState): Shared | null {
  const { seq } = claim;
  if (batch.frozen.mode === 'batch') {
    const [lot] = batch.phase === 'closed' ? lotsOf(batch, claim) : [];
    return lot === undefined ? null : { batch, seq, pick: 1, lot };
  }
  const [pick] = claim.standing === 'registered' ? standingPicks(claim) : [];
  return pick?.lot == null ? null : { batch, seq, pick: pick.pick, lot: pick.lot };
}
