import type { Lot } from '../kernel/ids.ts';
import { isFinallyMissed, picksLeft } from './claim.ts';
import type { BatchState } from './state.ts';

/** Mode tickets: a lot whose ticket has been neither opened, counted nor lost. */
export function isUnspent(batch: BatchState, lot: Lot): boolean {
  return batch.frozen.lots.includes(lot) && !batch.tickets.has(lot) && !openedLots(batch).has(lot);
}

/** The lots whose tickets have not turned up yet, in the order of `lots`. */
export function uncounted(batch: BatchState): Lot[] {
  const opened = openedLots(batch);
  return batch.frozen.lots.filter((lot) => !batch.tickets.has(lot) && !opened.has(lot));
}

/** How many tickets the claims that have not ended may still draw. */
export function ticketsNeeded({ claims, frozen }: BatchState): number {
  const open = claims.filter(
    (claim) =>
      claim.standing === 'waiting' ||
      claim.standing === 'onStage' ||
      (claim.standing === 'missed' && !isFinallyMissed(claim, frozen.missed)),
  );
  return open.reduce((sum, claim) => sum + picksLeft(claim) + (claim.picks.at(-1)?.lot === null ? 1 : 0), 0);
}

function openedLots({ claims }: BatchState): ReadonlySet<Lot> {
  return new Set(claims.flatMap(({ picks }) => picks.flatMap(({ lot }) => lot ?? [])));
}
