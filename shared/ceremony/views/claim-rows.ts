import type { ClaimRow, ClaimStatus } from '../../ipc/answers.ts';
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

/** A page of the console's queue; `search` finds queue numbers, household codes, names and lots. */
export function claimRows(
  batch: BatchState,
  directory: Directory,
  { from, count, search }: { from: number; count: number; search: string },
  arrived: (household: string) => boolean,
): { total: number; rows: ClaimRow[] } {
  const wanted = search.trim().normalize('NFC');
  if (batch.frozen.mode === 'batch') return resultRows(batch, directory, { from, count, wanted }, arrived);
  const found =
    wanted === '' ? batch.claims : batch.claims.filter((claim) => matches(claim, directory, wanted));
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
          const { queueNo, name } = directory.household(who);
          return [who, lot, String(queueNo), String(place)].includes(wanted) || name.includes(wanted);
        });
  return {
    total: found.length,
    rows: found.slice(from, from + count).map(({ place, who, lot }) => {
      const { queueNo, household, name, village, members } = directory.household(who);
      return {
        ...{
          seq: place,
          queueNo,
          household,
          name,
          village,
          members: members.length,
          rights: 1,
          status: 'registered',
          arrived: areHere({ household, members }, arrived),
        },
        lots: isOrder ? [] : [{ slot: place, lot }],
      };
    }),
  };
}

function matches(claim: ClaimState, directory: Directory, wanted: string): boolean {
  const { queueNo, household, name } = directory.household(claim.claimant);
  if (/^\d+$/.test(wanted) && String(queueNo) === wanted) return true;
  return (
    household === wanted || name.includes(wanted) || standingPicks(claim).some(({ lot }) => lot === wanted)
  );
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
