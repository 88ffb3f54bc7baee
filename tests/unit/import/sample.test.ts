import { beforeAll, describe, expect, test } from 'vitest';
import { importDwellings, importHouseholds } from '../../../electron/import/import-list.ts';
import type { ImportedDwellings, ImportedHouseholds } from '../../../electron/import/import-list.ts';
import type { Household } from '../../../shared/people/household.ts';
import { crossCheck, stockShape } from '../../../shared/people/cross-check.ts';
import { buildRegister } from '../../../shared/people/register.ts';
import { pooledLots, singleClaims } from '../../../shared/people/single-claims.ts';
import { supplyAndDemand } from '../../../shared/people/supply.ts';
import { dwellingType } from '../../builders/people.ts';
import { fixture, sample } from './spreadsheets.ts';

let dwellings: ImportedDwellings;
let households: ImportedHouseholds;
beforeAll(async () => {
  const stock = await importDwellings(sample('dwellings.xlsx'));
  if (!stock.ok) throw new Error(stock.refusal);
  dwellings = stock.value;
  const list = await importHouseholds(sample('households.xlsx'), {
    stock: stockShape(dwellings.dwellings),
  });
  if (!list.ok) throw new Error(list.refusal);
  households = list.value;
});

describe('the sample project', () => {
  test('is clean: 733 households with 996 rights, 1,000 dwellings of which 3 are not accepted', () => {
    expect([households.rows, households.problems]).toEqual([733, []]);
    expect([dwellings.rows, dwellings.problems, dwellings.warnings]).toEqual([1000, [], []]);
    expect(households.households).toHaveLength(733);
    const supply = supplyAndDemand(households.households, dwellings.dwellings);
    expect(supply.reduce((sum, { rights }) => sum + rights, 0)).toBe(996);
    expect(
      supply.map((s) => [s.type, s.rights, s.outsideGroups, s.groups, s.dwellings, s.accepted, s.shortage]),
    ).toEqual([
      ['80', 149, 149, 0, 150, 149, 0],
      ['110', 742, 538, 17, 745, 743, 0],
      ['160', 105, 105, 0, 105, 105, 0],
    ]);
    expect(crossCheck(households.households, dwellings.dwellings)).toEqual([]);
  });

  test('warns of six pairs of namesakes and of nothing else', () => {
    expect(households.warnings.map(({ code }) => code)).toEqual(Array(12).fill('NAMESAKE'));
  });

  test('keeps its rare characters', () => {
    const names = households.households.map(({ name }) => name);
    expect(names.filter((name) => /[䶮𠮷㛃𬭎鿍]/u.test(name))).toEqual(['曾䶮', '马𠮷文', '雷㛃', '余𬭎']);
  });

  test('has 17 groups of exactly 12 rights', () => {
    const rights = households.households
      .flatMap((household) => household.rights)
      .filter(({ group }) => group !== null);
    const sums = new Map<string, number>();
    for (const { group, count } of rights) sums.set(group ?? '', (sums.get(group ?? '') ?? 0) + count);
    expect([...sums.values()]).toEqual(Array(17).fill(12));
    expect(new Set(rights.map(({ type }) => type))).toEqual(new Set(['110']));
  });

  test('gives a first batch of 110 with 456 claims for 538 of 743 lots', () => {
    const salts = new Map(households.households.map(({ code }) => [code, '00'.repeat(16)]));
    const { register } = buildRegister(households.households, dwellings.dwellings, salts);
    const claims = singleClaims(register, dwellingType('110'));
    expect([claims.length, claims.reduce((sum, { count }) => sum + count, 0)]).toEqual([456, 538]);
    expect(pooledLots(dwellings.dwellings, dwellingType('110'))).toHaveLength(743);
    expect([register.households.length, register.stock.length]).toEqual([775, 1000]);
  });

  test('is the same list as CSV in the encoding of Chinese Excel', async () => {
    const csv = await importHouseholds(fixture('households-gb18030.csv'));
    expect(csv.ok && csv.value.households).toEqual(households.households);
  });
});

test('every sample household is read as its row has it', () => {
  const expected: Household = {
    ...{ code: 'H0003' as Household['code'], name: '罗春娟', id: '990000200112190028', phone: '10008240757' },
    ...{ village: '茅塘村', agreementNo: 'CQ2019-0003', signedOn: '2017-12-21' },
    rights: [{ type: dwellingType('110'), count: 4, group: 'T01' as never }],
  };
  expect(households.households[2]).toEqual(expected);
  expect(dwellings.dwellings[5]).toEqual({
    ...{
      code: '1-1-0302',
      stairwellCode: '1-1',
      building: '1栋',
      stairwell: '1单元',
      floor: '3',
      room: '302',
    },
    ...{ type: '110', area: '110.85', storageRoom: 'Z1-1-06', accepted: false },
  });
});
