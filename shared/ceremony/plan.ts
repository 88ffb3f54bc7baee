import { z } from 'zod';
import { BatchCode, Count, DwellingType, Whole } from '../kernel/ids.ts';
import { Batch } from './batch.ts';

/** One batch as the published plan has it: its place in the order, and the rules that its freeze will fix. */
export const PlannedBatch = z.strictObject({
  batch: BatchCode,
  /** The session (场次) in which it is drawn: 1, 2 … */
  session: Count,
  mode: Batch.shape.mode,
  draws: Batch.shape.draws,
  type: DwellingType,
  /** How many dwellings a stairwell of this batch holds; 0 where no groups draw. */
  stairwellSize: Whole,
  calls: Count,
  missed: Batch.shape.missed,
  offsetDigits: Whole,
  /** An order lottery earlier in the plan, in whose order the claims of this batch are called. */
  orderFrom: BatchCode.nullable(),
  /** Whether it serves what earlier batches of its type have left over. */
  makeUp: z.boolean(),
});
export type PlannedBatch = z.infer<typeof PlannedBatch>;

/**
 * Whether a plan can be drawn in its order: codes once each and without a dot, which tells tries of one batch apart, sessions 1, 2 … without gaps, the groups of a type before
 * its single claims, order lotteries before the batches that follow their order, make-up batches after first ones.
 */
export function isOrderly(plan: readonly PlannedBatch[]): boolean {
  return (
    plan.length > 0 &&
    new Set(plan.map(({ batch }) => batch)).size === plan.length &&
    plan.every(({ batch }) => !batch.includes('.')) &&
    plan.every((planned, i) => fitsBehind(planned, plan.slice(0, i)) && isSane(planned))
  );
}

function fitsBehind(planned: PlannedBatch, before: readonly PlannedBatch[]): boolean {
  const { session, type, draws, orderFrom, makeUp } = planned;
  const ofType = before.filter((earlier) => earlier.type === type);
  const last = before.at(-1)?.session ?? 1;
  const inSession = before.length === 0 ? session === 1 : session === last || session === last + 1;
  const isLate = draws === 'stairwells' && !makeUp && ofType.some(isFirstOfSingles);
  const hasOrder =
    orderFrom === null ||
    ofType.some(({ batch, draws: what }) => batch === orderFrom && what === 'households');
  const hasFirst = !makeUp || ofType.some((earlier) => earlier.draws !== 'households' && !earlier.makeUp);
  return inSession && !isLate && hasOrder && hasFirst;
}

function isFirstOfSingles({ draws, makeUp }: PlannedBatch): boolean {
  return draws === 'dwellings' && !makeUp;
}

/** What no batch could be frozen with. */
function isSane({ mode, draws, stairwellSize, offsetDigits, orderFrom, makeUp }: PlannedBatch): boolean {
  if (draws === 'households') return mode === 'batch' && orderFrom === null && !makeUp && offsetDigits === 0;
  if (draws === 'stairwells' && stairwellSize < 2) return false;
  if (draws === 'dwellings' && stairwellSize > 0) return false;
  return offsetDigits === 0 || mode === 'board';
}
