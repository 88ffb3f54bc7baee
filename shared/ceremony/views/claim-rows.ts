import type { ClaimRow, ClaimStatus } from '../../ipc/answers.ts';
import type { Directory } from '../../people/directory.ts';
import { standingPicks, stepOf } from '../claim.ts';
import type { BatchState, ClaimState } from '../state.ts';

export function statusOf(claim: ClaimState, offsetDigits: number): ClaimStatus {
  if (claim.standing !== 'onStage') return claim.standing;
  switch (stepOf(claim, offsetDigits)) {
    case 'designate':
      return claim.picks.length > 0 ? 'picking' : 'called';
    case 'roll':
    case 'open':
    case 'notarise':
      return 'picking';
    case 'sign':
    case 'announce':
    case 'register':
      return 'signing';
  }
}

/** A page of the console's queue; `search` finds queue numbers, household codes, names and lots. */
export function claimRows(
  batch: BatchState,
  directory: Directory,
  { from, count, search }: { from: number; count: number; search: string },
): { total: number; rows: ClaimRow[] } {
  const wanted = search.trim().normalize('NFC');
  const found =
    wanted === '' ? batch.claims : batch.claims.filter((claim) => matches(claim, directory, wanted));
  return {
    total: found.length,
    rows: found.slice(from, from + count).map((claim) => rowOf(batch, claim, directory)),
  };
}

function matches(claim: ClaimState, directory: Directory, wanted: string): boolean {
  const { queueNo, household, name } = directory.household(claim.claimant);
  if (/^\d+$/.test(wanted) && String(queueNo) === wanted) return true;
  return (
    household === wanted || name.includes(wanted) || standingPicks(claim).some(({ lot }) => lot === wanted)
  );
}

function rowOf({ frozen }: BatchState, claim: ClaimState, directory: Directory): ClaimRow {
  const { queueNo, household, name, village } = directory.household(claim.claimant);
  return {
    ...{ seq: claim.seq, queueNo, household, name, village, rights: claim.count },
    status: statusOf(claim, frozen.offsetDigits),
    lots: standingPicks(claim).map(({ slot, lot }) => ({ slot, lot: lot ?? '' })),
  };
}
