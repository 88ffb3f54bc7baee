import type { DwellingType } from '../kernel/ids.ts';
import { groupBy } from './group-by.ts';
import type { Dwelling, Household } from './household.ts';

/** Rights against dwellings of one type. */
export interface Supply {
  readonly type: DwellingType;
  readonly rights: number;
  readonly inGroups: number;
  readonly outsideGroups: number;
  /** Households that draw this type by themselves: the claims of a first batch. */
  readonly singleClaims: number;
  readonly groups: number;
  /** The sizes of stairwell that groups draw, ascending, each with how many groups. */
  readonly groupSizes: readonly { readonly size: number; readonly groups: number }[];
  readonly dwellings: number;
  readonly accepted: number;
  /** Rights that no accepted dwelling stands for; 0 if there are enough. */
  readonly shortage: number;
}

/** Supply and demand of every type that is asked for or in stock, small dwellings first. */
export function supplyAndDemand(households: readonly Household[], dwellings: readonly Dwelling[]): Supply[] {
  const rights = households.flatMap((household) => household.rights);
  const types = new Set([...rights, ...dwellings].map(({ type }) => type));
  return [...types].sort(compareTypes).map((type) => {
    const asked = rights.filter((right) => right.type === type);
    const grouped = asked.filter(({ group }) => group !== null);
    const stock = dwellings.filter((dwelling) => dwelling.type === type);
    const accepted = stock.filter((dwelling) => dwelling.accepted).length;
    const [all, inGroups] = [sum(asked), sum(grouped)];
    return {
      ...{
        type,
        rights: all,
        inGroups,
        outsideGroups: all - inGroups,
        singleClaims: asked.length - grouped.length,
      },
      ...{ groups: new Set(grouped.map(({ group }) => group)).size, dwellings: stock.length, accepted },
      groupSizes: sizesOf(grouped),
      shortage: Math.max(0, all - accepted),
    };
  });
}

function sizesOf(grouped: readonly Household['rights'][number][]): Supply['groupSizes'] {
  const sizes = [...groupBy(grouped, ({ group }) => group).values()].map(sum);
  return [...groupBy(sizes, (size) => size)]
    .map(([size, groups]) => ({ size, groups: groups.length }))
    .sort((a, b) => a.size - b.size);
}

function sum(rights: readonly { readonly count: number }[]): number {
  return rights.reduce((total, { count }) => total + count, 0);
}

/** 80 before 110; types that are no numbers come last, by their text. For display only. */
export function compareTypes(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y))
    return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || (a < b ? -1 : 1);
  return x - y;
}
