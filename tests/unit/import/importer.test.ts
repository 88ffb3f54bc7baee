import { expect, test } from 'vitest';
import { checkTogether, readList } from '../../../electron/import/importer.ts';
import { aHouseholdRow, asRows } from '../../builders/lists.ts';
import { aHousehold, aRight, aStairwell } from '../../builders/people.ts';
import { anXlsx, sample } from './spreadsheets.ts';

const list = (...changes: Parameters<typeof aHouseholdRow>[1][]) =>
  anXlsx({ 台账: asRows(changes.map((change, i) => aHouseholdRow(i + 1, change))) });
const read = async (...args: Parameters<typeof readList>) => {
  const result = await readList(...args);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};

test('the console gets errors and warnings in one list, with the headings and the first rows', async () => {
  const { rows, problems, sheets } = await read('households', list({ phone: null }, { name: null }));
  expect(rows).toBe(2);
  expect(problems).toEqual([
    { severity: 'error', code: 'NO_NAME', row: 3, column: '户主姓名', household: 'H0002', value: null },
    { severity: 'warning', code: 'NO_PHONE', row: 2, column: '联系电话', household: 'H0001', value: null },
  ]);
  expect(sheets[0]?.headings.slice(0, 2)).toEqual(['户编号', '户主姓名']);
  expect(sheets[0]?.sample[0]?.[0]).toBe('H0001');
});

test('each missing column is a problem of its own', async () => {
  const { problems, rows } = await read(
    'households',
    anXlsx({ 台账: [['户编号', '户主姓名', '身份证号', '村', '协议编号'], ['H1']] }),
  );
  expect([rows, problems.map(({ code, column }) => `${code} ${column ?? ''}`)]).toEqual([
    0,
    ['MISSING_COLUMNS 协议签订时间', 'MISSING_COLUMNS 安置户型及套数'],
  ]);
});

test('what is no spreadsheet stays refused', async () => {
  expect(await readList('dwellings', new Uint8Array())).toMatchObject({
    ok: false,
    refusal: 'WORKBOOK_EMPTY',
  });
});

test('types and groups are judged by the stock that is there, else later', async () => {
  const file = list({ entitlements: '90㎡×8套', group: 'T01' });
  expect((await read('households', file)).problems).toEqual([]);
  const stock = aStairwell('1栋', '1单元');
  expect(
    (await read('households', file, { stock })).problems.map(({ code, household }) => [code, household]),
  ).toEqual([
    ['UNKNOWN_DWELLING_TYPE', 'H0001'],
    ['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T01'],
  ]);
  const households = [aHousehold(1, { rights: [aRight('110', 8, 'T01')] })];
  expect(checkTogether(households, stock).map(({ code, household }) => [code, household])).toEqual([
    ['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T01'],
    ['TOO_FEW_STAIRWELLS', '110'],
  ]);
});

test('the sample is read as households and as dwellings, and not as each other', async () => {
  expect((await read('dwellings', sample('dwellings.xlsx'))).dwellings).toHaveLength(1000);
  expect((await read('households', sample('households.xlsx'))).households).toHaveLength(733);
  expect((await read('households', sample('dwellings.xlsx'))).problems[0]?.code).toBe('MISSING_COLUMNS');
  expect((await read('dwellings', sample('households.xlsx'))).problems[0]?.code).toBe('MISSING_COLUMNS');
});
