import { expect, test } from 'vitest';
import { importDwellings, importHouseholds } from '../../../electron/import/import-list.ts';
import { isPrintable } from '../../../electron/import/printable.ts';
import type { Cell } from '../../../shared/people/cell.ts';
import type { DwellingField } from '../../../shared/people/check-dwellings.ts';
import type { HouseholdField } from '../../../shared/people/read-household.ts';
import { aDwellingRow, aHouseholdRow, asRows } from '../../builders/lists.ts';
import { anIdNumber } from '../../builders/people.ts';
import { anXlsx } from './spreadsheets.ts';

/** A list in which every row has one defect, below as many sound rows as make 80㎡ and 110㎡ usual. */
const SOUND = 60;
const HOUSEHOLD_DEFECTS: readonly (readonly [string, Partial<Record<HouseholdField, Cell>>])[] = [
  ['NO_CODE', { code: null }],
  ['BAD_CODE', { code: 'H'.repeat(65) }],
  ['DUPLICATE_CODE', { code: 'H0002' }],
  ['NO_NAME', { name: ' 　' }],
  ['NAME_NOT_PRINTABLE', { name: '马\uE863文' }],
  ['NAME_NOT_PRINTABLE', { name: '马\u{323AF}文' }],
  ['NO_ID_NUMBER', { id: null }],
  ['ID_NUMBER_IS_NUMERIC', { id: 990000198504070057 }],
  ['ID_FORM', { id: '99000019850407' }],
  ['ID_DATE', { id: '990000198513070057' }],
  ['ID_CHECKSUM', { id: '990000196302010091' }],
  ['NO_AGREEMENT_NO', { agreementNo: null }],
  ['NO_SIGNING_DATE', { signedOn: null }],
  ['BAD_DATE', { signedOn: '2019.13.5' }],
  ['BAD_DATE', { signedOn: '2019-02-29' }],
  ['NO_ENTITLEMENT', { entitlements: null }],
  ['BAD_ENTITLEMENT', { entitlements: '110㎡两套' }],
  ['UNKNOWN_DWELLING_TYPE', { entitlements: '120㎡×1套' }],
  ['BAD_GROUP_CODE', { group: 'T01、T02' }],
  ['GROUP_CODE_IS_A_HOUSEHOLD', { group: 'H0004', entitlements: '110㎡×12套' }],
  ['GROUP_DOES_NOT_FILL_A_STAIRWELL', { group: 'T99', entitlements: '110㎡×11套' }],
];

test('every defect of a household is refused at its row, and nothing else is', async () => {
  const sound = Array.from({ length: SOUND }, (_, i) =>
    aHouseholdRow(i + 1, i % 2 === 0 ? { entitlements: '80㎡×1套、１１０㎡×２套' } : {}),
  );
  const defective = HOUSEHOLD_DEFECTS.map(([, cells], i) => aHouseholdRow(SOUND + i + 1, cells));
  const read = await importHouseholds(anXlsx({ 台账: asRows([...sound, ...defective]) }), { isPrintable });
  expect(read.ok && read.value.rows).toBe(SOUND + HOUSEHOLD_DEFECTS.length);
  expect(read.ok && read.value.problems.map(({ row, code }) => [row, code])).toEqual(
    HOUSEHOLD_DEFECTS.map(([code], i) => [SOUND + i + 2, code]),
  );
  expect(read.ok && read.value.warnings).toEqual([]);
});

test('two households with one ID number are both refused, and a group member without a right of its type is', async () => {
  const list = [
    aHouseholdRow(1, { id: anIdNumber(9) }),
    aHouseholdRow(2, { id: anIdNumber(9) }),
    aHouseholdRow(3, { group: 'T01', entitlements: '110㎡×12套' }),
    aHouseholdRow(4, { group: 'T01', entitlements: '80㎡×1套' }),
  ];
  const read = await importHouseholds(anXlsx({ 台账: asRows(list) }));
  expect(read.ok && read.value.problems.map(({ row, code, household }) => [row, code, household])).toEqual([
    [2, 'DUPLICATE_ID_NUMBER', 'H0001'],
    [3, 'DUPLICATE_ID_NUMBER', 'H0002'],
    [5, 'GROUP_MEMBER_WITHOUT_RIGHT', 'H0004'],
  ]);
});

const DWELLING_DEFECTS: readonly (readonly [string, Partial<Record<DwellingField, Cell>>])[] = [
  ['NO_ADDRESS', { room: null }],
  ['BAD_FLOOR', { floor: '顶层' }],
  ['BAD_FLOOR', { floor: 0 }],
  ['NO_DWELLING_TYPE', { type: null }],
  ['DUPLICATE_DWELLING', { room: '０１０１室' }],
  ['DUPLICATE_STORAGE_ROOM', { storageRoom: 'Z1-1-1' }],
];

test('every defect of a dwelling is refused at its row, and nothing else is', async () => {
  const rows = [{}, ...DWELLING_DEFECTS.map(([, cells]) => cells)].map((cells, i) =>
    aDwellingRow(i + 1, cells),
  );
  const read = await importDwellings(anXlsx({ 房源表: asRows(rows) }));
  expect(read.ok && read.value.problems.map(({ row, code }) => [row, code])).toEqual(
    DWELLING_DEFECTS.map(([code], i) => [i + 3, code]),
  );
});
