import type { ClaimFilter, ClaimRow, ClaimStatus } from '../../ipc/answers.ts';
import type { Directory, Listed } from '../../people/directory.ts';
import { standingPicks, stepOf } from '../claim.ts';
import type { BatchState, ClaimState } from '../state.ts';

export function statusOf(claim: ClaimState, offsetDigits: number): ClaimStatus {
  if (claim.standing !== 'onStage') return claim.standing;
  switch (stepOf(claim, offsetDigits)) {
    case 'papers':
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

interface Page {
  readonly from: number;
  readonly count: number;
  readonly search: string;
  /** Of mode batch nothing is left out: everything there is drawn. */
  readonly status?: ClaimFilter | undefined;
}

/** A page of the console's queue; `search` finds queue numbers, household codes, names, villages and lots. */
export function claimRows(
  batch: BatchState,
  directory: Directory,
  { from, count, search, status }: Page,
  arrived: (household: string) => boolean,
): { total: number; rows: ClaimRow[] } {
  const wanted = search.trim().normalize('NFC');
  if (batch.frozen.mode === 'batch') return resultRows(batch, directory, { from, count, wanted }, arrived);
  const found = batch.claims.filter(
    (claim) =>
      (wanted === '' || matches(claim, directory, wanted)) &&
      (status === undefined || isOf(claim, status, directory, arrived)),
  );
  return {
    total: found.length,
    rows: found.slice(from, from + count).map((claim) => rowOf(batch, claim, directory, arrived)),
  };
}

/** Mode batch: what was drawn, in its order; in an order lottery the lots are those who will be called. */
function resultRows(
  { frozen, results, claims }: BatchState,
  directory: Directory,
  { from, count, wanted }: { from: number; count: number; wanted: string },
  arrived: (household: string) => boolean,
): { total: number; rows: ClaimRow[] } {
  const isOrder = frozen.draws === 'households';
  const rows = results.map(({ seq, lot }, i) => ({
    place: i + 1,
    who: isOrder ? lot : (claims[seq - 1]?.claimant ?? ''),
    lot,
  }));
  const found =
    wanted === ''
      ? rows
      : rows.filter(({ who, lot, place }) => {
          const { queueNo, name, village } = directory.household(who);
          if ([who, lot, String(queueNo), String(place)].includes(wanted)) return true;
          return [name, village].some((text) => text.includes(wanted));
        });
  return {
    total: found.length,
    rows: found.slice(from, from + count).map(({ place, who, lot }) => {
      const { queueNo, household, name, village, members } = directory.household(who);
      return {
        ...{ seq: place, queueNo, household, name, village, members: members.length, rights: 1 },
        status: 'registered',
        arrived: areHere({ household, members }, arrived),
        lots: isOrder ? [] : [{ slot: place, lot }],
      };
    }),
  };
}

function matches(claim: ClaimState, directory: Directory, wanted: string): boolean {
  const { queueNo, household, name, village } = directory.household(claim.claimant);
  if (/^\d+$/.test(wanted) && String(queueNo) === wanted) return true;
  return (
    household.toLowerCase() === wanted.toLowerCase() ||
    name.includes(wanted) ||
    village.includes(wanted) ||
    standingPicks(claim).some(({ lot }) => lot === wanted)
  );
}

function isOf(
  { standing, claimant }: ClaimState,
  filter: ClaimFilter,
  directory: Directory,
  arrived: (household: string) => boolean,
): boolean {
  if (filter !== 'here') return standing === filter;
  return (standing === 'waiting' || standing === 'missed') && areHere(directory.household(claimant), arrived);
}

/** Of a group all of its members. */
export function areHere(
  { household, members }: Pick<Listed, 'household' | 'members'>,
  arrived: (household: string) => boolean,
): boolean {
  return members.length > 0 ? members.every(arrived) : arrived(household);
}

function rowOf(
  { frozen }: BatchState,
  claim: ClaimState,
  directory: Directory,
  arrived: (household: string) => boolean,
): ClaimRow {
  const { queueNo, household, name, village, members } = directory.household(claim.claimant);
  return {
    ...{ seq: claim.seq, queueNo, household, name, village, members: members.length, rights: claim.count },
    status: statusOf(claim, frozen.offsetDigits),
    arrived: areHere({ household, members }, arrived),
    lots: standingPicks(claim).map(({ slot, lot }) => ({ slot, lot: lot ?? '' })),
  };
}
