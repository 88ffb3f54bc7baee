import type { KnownStock } from './check-households.ts';
import { groupBy } from './group-by.ts';
import { checkGroups } from './groups.ts';
import type { GroupMember } from './groups.ts';
import type { Dwelling, Household } from './household.ts';
import { anError, aWarning, bySeverity } from './problem.ts';
import type { Problem } from './problem.ts';
import { supplyAndDemand } from './supply.ts';

/** What a stock list says that a list of households must fit: its types, and how large their stairwells are. */
export function stockShape(dwellings: readonly Dwelling[]): KnownStock {
  const sizes = new Map<string, Set<number>>();
  for (const within of stairwells(dwellings)) {
    const [first] = within;
    if (first === undefined || within.some(({ type }) => type !== first.type)) continue;
    sizes.set(first.type, (sizes.get(first.type) ?? new Set()).add(within.length));
  }
  return { types: new Set(dwellings.map(({ type }) => type)), stairwellSizes: sizes };
}

/**
 * What shows only when both lists lie side by side: types that the stock does not have, groups that fill no stairwell
 * of their type, more groups than whole accepted stairwells, more rights than accepted dwellings.
 */
export function crossCheck(
  households: readonly Household[],
  dwellings: readonly Dwelling[],
): readonly Problem[] {
  const { found } = checkGroups(groupMembers(households), stockShape(dwellings).stairwellSizes);
  const { problems, warnings } = bySeverity([
    ...typesNotInStock(households, dwellings),
    ...found,
    ...tooFewStairwells(households, dwellings),
    ...shortages(households, dwellings),
  ]);
  return [...problems, ...warnings];
}

function groupMembers(households: readonly Household[]): GroupMember[] {
  return households.flatMap(({ code, rights }) =>
    rights
      .filter(({ group }) => group !== null)
      .map(({ type, count, group }) => ({
        label: code,
        place: null,
        group,
        entitlements: [{ type, count }],
      })),
  );
}

function typesNotInStock(households: readonly Household[], dwellings: readonly Dwelling[]): Problem[] {
  const types = new Set(dwellings.map(({ type }) => type));
  return households.flatMap(({ code, rights }) =>
    rights
      .filter(({ type }) => !types.has(type))
      .map(({ type }) => anError('UNKNOWN_DWELLING_TYPE', { household: code, dwelling: type, value: type })),
  );
}

/** Each group takes one stairwell of exactly its size; one with a dwelling that is not accepted cannot be drawn. */
function tooFewStairwells(households: readonly Household[], dwellings: readonly Dwelling[]): Problem[] {
  const members = households.flatMap(({ rights }) => rights.filter(({ group }) => group !== null));
  const claims = [...groupBy(members, ({ type, group }) => `${type} ${group ?? ''}`).values()].map((rights) =>
    claimKey(
      rights[0]?.type ?? '',
      rights.reduce((sum, { count }) => sum + count, 0),
    ),
  );
  const whole = [...stairwells(dwellings)]
    .filter((within) => within.every(({ type, accepted }) => accepted && type === within[0]?.type))
    .map((within) => claimKey(within[0]?.type ?? '', within.length));
  return [...groupBy(claims, (claim) => claim)].flatMap(([claim, groups]) => {
    const short = groups.length - whole.filter((stairwell) => stairwell === claim).length;
    const [type = '', size = ''] = claim.split(' ');
    return short > 0
      ? [anError('TOO_FEW_STAIRWELLS', { dwelling: type, value: size, rights: short * Number(size) })]
      : [];
  });
}

function claimKey(type: string, size: number): string {
  return `${type} ${size}`;
}

/** An order can be drawn all the same, for dwellings to come; the plan refuses to draw what is not there. */
function shortages(households: readonly Household[], dwellings: readonly Dwelling[]): Problem[] {
  return supplyAndDemand(households, dwellings)
    .filter(({ shortage }) => shortage > 0)
    .map(({ type, shortage }) =>
      aWarning('TOO_FEW_DWELLINGS', { dwelling: type, value: String(shortage), rights: shortage }),
    );
}

function stairwells(dwellings: readonly Dwelling[]): Iterable<Dwelling[]> {
  return groupBy(dwellings, ({ stairwellCode }) => stairwellCode).values();
}
