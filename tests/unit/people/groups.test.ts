import { expect, test } from 'vitest';
import { NO_STOCK, STOCK_TO_COME, checkHouseholds } from '../../../shared/people/check-households.ts';
import type { KnownStock } from '../../../shared/people/check-households.ts';
import { aHouseholdRow } from '../../builders/lists.ts';

const group = (stock: KnownStock, ...entitlements: (string | null)[]) =>
  checkHouseholds(
    entitlements.map((text, i) => aHouseholdRow(i + 1, { entitlements: text, group: 'T01' })),
    stock,
  );
const told = (checked: ReturnType<typeof group>) => checked.problems.map((p) => [p.code, p.group, p.rights]);
const ofSize = (...sizes: number[]): KnownStock => ({
  types: 'any',
  stairwellSizes: new Map([['110', new Set(sizes)]]),
});

test('twelve rights fill the usual stairwell', () => {
  const checked = group(NO_STOCK, '110㎡×4套', '110㎡×8套');
  expect(checked.problems).toEqual([]);
  expect(checked.households.flatMap(({ rights }) => rights.map((right) => right.group))).toEqual([
    'T01',
    'T01',
  ]);
});

test.each([['110㎡×5套'], ['110㎡×11套'], ['110㎡×13套']])('%s does not', (text) => {
  const checked = group(NO_STOCK, text);
  expect(told(checked)).toEqual([['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T01', parseInt(text.slice(5), 10)]]);
  expect(checked.problems[0]).toMatchObject({ household: null, row: 2, column: '组团编号' });
});

test('the stairwells of the stock decide, if there is one', () => {
  expect(told(group(ofSize(8), '110㎡×8套'))).toEqual([]);
  expect(told(group(ofSize(8), '110㎡×12套'))).toEqual([['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T01', 12]]);
  expect(told(group(ofSize(1, 12), '110㎡×1套'))).toEqual([['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T01', 1]]);
  expect(told(group(ofSize(12), '80㎡×12套'))).toEqual([['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T01', 12]]);
});

test('with a stock list to come, no group is judged', () => {
  expect(told(group(STOCK_TO_COME, '110㎡×5套'))).toEqual([]);
});

test('of several types, a group draws the one that all its members hold and that fills a stairwell', () => {
  const { households, problems } = group(
    NO_STOCK,
    '80㎡×9套、110㎡×4套',
    '80㎡×9套、110㎡×8套',
    '110㎡×0套、80㎡×1套、110㎡×0套',
  );
  expect(problems.map(({ code }) => code)).toContain('GROUP_DOES_NOT_FILL_A_STAIRWELL');
  const fitting = group(NO_STOCK, '80㎡×9套、110㎡×4套', '80㎡×9套、110㎡×8套');
  expect(fitting.problems).toEqual([]);
  expect(fitting.households[0]?.rights).toEqual([
    { type: '110', count: 4, group: 'T01' },
    { type: '80', count: 9, group: null },
  ]);
  expect(households[0]?.rights.map((right) => right.group)).toEqual([null, 'T01']);
});

test('a member without a right of the type is named', () => {
  const checked = group(NO_STOCK, '110㎡×4套', '110㎡×8套', '80㎡×1套');
  expect(checked.problems.map((p) => [p.code, p.household])).toEqual([
    ['GROUP_MEMBER_WITHOUT_RIGHT', 'H0003'],
  ]);
});

test('a group with a row that cannot be read waits until it can', () => {
  expect(group(NO_STOCK, '110㎡×4套', null).problems.map(({ code }) => code)).toEqual(['NO_ENTITLEMENT']);
});

test('a group that does not fit is no fault of the household that stands first in it', () => {
  expect(group(NO_STOCK, '110㎡×5套').households).toHaveLength(1);
});
