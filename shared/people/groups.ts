import type { ClaimantCode, DwellingType } from '../kernel/ids.ts';
import { groupBy } from './group-by.ts';
import { anError } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { compareTypes } from './supply.ts';

/** What a group's member brings: its place in a list, if any, and its rights by type, null if they could not be read. */
export interface GroupMember {
  readonly label: string | null;
  readonly place: Place<'group'> | null;
  readonly group: ClaimantCode | null;
  readonly entitlements: readonly { readonly type: string; readonly count: number }[] | null;
}

/** How many dwellings the stairwells of each type have; `usual` while nobody knows; `any` if it is not to be judged yet. */
export type StairwellSizes = ReadonlyMap<string, ReadonlySet<number>> | 'usual' | 'any';
/** Six floors of two: what a stairwell has as long as no stock list says otherwise. */
const USUAL_SIZES: ReadonlySet<number> = new Set([12]);

export interface GroupFindings {
  /** The one type that each group draws: a group's claim is for a stairwell of one type. */
  readonly types: ReadonlyMap<ClaimantCode, DwellingType>;
  readonly found: readonly Problem[];
}

/**
 * Finds each group's type and whether its rights of that type fill a stairwell exactly. The list names a group once a
 * household, not once a type: it is the type that all members hold and that fills a stairwell, else the one most asked for.
 * A group with a member whose rights cannot be read is not judged until they can.
 */
export function checkGroups(members: readonly GroupMember[], sizes: StairwellSizes): GroupFindings {
  const types = new Map<ClaimantCode, DwellingType>();
  const found: Problem[] = [];
  for (const [group, within] of groupBy(members, (member) => member.group)) {
    if (group === null) continue;
    const type = groupType(within, sizes);
    if (type === null) continue;
    types.set(group, type as DwellingType);
    if (within.some(({ entitlements }) => entitlements === null)) continue;
    found.push(...membersWithout(group, type, within));
    const rights = total(within, type);
    if (sizes !== 'any' && !fills(type, rights, sizes)) found.push(notFilling(group, type, rights, within));
  }
  return { types, found };
}

function groupType(members: readonly GroupMember[], sizes: StairwellSizes): string | null {
  const held = new Set(members.flatMap(({ entitlements }) => (entitlements ?? []).map(({ type }) => type)));
  const rated = [...held].map((type) => {
    const holders = members.filter(
      (member) => member.entitlements === null || rightsOf(member, type) > 0,
    ).length;
    const rights = total(members, type);
    return {
      type,
      holders,
      filled: Number(holders === members.length && fills(type, rights, sizes)),
      rights,
    };
  });
  rated.sort(
    (a, b) =>
      b.filled - a.filled || b.holders - a.holders || b.rights - a.rights || compareTypes(a.type, b.type),
  );
  return rated[0]?.type ?? null;
}

/** A group of one right is no group, even where a stairwell of one dwelling stands. */
function fills(type: string, rights: number, sizes: StairwellSizes): boolean {
  const known = typeof sizes === 'string' ? USUAL_SIZES : sizes.get(type);
  return rights > 1 && known?.has(rights) === true;
}

function total(members: readonly GroupMember[], type: string): number {
  return members.reduce((sum, member) => sum + rightsOf(member, type), 0);
}

function rightsOf({ entitlements }: GroupMember, type: string): number {
  return entitlements?.find((entitlement) => entitlement.type === type)?.count ?? 0;
}

function membersWithout(group: string, type: string, members: readonly GroupMember[]): Problem[] {
  return members
    .filter((member) => rightsOf(member, type) === 0)
    .map((member) =>
      anError('GROUP_MEMBER_WITHOUT_RIGHT', {
        ...where(member),
        household: member.label,
        group,
        dwelling: type,
      }),
    );
}

/** The row is the first member's. */
function notFilling(group: string, type: string, rights: number, members: readonly GroupMember[]): Problem {
  const details = { group, dwelling: type, value: String(rights), rights };
  return anError('GROUP_DOES_NOT_FILL_A_STAIRWELL', { ...where(members[0]), ...details });
}

function where(member: GroupMember | undefined) {
  const place = member?.place ?? null;
  return { sheet: place?.sheet ?? null, row: place?.row ?? null, column: place?.headings.group ?? null };
}
