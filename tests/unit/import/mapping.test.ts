import { describe, expect, test } from 'vitest';
import { readList } from '../../../electron/import/importer.ts';
import type { Mapping } from '../../../shared/ipc/preparation-methods.ts';
import type { Cell } from '../../../shared/people/cell.ts';
import { aDwellingRow, aHouseholdRow, asRows } from '../../builders/lists.ts';
import { anXlsx } from './spreadsheets.ts';

const rows = (count = 3) => asRows(Array.from({ length: count }, (_, i) => aHouseholdRow(i + 1)));
const renamed = (names: Readonly<Record<string, string>>, list = rows()) =>
  list.map((row, i) => (i === 0 ? row.map((name) => names[String(name)] ?? name) : row));
const FOREIGN = Object.fromEntries(rows()[0]!.map((name, i) => [String(name), `字段${i}`]));
const read = async (sheets: Record<string, Cell[][]>, mapping: Mapping | null = null) => {
  const result = await readList('households', anXlsx(sheets), { mapping });
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};

describe('what is offered', () => {
  test('is every column of every sheet that has headings, and which field is read from it', async () => {
    const { sheets, fields } = await read({ 东: [['台账'], ...rows()], 说明: [['填表说明']], 西: rows() });
    expect(sheets.map(({ sheet, headingRow }) => [sheet, headingRow])).toEqual([
      ['东', 2],
      ['西', 1],
    ]);
    expect(sheets[0]?.headings).toEqual(rows()[0]);
    expect(sheets[0]?.mapping).toMatchObject({ code: 0, name: 1, signedOn: 6, group: 9 });
    expect(sheets[0]?.sample[0]?.slice(0, 2)).toEqual(['H0001', '李丁']);
    expect(fields.filter(({ required }) => !required).map(({ field }) => field)).toEqual([
      ...['phone', 'entitledArea', 'group'],
    ]);
    expect(fields[0]).toEqual({ field: 'code', title: '户编号', required: true });
  });

  test('is at most twenty rows, and a column without a heading too', async () => {
    const list = rows(30).map((row, i) => [...row, i === 0 ? null : '附注']);
    const [sheet] = (await read({ 台账: list })).sheets;
    expect([sheet?.sample.length, sheet?.headings.length, sheet?.headings.at(-1)]).toEqual([20, 11, '']);
  });

  test('where nothing is recognised, is the row that looks most like a heading', async () => {
    const {
      sheets,
      problems,
      rows: count,
      confirmable,
    } = await read({
      台账: [['某镇台账'], ...renamed(FOREIGN)],
    });
    expect([sheets[0]?.headingRow, sheets[0]?.headings[3], sheets[0]?.mapping]).toEqual([2, '字段3', {}]);
    expect(sheets[0]?.sample).toHaveLength(3);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['MISSING_COLUMNS']));
    expect([count, confirmable]).toEqual([0, false]);
  });
});

describe('a mapping', () => {
  const every = {
    code: 0,
    name: 1,
    id: 2,
    phone: 3,
    village: 4,
    agreementNo: 5,
    signedOn: 6,
    entitlements: 8,
  };

  test('set by hand reads a list whose headings nobody knows', async () => {
    const list = { 台账: [['某镇台账'], ...renamed(FOREIGN)] };
    const { rows: count, problems, confirmable, drafts, households } = await read(list, { 台账: every });
    expect([count, problems, confirmable, households.length]).toEqual([3, [], true, 3]);
    expect(drafts[0]?.place).toEqual({ sheet: '台账', row: 3 });
  });

  test('takes the place of what was recognised, and its column from whoever had it', async () => {
    const list = { 台账: renamed({ 户主姓名: '被征收人', 联系电话: '权利人' }) };
    const { sheets, drafts, problems } = await read(list, { 台账: { name: 3, phone: null } });
    expect(sheets[0]?.mapping).toMatchObject({ code: 0, name: 3 });
    expect(sheets[0]?.mapping).not.toHaveProperty('phone');
    expect(drafts[0]?.cells).toMatchObject({ name: '10001234567', phone: null });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('may say that a column is not there; a required one is then missing', async () => {
    const { problems, sheets, confirmable } = await read({ 台账: rows() }, { 台账: { id: null } });
    expect(problems).toEqual([
      {
        ...{ severity: 'error', code: 'MISSING_COLUMNS', row: null, column: '身份证号' },
        ...{ household: null, value: '台账' },
      },
    ]);
    expect([sheets[0]?.mapping['id'], confirmable]).toEqual([undefined, false]);
  });

  test('of nothing leaves a sheet out, and says so', async () => {
    const nothing = Object.fromEntries(
      [...Object.keys(every), 'entitledArea', 'group'].map((f) => [f, null]),
    );
    const { rows: count, problems, sheets } = await read({ 东: rows(2), 西: rows(1) }, { 西: nothing });
    expect([count, sheets.map(({ sheet }) => sheet)]).toEqual([2, ['东', '西']]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['SHEET_SKIPPED', '西']]);
  });

  test.each<[string, Mapping]>([
    ['a sheet that is not there', { 别处: { code: 0 } }],
    ['a field that no list has', { 台账: { birthday: 0 } }],
    ['a field that every object has', { 台账: { constructor: 0 } }],
    ['a column beyond the last', { 台账: { code: 10 } }],
    ['a column before the first', { 台账: { code: -1 } }],
    ['half a column', { 台账: { code: 0.5 } }],
  ])('of %s is refused', async (_, mapping) => {
    expect(await readList('households', anXlsx({ 台账: rows() }), { mapping })).toEqual({
      ok: false,
      refusal: 'BAD_INPUT',
    });
  });
});

test('households with errors may be confirmed, to be mended in place; dwellings may not', async () => {
  const households = anXlsx({ 台账: asRows([aHouseholdRow(1, { id: null })]) });
  const dwellings = (floor: string) => anXlsx({ 房源表: asRows([aDwellingRow(1, { floor })]) });
  const confirmable = async (...args: Parameters<typeof readList>) => {
    const result = await readList(...args);
    return result.ok && result.value.confirmable;
  };
  expect(await confirmable('households', households)).toBe(true);
  expect(await confirmable('dwellings', dwellings('1'))).toBe(true);
  expect(await confirmable('dwellings', dwellings('顶'))).toBe(false);
});

test('rows that are no records are told by their reason; blank ones behind the last row are nothing', async () => {
  const [heading = [], first = [], second = []] = rows();
  const list = [['台账'], [], heading, first, [], ['合计：2户', null, 2], second, ['填表人'], [], [' ']];
  const { skipped } = await read({ 台账: list });
  expect(skipped).toEqual([
    { why: 'title', rows: [1] },
    { why: 'blank', rows: [2, 5] },
    { why: 'total', rows: [6] },
    { why: 'remark', rows: [8] },
  ]);
});

test('a household whose remark is a total is a household', async () => {
  const list = rows(1).map((row, i) => [...row.slice(0, 3), i === 0 ? '备注' : '合计2套', ...row.slice(3)]);
  const { rows: count, skipped } = await read({ 台账: list });
  expect([count, skipped]).toEqual([1, []]);
});
