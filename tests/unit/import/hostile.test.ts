import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importHouseholds } from '../../../electron/import/import-list.ts';
import { readWorkbook } from '../../../electron/import/workbook.ts';
import { aZip, anOleFile, anXlsx, fixture, sample, worksheet, xlsxParts } from './spreadsheets.ts';

const refusal = async (bytes: Uint8Array | string) => {
  const read = await readWorkbook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return read.ok ? 'OK' : read.refusal;
};
const withSheet = (sheetData: string) => zipSync(xlsxParts(sheetData));
const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('a file that is no spreadsheet', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'WORKBOOK_EMPTY'],
    ['white space', ' \r\n\t\r\n', 'WORKBOOK_EMPTY'],
    ['commas', ',,,\r\n,,,', 'WORKBOOK_EMPTY'],
    ['a workbook without cells', anXlsx({ 空表: [] }), 'WORKBOOK_EMPTY'],
    ['a workbook with blank cells', anXlsx({ 空表: [[null, ' ', '　']] }), 'WORKBOOK_EMPTY'],
    ['an .xlsx with a password', anOleFile('EncryptedPackage'), 'WORKBOOK_ENCRYPTED'],
    ['an old .xls', anOleFile('Workbook'), 'WORKBOOK_IS_XLS'],
    ['an older .xls', anOleFile('Book'), 'WORKBOOK_IS_XLS'],
    ['an old Word document', anOleFile('WordDocument'), 'NOT_A_SPREADSHEET'],
    ['a zip of pictures', zipSync({ 'a.png': randomBytes(100) }), 'NOT_A_SPREADSHEET'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<document/>') }), 'NOT_A_SPREADSHEET'],
    ['an empty zip', zipSync({}), 'NOT_A_SPREADSHEET'],
    [
      'a web page that calls itself .xls',
      '<html><table><tr><td>户编号</td></tr></table></html>',
      'NOT_A_SPREADSHEET',
    ],
    ['a PDF', '%PDF-1.7\n%\u0000\u0001binary', 'NOT_A_SPREADSHEET'],
    [
      'a zip with a password',
      aZip([{ name: 'xl/workbook.xml', data: strToU8('x'), flags: 1 }]),
      'WORKBOOK_ENCRYPTED',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toBe(expected);
  });

  test('random bytes are refused or read, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(typeof (await refusal(bytes))).toBe('string');
      }),
      { numRuns: 300 },
    );
    expect(await refusal(randomBytes(5000))).toBe('NOT_A_SPREADSHEET');
  });

  test('a real workbook with bytes cut off or changed is refused or read, and never throws', async () => {
    const whole = sample('households.xlsx');
    expect(await refusal(whole.subarray(0, whole.length - 500))).toBe('WORKBOOK_DAMAGED');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = new Uint8Array(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = await importHouseholds(bytes);
        expect(typeof read.ok).toBe('boolean');
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file that would burst', () => {
  const blanks = new Uint8Array(400 * 1024 * 1024).fill(0x20);
  const workbook = Object.entries(xlsxParts(oneCell)).map(([name, data]) => ({ name, data }));
  const bombed = (name: string, lies: Partial<Parameters<typeof aZip>[0][number]> = {}) =>
    aZip([...workbook.filter((part) => part.name !== name), { name, data: blanks, ...lies }]);

  test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])(
    '%s that unpacks to more than the limit is stopped while it unpacks',
    async (name) => {
      const bomb = bombed(name);
      expect(bomb.length).toBeLessThan(500_000);
      expect(await refusal(bomb)).toBe('WORKBOOK_TOO_LARGE');
    },
  );

  test('even if its headers say that it is small', async () => {
    expect(await refusal(bombed('xl/sharedStrings.xml', { claims: 10 }))).toBe('WORKBOOK_TOO_LARGE');
  });

  test('what is not read is not unpacked', async () => {
    expect(await refusal(bombed('xl/media/bomb.png'))).toBe('OK');
    expect(await refusal(bombed('xl/media/bomb.xml'))).toBe('OK');
  });

  test.each<[string, string]>([
    ['a row far down', '<row r="9999999"><c r="A9999999"><v>1</v></c></row>'],
    ['a row beyond any number', '<row r="99999999999"/>'],
    ['a column far right', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['a column beyond any sheet', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'],
    [
      'a corner that makes billions of cells',
      '<row r="1"><c r="XFD1"/></row><row r="1048576"><c r="A1048576"/></row>',
    ],
    ['an address behind entities', '<row r="&#57;99999999"/>'],
    ['an address behind a prefix', '<x:row x:r = "999999999"/>'],
    ['an address that sticks to its neighbour', '<row s="1"r="999999999"/>'],
    ['an address in the other quotes', "<row r='999999999'/>"],
  ])('%s', async (_, sheetData) => {
    expect(await refusal(withSheet(sheetData))).toMatch(/^WORKBOOK_(TOO_LARGE|DAMAGED)$/);
  });

  test.each<[string, string]>([
    ['formatting down to the last row', `${oneCell}<row r="1048576"><c r="A1048576"/></row>`],
    ['formatting to the last column', '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"/></row>'],
  ])('%s is no bomb', async (_, sheetData) => {
    expect(await refusal(withSheet(sheetData))).toBe('OK');
  });

  test('a billion laughs do not hang', async () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const shared = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "ha">${laughs}]><sst><si><t>&l9;</t></si></sst>`;
    const start = performance.now();
    expect(await refusal(zipSync({ ...xlsxParts(oneCell), 'xl/sharedStrings.xml': strToU8(shared) }))).toBe(
      'WORKBOOK_DAMAGED',
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a worksheet that lies somewhere else is measured too', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = xlsxParts('');
    const rels = strToU8(
      strFromU8(parts['xl/_rels/workbook.xml.rels']!).replace('worksheets/sheet1.xml', 'hidden.xml'),
    );
    const hidden = worksheet('<row r="999999999"/>');
    const bytes = zipSync({ ...parts, 'xl/_rels/workbook.xml.rels': rels, 'xl/hidden.xml': hidden });
    expect(await refusal(bytes)).toMatch(/^WORKBOOK_(TOO_LARGE|DAMAGED)$/);
  });

  test.each<[string, string]>([
    ['a text in a cell', `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(9_000_000)}`],
    ['a comment', `<!--${' '.repeat(9_000_000)}`],
    ['an attribute', `<row r="1" spans="${' '.repeat(9_000_000)}`],
  ])('%s that does not end', async (_, sheetData) => {
    expect(await refusal(withSheet(sheetData))).toMatch(/^WORKBOOK_(TOO_LARGE|DAMAGED)$/);
  });

  test.each<[string, string]>([
    ['elements within elements', '<row>'.repeat(2_000_000)],
    [
      'one text over and over',
      `<row r="1"><c r="A1" t="inlineStr"><is>${`<t>${'a'.repeat(6_000_000)}</t>`.repeat(15)}`,
    ],
    [
      'rows that are all as wide as can be',
      Array.from({ length: 1000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
        '',
      ),
    ],
  ])('%s', async (_, sheetData) => {
    expect(await refusal(withSheet(sheetData))).toMatch(/^WORKBOOK_(TOO_LARGE|DAMAGED)$/);
  });

  test.each<[string, string]>([
    ['nothing but commas', ','.repeat(13_000_000)],
    ['nothing but line breaks', `a${'\n'.repeat(13_000_000)}`],
  ])('%s', async (_, text) => {
    expect(await refusal(text)).toBe('WORKBOOK_TOO_LARGE');
  });

  test('a list of more rows than anybody has', async () => {
    const heading = '户编号,户主姓名,身份证号,村,协议编号,签约日期,安置户型及套数\n';
    const list = heading + 'H1,李丁,1,茅塘村,1,2019-10-23,110㎡×1套\n'.repeat(200_001);
    expect(await importHouseholds(Buffer.from(list))).toEqual({ ok: false, refusal: 'WORKBOOK_TOO_LARGE' });
  });

  test('a text with too many columns', async () => {
    expect(await refusal(','.repeat(2000) + 'x')).toBe('WORKBOOK_TOO_LARGE');
  });
});

describe('a damaged workbook', () => {
  test.each<[string, Uint8Array]>([
    ['a cell without an address', withSheet('<row><c><v>1</v></c></row>')],
    ['a text that is not in the table of texts', withSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ['a sheet that is not there', zipSync({ ...xlsxParts(oneCell, ['一', '二']) })],
    ['XML cut off', zipSync({ ...xlsxParts(oneCell), 'xl/workbook.xml': strToU8('<workbook><sheets><she') })],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch(/^(WORKBOOK_DAMAGED|WORKBOOK_EMPTY)$/);
  });

  test('a part that is there twice, so that two programs could read two lists', async () => {
    const parts = Object.entries({ ...xlsxParts(oneCell) });
    const twice = [...parts, ['xl/worksheets/sheet1.xml', worksheet(oneCell)] as const];
    expect(await refusal(aZip(twice.map(([name, data]) => ({ name, data }))))).toBe('WORKBOOK_DAMAGED');
  });

  test.each<[string, string]>([
    ['a row that is there twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"/>'],
    ['a cell that is there twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell that says it is in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>one</v></c></row>'],
  ])('%s', async (_, sheetData) => {
    expect(await refusal(withSheet(sheetData))).toBe('WORKBOOK_DAMAGED');
  });

  test('a part whose checksum does not fit what was unpacked', async () => {
    const parts = Object.entries(xlsxParts(oneCell)).map(([name, data]) => ({ name, data }));
    const [sheet] = parts.slice(-1);
    expect(await refusal(aZip([...parts.slice(0, -1), { ...sheet!, crc: 1 }]))).toBe('WORKBOOK_DAMAGED');
  });

  test('a sheet that is a chart is passed over', async () => {
    const parts = xlsxParts(oneCell, ['台账', '图']);
    const rels = strFromU8(parts['xl/_rels/workbook.xml.rels']!).replace(
      /worksheet" Target="worksheets\/sheet2/,
      'chartsheet" Target="chartsheets/sheet2',
    );
    const read = await readWorkbook(zipSync({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(rels) }));
    expect(read.ok && read.value.map(({ rows }) => rows)).toEqual([[[1]], []]);
  });

  test('a formula that failed is an empty cell, not the end of the import', async () => {
    const read = await readWorkbook(
      withSheet('<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1</v></c></row>'),
    );
    expect(read.ok && read.value[0]?.rows).toEqual([[null, 1]]);
  });
});

test('the name of a file means nothing: what it holds decides', async () => {
  expect(await refusal(fixture('households-gb18030.csv'))).toBe('OK');
  expect(await refusal(fixture('households-messy.xlsx'))).toBe('OK');
});
