import type { BatchCode, DwellingType } from '../kernel/ids.ts';
import { ClaimantCode } from '../kernel/ids.ts';
import type { Register, RegisterRow } from '../people/register.ts';
import { groupBy } from '../people/group-by.ts';
import type { Batch, Claim } from './batch.ts';
import { owed, owedKey } from './owed.ts';
import type { CeremonyState } from './state.ts';

type Due = Omit<Claim, 'seq'>;
type Asked = Pick<Batch, 'type' | 'draws' | 'orderFrom' | 'makeUpOf'> & { readonly stairwellSize: number };

/**
 * Whom a batch is for, in the order in which they are called (docs/protocol.md section 12). A first batch may serve fewer of
 * them, a make-up batch not. Empty where nobody is owed anything that it could give, or its order is not drawn yet.
 */
export function claimsDue(state: CeremonyState, register: Register, asked: Asked): Claim[] {
  const due = asked.makeUpOf.length > 0 ? leftOver(state, register, asked) : firstDue(state, register, asked);
  return due.map((claim, i) => ({ seq: i + 1, ...claim }));
}

function firstDue(state: CeremonyState, register: Register, asked: Asked): Due[] {
  const place = placesOf(state, asked.orderFrom);
  const due =
    asked.draws === 'stairwells'
      ? groupsDue(state, register, asked)
      : singlesDue(state, register, asked.type);
  const placed = due.flatMap(({ queueNo, claim }) => {
    const at = place ? place(claim) : queueNo;
    return at === null ? [] : [{ at, claim }];
  });
  return placed.sort((a, b) => a.at - b.at).map(({ claim }) => claim);
}

interface Queued {
  readonly queueNo: number;
  readonly claim: Due;
}

/** Each household for all that it is owed of the type outside groups. */
function singlesDue(state: CeremonyState, register: Register, type: DwellingType): Queued[] {
  const left = owed(state, register);
  return register.households
    .filter((row) => row.type === type && row.group === null)
    .map(({ household, queueNo }) => ({
      queueNo,
      claim: single(household, left.get(owedKey(household, type)) ?? 0),
    }))
    .filter(({ claim }) => claim.count > 0);
}

function single(household: string, count: number): Due {
  return { claimant: ClaimantCode.parse(household), count, members: [] };
}

/** Each group whose rights fill a stairwell of that size, as long as all of its members are owed all of them. */
function groupsDue(
  state: CeremonyState,
  register: Register,
  { type, stairwellSize }: Pick<Asked, 'type' | 'stairwellSize'>,
): Queued[] {
  const left = owed(state, register);
  return [...groupsOf(register, type)]
    .filter(([, rows]) => sumOf(rows) === stairwellSize)
    .filter(([, rows]) => rows.every((row) => left.get(owedKey(row.household, type)) === row.rights))
    .map(([group, rows]) => ({
      queueNo: Math.min(...rows.map(({ queueNo }) => queueNo)),
      claim: {
        claimant: group,
        count: 1,
        members: rows.map(({ household, rights }) => ({ household, rights })),
      },
    }));
}

/** The groups of a type with their rows of the register, by queueNo. */
export function groupsOf(register: Register, type: DwellingType): Map<ClaimantCode, RegisterRow[]> {
  const rows = register.households.filter((row) => row.type === type && row.group !== null);
  return new Map(
    [...groupBy(rows, (row) => row.group)].flatMap(([group, members]) =>
      group === null ? [] : [[group, members.toSorted((a, b) => a.queueNo - b.queueNo)]],
    ),
  );
}

export function sumOf(rows: readonly { readonly rights: number }[]): number {
  return rows.reduce((sum, { rights }) => sum + rights, 0);
}

/** Where a claim stands in an order lottery: a group's place is its own, or that of its first member. */
function placesOf(state: CeremonyState, orderFrom: BatchCode | null): ((claim: Due) => number | null) | null {
  if (orderFrom === null) return null;
  const places = new Map<string, number>(state.batches.get(orderFrom)?.results.map(({ lot }, i) => [lot, i]));
  return ({ claimant, members }) => {
    const ofMembers = members.flatMap(({ household }) => places.get(household) ?? []);
    return places.get(claimant) ?? (ofMembers.length > 0 ? Math.min(...ofMembers) : null);
  };
}

/** All that the claimants of those batches are still owed, in the order of those batches and their seqs. */
function leftOver(
  state: CeremonyState,
  register: Register,
  { type, draws, makeUpOf, stairwellSize }: Asked,
): Due[] {
  const left = owed(state, register);
  const due = new Map<string, Due>();
  for (const code of makeUpOf) {
    const { frozen } = state.batches.get(code) ?? {};
    for (const claim of frozen?.draws === 'households' ? [] : (frozen?.claims ?? [])) {
      const owing =
        draws === 'stairwells'
          ? groupOwing(claim, left, type, stairwellSize)
          : owingSingly(claim, left, type);
      for (const one of owing) if (!due.has(one.claimant)) due.set(one.claimant, one);
    }
  }
  return [...due.values()];
}

/** A group that has not drawn its stairwell draws singly in a make-up batch of dwellings, each household for itself. */
function owingSingly({ claimant, members }: Claim, left: ReadonlyMap<string, number>, type: string): Due[] {
  const households = members.length > 0 ? members.map(({ household }) => household as string) : [claimant];
  return households
    .map((household) => single(household, left.get(owedKey(household, type)) ?? 0))
    .filter(({ count }) => count > 0);
}

function groupOwing(
  { claimant, members }: Claim,
  left: ReadonlyMap<string, number>,
  type: string,
  size: number,
): Due[] {
  const isDue =
    sumOf(members) === size &&
    members.every(({ household, rights }) => left.get(owedKey(household, type)) === rights);
  return isDue && members.length > 0 ? [{ claimant, count: 1, members }] : [];
}
