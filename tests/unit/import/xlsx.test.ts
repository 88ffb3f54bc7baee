import { strToU8, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/import/workbook.ts';
import type { Cell } from '../../../shared/people/cell.ts';
import { anXlsx, fixture, sample, xlsxParts } from './spreadsheets.ts';

const rowsOf = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readWorkbook(bytes);
  return read.ok ? read.value[0]?.rows : read.refusal;
};
const withParts = (sheetData: string, parts: Readonly<Record<string, string>> = {}) => {
  const texts = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...xlsxParts(sheetData), ...Object.fromEntries(texts) });
};
const cells = (...list: readonly string[]) =>
  `<row r="1">${list.map((cell, i) => cell.replace('<c', `<c r="${String.fromCharCode(65 + i)}1"`)).join('')}</row>`;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

test.each<[string, string, Cell]>([
  ['a number', '<c><v>110.6</v></c>', 110.6],
  ['a number that a formula made', '<c><f>55*2</f><v>110</v></c>', 110],
  ['a text that a formula made', '<c t="str"><f>"T"&amp;1</f><v>T1</v></c>', 'T1'],
  ['a text in the cell', '<c t="inlineStr"><is><t>马𠮷文</t></is></c>', '马𠮷文'],
  [
    'a text in runs',
    '<c t="inlineStr"><is><r><t>马</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文</t></r></is></c>',
    '马 文',
  ],
  [
    'a text with its reading',
    '<c t="inlineStr"><is><t>马</t><rPh sb="0" eb="1"><t>Ma</t></rPh></is></c>',
    '马',
  ],
  ['a text with entities', '<c t="inlineStr"><is><t>&lt;&#x9A6C;&amp;</t></is></c>', '<马&'],
  ['a text in CDATA', '<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
  ['a text with an escape', '<c t="str"><v>马_x000D_文</v></c>', '马\r文'],
  ['yes', '<c t="b"><v>1</v></c>', true],
  ['no', '<c t="b"><v>0</v></c>', false],
  ['a day as text of the format', '<c t="d"><v>2019-10-23T00:00:00</v></c>', day('2019-10-23')],
  ['a day', '<c s="1"><v>43761</v></c>', day('2019-10-23')],
  ['a number in a date format that is no day', '<c s="1"><v>99999999</v></c>', 99999999],
])('%s', async (_, xml, cell) => {
  expect(await rowsOf(withParts(cells(xml, '<c><v>1</v></c>')))).toEqual([[cell, 1]]);
});

test('the table of texts, wherever the workbook says that it lies', async () => {
  const table =
    '<sst><si><t>户编号</t></si><si><r><t>户</t></r><r><t>主</t></r><rPh><t>x</t></rPh></si><si/></sst>';
  const list = cells(
    '<c t="s"><v>1</v></c>',
    '<c t="s"><v>0</v></c>',
    '<c t="s"><v>2</v></c>',
    '<c><v>1</v></c>',
  );
  expect(await rowsOf(withParts(list, { 'xl/sharedStrings.xml': table }))).toEqual([
    ['户主', '户编号', null, 1],
  ]);
});

describe('a number is a day by its format', () => {
  const styled = (formatCode: string) =>
    withParts(cells('<c s="0"><v>43761</v></c>'), {
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="${formatCode}"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="176"/></cellXfs></styleSheet>`,
    });

  test.each([
    'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
    '[$-804]yyyy/m/d;@',
    '[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;;@',
    'e-m-d',
    '[h]:mm',
    'yyyy\\-mm\\-dd',
  ])('%s', async (format) => {
    expect(await rowsOf(styled(format))).toEqual([[day('2019-10-23')]]);
  });

  test.each([
    'General',
    '0.00E+00',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0&quot;day&quot;',
    '@',
    'G/通用格式',
    '0_d',
  ])('and not by %s', async (format) => {
    expect(await rowsOf(styled(format))).toEqual([[43761]]);
  });

  test.each([14, 22, 27, 31, 36, 57, 58])('of its number %i', async (id) => {
    const styles = `<styleSheet><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    expect(await rowsOf(withParts(cells('<c s="0"><v>43761</v></c>'), { 'xl/styles.xml': styles }))).toEqual([
      [day('2019-10-23')],
    ]);
  });

  test('counted from 1904, as on an old Macintosh', async () => {
    const { 'xl/workbook.xml': workbook } = xlsxParts('');
    const old = Buffer.from(workbook!).toString().replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const bytes = withParts(cells('<c s="1"><v>42299</v></c>'), { 'xl/workbook.xml': old });
    expect(await rowsOf(bytes)).toEqual([[day('2019-10-23')]]);
  });
});

test('elements may have a prefix, and rows may be left out', async () => {
  const sheet =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="B3"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await rowsOf(withParts('', { 'xl/worksheets/sheet1.xml': sheet }))).toEqual([[], [], [null, 1]]);
});

test('what stands outside the rows is none of them', async () => {
  const { 'xl/worksheets/sheet1.xml': part } = xlsxParts('<row r="1"><c r="A1"><v>1</v></c></row>');
  const sheet = Buffer.from(part!).toString();
  const more = sheet.replace('</sheetData>', '</sheetData><extLst><row r="1"/><c><v>2</v></c></extLst>');
  expect(await rowsOf(withParts('', { 'xl/worksheets/sheet1.xml': more }))).toEqual([[1]]);
});

test.each([
  ['the sample', sample('households.xlsx')],
  ['the messy list', fixture('households-messy.xlsx')],
  ['one made here', anXlsx({ 一: [['a', 1, null, day('2019-10-23')], [], [true]], 二: [['b']] })],
])('%s is what another reader takes it for', async (_, bytes) => {
  const read = await readWorkbook(bytes);
  const other = await readXlsxFile(Buffer.from(bytes), { trim: false });
  const trimmed = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  expect(read.ok && read.value.map(({ name, rows }) => [name, trimmed(rows)])).toEqual(
    other.map(({ sheet, data }) => [sheet, trimmed(data)]),
  );
});
