import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { importDwellings, importHouseholds } from '../../../electron/import/import-list.ts';
import type { Cell } from '../../../shared/people/cell.ts';
import { aDwellingRow, aHouseholdRow, asRows } from '../../builders/lists.ts';
import { aCsv, anXlsx } from './spreadsheets.ts';

const rows = (count = 3) => asRows(Array.from({ length: count }, (_, i) => aHouseholdRow(i + 1)));
const read = (sheets: Record<string, Cell[][]>) => importHouseholds(anXlsx(sheets));
/** The codes of the households that were read, or what kept them from being read. */
const codes = (result: Awaited<ReturnType<typeof read>>): string[] => {
  if (!result.ok) return [result.refusal];
  const { households, problems } = result.value;
  return households.length > 0
    ? households.map(({ code }) => code)
    : problems.map(({ code, column }) => `${code} ${column ?? ''}`);
};
const renamed = (from: string, to: string) =>
  rows().map((row, i) => (i === 0 ? row.map((h) => (h === from ? to : h)) : row));
const without = (...headings: string[]) => {
  const gone = headings.map((heading) => rows()[0]!.indexOf(heading));
  return rows().map((row) => row.filter((_, i) => !gone.includes(i)));
};

describe('the heading row', () => {
  test('is found below titles, merged or not', async () => {
    const titled = [['安置台账'], ['填报单位:', '街道办', null, '填报日期:2022.11.20'], ...rows()];
    expect(codes(await read({ 台账: titled }))).toEqual(['H0001', 'H0002', 'H0003']);
  });

  test.each([
    ['户主姓名', '户 主'],
    ['身份证号', '公民身份号码'],
    ['身份证号', '身份证号码(18位)'],
    ['协议签订时间', '签约日期'],
    ['协议签订时间', '协议签订时间（年月日）'],
    ['村(社区)', '村（社区）'],
    ['村(社区)', '所属村'],
    ['安置户型及套数', '户型套数'],
    ['户编号', '户编号*'],
  ])('%s may be called %s', async (from, to) => {
    const result = await read({ 台账: renamed(from, to) });
    expect(codes(result)).toEqual(['H0001', 'H0002', 'H0003']);
    expect(result.ok && result.value.sheets[0]?.headings).toContain(to.replace(/\s/g, ''));
  });

  test('is not seen in a cover sheet that happens to use a word or two of it', async () => {
    const cover = [
      ['户型', '身份证号'],
      ['80㎡、110㎡、160㎡', '须为文本格式'],
    ];
    expect(codes(await read({ 填表说明: cover, 台账: rows() }))).toEqual(['H0001', 'H0002', 'H0003']);
  });

  test('of two columns that could be the name, the better known one is', async () => {
    const both = rows().map((row, i) => [i === 0 ? '姓名' : '经办人', ...row]);
    const result = await read({ 台账: both });
    expect(result.ok && result.value.households[0]?.name).toBe('李丁');
  });
});

describe('missing columns', () => {
  test('are named, all of them, with the sheet', async () => {
    const result = await read({ 台账: without('身份证号', '协议编号') });
    const problems = result.ok ? result.value.problems : [];
    expect(problems.map(({ severity, code, sheet, column }) => [severity, code, sheet, column])).toEqual([
      ['error', 'MISSING_COLUMNS', '台账', '身份证号'],
      ['error', 'MISSING_COLUMNS', '台账', '协议编号'],
    ]);
  });

  test('all are named if no row looks like a heading', async () => {
    expect(
      codes(
        await read({
          台账: [
            ['一', '二'],
            [1, 2],
          ],
        }),
      ),
    ).toEqual(
      ['户编号', '户主姓名', '身份证号', '村(社区)', '协议编号', '协议签订时间', '安置户型及套数'].map(
        (title) => `MISSING_COLUMNS ${title}`,
      ),
    );
  });

  test('of phone, area and group are forgiven', async () => {
    expect(codes(await read({ 台账: without('联系电话', '应安置面积(㎡)', '组团编号') }))).toEqual([
      'H0001',
      'H0002',
      'H0003',
    ]);
  });

  test('in one sheet of several stop all: nothing is half-imported', async () => {
    expect(codes(await read({ 东: rows(), 西: without('身份证号') }))).toEqual(['MISSING_COLUMNS 身份证号']);
  });

  test('of a list of dwellings are named too', async () => {
    const result = await importDwellings(
      anXlsx({ 房源表: asRows([aDwellingRow(1)]).map((row) => row.slice(0, -1)) }),
    );
    expect(result.ok && result.value.problems).toMatchObject([
      { code: 'MISSING_COLUMNS', column: '验收情况' },
    ]);
  });
});

describe('rows', () => {
  test('a list of two sheets is one list', async () => {
    const [heading = [], first = [], second = [], third = []] = rows();
    const result = await read({ 东: [heading, first], 西: [heading, second, third] });
    expect(codes(result)).toEqual(['H0001', 'H0002', 'H0003']);
  });

  test('titles, blanks, totals, repeated headings and remarks are no households; rows keep their numbers', async () => {
    const [heading = [], first = [], second = [], third = []] = rows();
    const list = [
      heading,
      first,
      [],
      second,
      ['小 计', null, 2],
      heading,
      [...third.slice(0, 2), null, ...third.slice(3)],
      ['填表人:王芳'],
      ['合计：'],
    ];
    const result = await read({ 台账: list });
    if (!result.ok) throw new Error(result.refusal);
    expect(result.value.rows).toBe(3);
    expect(result.value.skipped.map(({ row, why }) => [row, why])).toEqual([
      ...[
        [3, 'blank'],
        [5, 'total'],
        [6, 'heading'],
        [8, 'remark'],
        [9, 'total'],
      ],
    ]);
    expect(result.value.problems.map(({ code, row }) => [code, row])).toEqual([['NO_ID_NUMBER', 7]]);
  });

  test('a heading without rows is refused', async () => {
    expect(codes(await read({ 台账: rows().slice(0, 1) }))).toEqual(['NO_ROWS']);
  });

  test('a date cell is its calendar day', async () => {
    const dated = rows(1).map((row, i) =>
      i === 0 ? row : row.map((cell) => (cell === '2019-10-23' ? new Date('2019-10-23T00:00:00Z') : cell)),
    );
    const result = await read({ 台账: dated });
    expect(result.ok && result.value.households[0]?.signedOn).toBe('2019-10-23');
  });
});

describe('text', () => {
  const named = rows().map((row) =>
    row.map((cell) => (cell === '李丁' ? '马𠮷文' : cell === '李丂' ? '余𬭎' : cell)),
  );
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(aCsv(named))],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${aCsv(named)}`)],
    ['GB18030', iconv.encode(aCsv(named), 'gb18030')],
    [
      'UTF-16 with tabs, as Excel calls Unicode text',
      iconv.encode(aCsv(named, '\t'), 'utf16le', { addBOM: true }),
    ],
    ['UTF-8 with semicolons', Buffer.from(aCsv(named, ';'))],
    ['UTF-8 with a quoted line break', Buffer.from(aCsv(named).replace('马𠮷文', '"马\r\n𠮷文"'))],
  ])('in %s gives the same list as a workbook', async (_, bytes) => {
    const [text, workbook] = [await importHouseholds(bytes), await read({ CSV: named })];
    expect(codes(text)).toEqual(['H0001', 'H0002', 'H0003']);
    expect(text.ok && text.value.households).toEqual(workbook.ok && workbook.value.households);
  });

  test('with a quote in the middle of a cell is read as it stands', async () => {
    const list = aCsv(rows()).replace('茅塘村', '茅"塘村');
    const result = await importHouseholds(Buffer.from(list));
    expect(result.ok && result.value.households[0]?.village).toBe('茅"塘村');
  });

  test('with blank lines keeps the numbers of its rows', async () => {
    const list = aCsv(rows()).replace('\r\n', '\r\n\r\n').replace('2019-10-23', '2019-13-23');
    const result = await importHouseholds(Buffer.from(list));
    expect(result.ok && result.value.problems.map(({ row }) => row)).toEqual([3]);
  });
});
