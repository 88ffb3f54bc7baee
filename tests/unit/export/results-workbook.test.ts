import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { type WorkbookRow, resultsWorkbook } from '../../../electron/export/results-workbook.ts';

const lot = {
  lot: '1栋-2单元-301',
  building: '1栋',
  stairwell: '2单元',
  floor: '3',
  room: '301',
  area: '110.6',
  storageRoom: 'Z1-2-05',
  dwellings: 0,
};
const aRow = (over: Partial<WorkbookRow> = {}): WorkbookRow => ({
  batch: '110-1',
  seq: 37,
  pick: 1,
  slot: 612,
  queueNo: 41,
  household: 'H0097',
  maskedName: '曾*',
  village: '茶岭村',
  type: '110',
  lot,
  ...over,
});

async function readBack(bytes: Uint8Array) {
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  return sheet!;
}

test('a result reads back as it was, under its headings', async () => {
  const { sheet, data } = await readBack(await resultsWorkbook([aRow(), aRow({ seq: 38, queueNo: 42 })]));
  expect(sheet).toBe('抽签结果');
  expect(data[0]?.slice(0, 3)).toEqual(['顺序号\nQueue number', '户编号\nHousehold', '姓名\nName']);
  expect(data[1]).toEqual([
    ...[41, 'H0097', '曾*', '茶岭村', '110', '1栋', '2单元', '3', '301'],
    ...[110.6, 'Z1-2-05', 612, '110-1-37-1', '1栋-2单元-301'],
  ]);
  expect(data[2]?.[12]).toBe('110-1-38-1');
});

test('rare characters come through', async () => {
  const { data } = await readBack(await resultsWorkbook([aRow({ maskedName: '马𠮷*' })]));
  expect(data[1]?.[2]).toBe('马𠮷*');
});

test('what looks like a formula stays text', async () => {
  const villages = ['=HYPERLINK("http://x","y")', '+1+1', '-1-1', '@SUM(A1)'];
  const bytes = await resultsWorkbook(villages.map((village) => aRow({ village })));
  const { data } = await readBack(bytes);
  expect(data.slice(1).map((row) => row[3])).toEqual(villages);
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<c r="D2"[^>]* t="s"/);
  expect(strFromU8(parts['xl/styles.xml']!)).toMatch(/numFmt[^>]*formatCode="@"|numFmtId="49"/);
});

test('a control character, which XML cannot hold, does not make the file unreadable', async () => {
  const { data } = await readBack(await resultsWorkbook([aRow({ village: '茶\u0001岭' })]));
  expect(data[1]?.[3]).toBe('茶岭');
});

test('a list without results has its heading, bold and frozen', async () => {
  const bytes = await resultsWorkbook([]);
  const { data } = await readBack(bytes);
  expect(data).toHaveLength(1);
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(strFromU8(parts['xl/styles.xml']!)).toMatch(/<b\s*\/>/);
});

test('an area that is no number, and no slot at all, are taken as they are', async () => {
  const { data } = await readBack(
    await resultsWorkbook([aRow({ slot: null, lot: { ...lot, area: '约110' } })]),
  );
  expect(data[1]?.[9]).toBe('约110');
  expect(data[1]?.[11]).toBeNull();
});

test('the same rows are the same bytes, whenever they are written', async () => {
  const first = await resultsWorkbook([aRow()]);
  vi.useFakeTimers({ now: Date.parse('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  const later = await resultsWorkbook([aRow()]).finally(() => vi.useRealTimers());
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
});
