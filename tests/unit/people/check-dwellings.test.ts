import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/people/cell.ts';
import { checkDwellings } from '../../../shared/people/check-dwellings.ts';
import type { DwellingField } from '../../../shared/people/check-dwellings.ts';
import { Dwelling } from '../../../shared/people/household.ts';
import { aDwellingRow } from '../../builders/lists.ts';

const check = (...rows: Parameters<typeof aDwellingRow>[1][]) =>
  checkDwellings(rows.map((row, i) => aDwellingRow(i + 1, row)));

test('a clean row becomes a dwelling, with its measured area', () => {
  const { dwellings, problems, warnings } = check({
    room: 101,
    floor: '１层',
    type: '110㎡',
    building: ' １栋',
  });
  expect(dwellings).toEqual([
    {
      ...{
        code: '1-1-0101',
        stairwellCode: '1-1',
        building: '1栋',
        stairwell: '1单元',
        floor: '1',
        room: '101',
      },
      ...{ type: '110', area: '110.6', storageRoom: 'Z1-1-1', accepted: true },
    },
  ]);
  expect(Dwelling.parse(dwellings[0])).toEqual(dwellings[0]);
  expect([...problems, ...warnings]).toEqual([]);
});

test.each<[Cell, string]>([
  [110.60000000000001, '110.6'],
  ['110.60', '110.6'],
  ['１１０．６㎡', '110.6'],
  [null, '110.9'],
])('the area of %j is %s', (measuredArea, area) => {
  expect(check({ measuredArea }).dwellings[0]?.area).toBe(area);
});

test.each<[Cell, boolean]>([
  ['合格', true],
  ['验收合格', true],
  [' 合 格 ', true],
  ['待整改', false],
  ['不合格', false],
  ['未验收', false],
  [null, false],
  ['大概合格', false],
])('of inspection %j, accepted is %s', (inspection, accepted) => {
  expect(check({ inspection }).dwellings[0]?.accepted).toBe(accepted);
});

describe('what blocks the freeze', () => {
  test.each<[string, DwellingField, Cell]>([
    ['NO_ADDRESS', 'building', null],
    ['NO_ADDRESS', 'stairwell', ' '],
    ['NO_ADDRESS', 'room', ''],
    ['NO_DWELLING_TYPE', 'type', null],
    ['BAD_FLOOR', 'floor', null],
    ['BAD_FLOOR', 'floor', '一'],
    ['BAD_FLOOR', 'floor', 0],
  ])('%s in column %s', (code, field, cell) => {
    const { dwellings, problems } = check({}, { [field]: cell });
    expect(problems.map((p) => [p.code, p.row, p.column])).toEqual([
      [code, 3, aDwellingRow(1).place.headings[field]],
    ]);
    expect(dwellings).toHaveLength(1);
  });

  test('a dwelling or a storage room that an earlier row has', () => {
    const { problems, dwellings } = check({}, { room: '0101室' }, { storageRoom: 'Z1-1-1' });
    expect(problems.map((p) => [p.code, p.row, p.dwelling, p.value])).toEqual([
      ['DUPLICATE_DWELLING', 3, '1-1-0101', '1-1-0101'],
      ['DUPLICATE_STORAGE_ROOM', 4, '1-1-0103', 'Z1-1-1'],
    ]);
    expect(dwellings.map(({ code }) => code)).toEqual(['1-1-0101']);
  });
});

test.each<[string[], DwellingField, Cell]>([
  [['NO_STORAGE_ROOM'], 'storageRoom', null],
  [['INSPECTION_UNCLEAR'], 'inspection', null],
  [['INSPECTION_UNCLEAR'], 'inspection', '大概合格'],
  [['BAD_AREA'], 'measuredArea', '一百'],
  [['BAD_AREA'], 'measuredArea', -1],
])('%j in column %s is only for the eye', (codes, field, cell) => {
  const { dwellings, problems, warnings } = check({ [field]: cell });
  expect(problems).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(codes);
  expect(dwellings).toHaveLength(1);
});

test('a dwelling without any area is remarked on, and has none', () => {
  const { dwellings, warnings } = check({ measuredArea: null, estimatedArea: null });
  expect(warnings.map(({ code }) => code)).toEqual(['NO_AREA']);
  expect(dwellings[0]?.area).toBe('');
});

test('dwellings without storage rooms are not doubles of each other', () => {
  expect(check({ storageRoom: null }, { storageRoom: '' }).problems).toEqual([]);
});
