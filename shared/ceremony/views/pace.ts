import { isFinallyMissed, picksLeft } from '../claim.ts';
import { type CeremonyState, currentBatch, type Entry } from '../state.ts';

/** Two tickets further apart than this had a break between them. */
const BREAK_MS = 10 * 60_000;
/** So much drawing is looked back upon. */
const WINDOW_MS = 30 * 60_000;
/** Of less than this nothing is concluded. */
const LEAST_MS = 60_000;
const LEAST_DRAWS = 5;

const HOUR_MS = 3_600_000;

/** What lies between two tickets and is no drawing. */
const BETWEEN: ReadonlySet<Entry['event']['type']> = new Set([
  ...(['CeremonySuspended', 'CeremonyResumed'] as const),
  ...(['BatchFrozen', 'BatchClosed'] as const),
]);

/**
 * Tickets opened an hour over the last half hour of drawing: voided ones took their time as well, breaks, suspensions and
 * what lies between two batches do not count. Null before there is enough to say.
 */
export function paceOf(entries: readonly Entry[]): number | null {
  let [draws, spentMs] = [0, 0];
  let next: number | null = null;
  for (let i = entries.length - 1; i >= 0 && spentMs < WINDOW_MS; i--) {
    const { at, event } = entries[i] as Entry;
    if (BETWEEN.has(event.type)) next = null;
    if (event.type !== 'TicketOpened') continue;
    const opened = Date.parse(at);
    if (next !== null && next - opened <= BREAK_MS) {
      draws += 1;
      spentMs += next - opened;
    }
    next = opened;
  }
  return draws < LEAST_DRAWS || spentMs < LEAST_MS ? null : (draws * HOUR_MS) / spentMs;
}

/**
 * When the batch in hand would end if drawing went on `from` then (UTC) at so many draws an hour; null where it does not
 * go on: between batches, in a suspension, in mode batch, and where nothing is left.
 */
export function projectedEndOf(state: CeremonyState, perHour: number | null, from: string): string | null {
  const left = state.suspended === null && !state.closed ? drawsLeft(state) : 0;
  if (perHour === null || left === 0) return null;
  return new Date(Date.parse(from) + (left / perHour) * HOUR_MS).toISOString();
}

/** What the console says of it, from the last entry on and to the minute: the same ledger says the same. */
export function consolePace(
  entries: readonly Entry[],
  state: CeremonyState,
): { perHour: number | null; projectedEnd: string | null } {
  const perHour = paceOf(entries);
  const last = entries.at(-1);
  const end = last ? projectedEndOf(state, perHour, last.at) : null;
  return {
    perHour: perHour === null ? null : Math.round(perHour),
    projectedEnd: end === null ? null : `${end.slice(0, 16)}:00.000Z`,
  };
}

/** Tickets that the batch in hand still has to open: nobody is counted who is missed for good. */
function drawsLeft(state: CeremonyState): number {
  const batch = currentBatch(state);
  if (batch?.phase !== 'sealed' || batch.frozen.mode === 'batch') return 0;
  return batch.claims
    .filter(
      (claim) =>
        ['waiting', 'onStage'].includes(claim.standing) ||
        (claim.standing === 'missed' && !isFinallyMissed(claim, batch.frozen.missed)),
    )
    .reduce((sum, claim) => sum + picksLeft(claim), 0);
}
