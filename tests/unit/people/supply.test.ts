import { expect, test } from 'vitest';
import { compareTypes, supplyAndDemand } from '../../../shared/people/supply.ts';
import { crossCheck, stockShape } from '../../../shared/people/cross-check.ts';
import { aDwelling, aHousehold, aRight, aStairwell, dwellingType } from '../../builders/people.ts';

const told = (...args: Parameters<typeof crossCheck>) =>
  crossCheck(...args).map((p) => [p.code, p.group ?? p.household, p.dwelling, p.rights]);
const grouped = (n: number, group: string, count = 12) =>
  aHousehold(n, { rights: [aRight('110', count, group)] });

test('rights stand against accepted dwellings, small types first', () => {
  const households = [
    aHousehold(1, { rights: [aRight('110', 2), aRight('80', 1)] }),
    aHousehold(2, { rights: [aRight('110', 3, 'T01')] }),
  ];
  const dwellings = [aDwelling(), aDwelling({ room: '102', accepted: false })];
  expect(supplyAndDemand(households, dwellings)).toEqual([
    {
      ...{ type: '80', rights: 1, inGroups: 0, outsideGroups: 1, singleClaims: 1, groups: 0 },
      ...{ groupSizes: [], dwellings: 0, accepted: 0, shortage: 1 },
    },
    {
      ...{ type: '110', rights: 5, inGroups: 3, outsideGroups: 2, singleClaims: 1, groups: 1 },
      ...{ groupSizes: [{ size: 3, groups: 1 }], dwellings: 2, accepted: 1, shortage: 4 },
    },
  ]);
});

test('groups are counted by the size of the stairwell that they draw, small ones first', () => {
  const households = [
    grouped(1, 'T01', 7),
    grouped(2, 'T01', 5),
    grouped(3, 'T02', 8),
    grouped(4, 'T03', 12),
    aHousehold(5, { rights: [aRight('110', 3)] }),
  ];
  expect(supplyAndDemand(households, [])).toMatchObject([
    {
      ...{ type: '110', rights: 35, inGroups: 32, outsideGroups: 3, singleClaims: 1, groups: 3 },
      groupSizes: [
        { size: 8, groups: 1 },
        { size: 12, groups: 2 },
      ],
    },
  ]);
});

test('a shortage is a warning: an order can be drawn all the same, a type that is not there cannot', () => {
  const severities = (...args: Parameters<typeof crossCheck>) =>
    crossCheck(...args).map(({ code, severity }) => [code, severity]);
  expect(severities([aHousehold(1), aHousehold(2)], [aDwelling()])).toEqual([
    ['TOO_FEW_DWELLINGS', 'warning'],
  ]);
  expect(severities([aHousehold(1, { rights: [aRight('120', 1)] })], [aDwelling()])).toEqual([
    ['UNKNOWN_DWELLING_TYPE', 'error'],
    ['TOO_FEW_DWELLINGS', 'warning'],
  ]);
});

test('types are shown by size, words after numbers', () => {
  expect(['160', 'B', '80', 'A', '110'].sort(compareTypes)).toEqual(['80', '110', '160', 'A', 'B']);
});

test('lists that fit each other have no problem together', () => {
  const dwellings = [...aStairwell('1栋', '1单元'), aDwelling({ building: '2栋' })];
  expect(told([grouped(1, 'T01'), aHousehold(2)], dwellings)).toEqual([]);
});

test('a type that is not in stock', () => {
  expect(told([aHousehold(1, { rights: [aRight('120', 1)] })], [aDwelling()])).toEqual([
    ['UNKNOWN_DWELLING_TYPE', 'H0001', '120', null],
    ['TOO_FEW_DWELLINGS', null, '120', 1],
  ]);
});

test('more rights than accepted dwellings', () => {
  const dwellings = [aDwelling(), aDwelling({ room: '102', accepted: false })];
  expect(told([aHousehold(1), aHousehold(2)], dwellings)).toEqual([['TOO_FEW_DWELLINGS', null, '110', 1]]);
});

test('a group that fills no stairwell of its type', () => {
  const dwellings = [
    ...aStairwell('1栋', '1单元', {}, 4),
    ...aStairwell('2栋', '1单元', { type: dwellingType('80') }),
  ];
  expect(told([grouped(1, 'T01', 8)], dwellings)).toEqual([]);
  expect(told([grouped(1, 'T01', 7)], dwellings)).toEqual([
    ['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T01', '110', 7],
    ['TOO_FEW_STAIRWELLS', null, '110', 7],
  ]);
});

test('a stairwell with a dwelling that is not accepted is for no group', () => {
  const [first, ...others] = aStairwell('1栋', '1单元');
  const dwellings = [{ ...first!, accepted: false }, ...others, ...aStairwell('2栋', '1单元')];
  expect(told([grouped(1, 'T01')], dwellings)).toEqual([]);
  expect(told([grouped(1, 'T01', 6), grouped(2, 'T01', 6)], dwellings)).toEqual([]);
  expect(
    told([grouped(1, 'T01'), grouped(2, 'T02')], [...dwellings, aDwelling({ building: '3栋' })]),
  ).toEqual([['TOO_FEW_STAIRWELLS', null, '110', 12]]);
});

test('the shape of a stock list leaves out stairwells of mixed types', () => {
  const [first, ...others] = aStairwell('1栋', '1单元');
  const mixed = [{ ...first!, type: dwellingType('80') }, ...others];
  const { types, stairwellSizes } = stockShape([...mixed, ...aStairwell('2栋', '1单元', {}, 4)]);
  expect(types).toEqual(new Set(['80', '110']));
  expect(stairwellSizes).toEqual(new Map([['110', new Set([8])]]));
});
