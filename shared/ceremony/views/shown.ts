import type { DrawnView, NextOne, Progress } from '../../ipc/views.ts';
import type { Directory } from '../../people/directory.ts';
import { lotsOf, nextToCall, standingPicks } from '../claim.ts';
import { rightsOf } from '../draft-batch.ts';
import { type BatchState, type ClaimState, type SlotMark, claimOnStage } from '../state.ts';

const LETTERS: Readonly<Record<SlotMark, string>> = { closed: '.', designated: 'd', opened: 'o' };

/** One letter a slot, from slot 1 (see BoardView). */
export function slotLetters({ slots }: BatchState): string {
  return slots.map((mark) => LETTERS[mark]).join('');
}

const ENDED: ReadonlySet<ClaimState['standing']> = new Set(['registered', 'waived', 'void']);

export function progressOf(batch: BatchState): Progress {
  const { claims, slots, results, frozen } = batch;
  const isWhole = frozen.mode === 'batch';
  return {
    claims: claims.length,
    claimsDone:
      isWhole && results.length > 0
        ? claims.length
        : claims.filter(({ standing }) => ENDED.has(standing)).length,
    rights: rightsOf(claims),
    drawn: isWhole ? results.length : claims.reduce((sum, claim) => sum + lotsOf(batch, claim).length, 0),
    lots: slots.length,
    remaining: isWhole ? slots.length - results.length : slots.filter((mark) => mark !== 'opened').length,
  };
}

export function drawnViews(claim: ClaimState, directory: Directory): DrawnView[] {
  return standingPicks(claim).map(({ pick, slot, lot }) => ({ pick, slot, ...directory.lot(lot ?? '') }));
}

/** The next three whom the hall sees in the queue: those still waiting, then those who missed. */
export function nextThree(batch: BatchState, directory: Directory): NextOne[] {
  if (batch.frozen.mode === 'batch') return [];
  const waiting = batch.claims.filter(({ standing }) => standing === 'waiting');
  const onStage = claimOnStage(batch);
  const first = nextToCall(batch);
  const next = waiting.length > 0 || onStage ? waiting : first ? [first] : [];
  return next.slice(0, 3).map(({ claimant }) => {
    const { queueNo, maskedName, members } = directory.household(claimant);
    return { queueNo, maskedName, members: members.length };
  });
}
