import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import {
  type DrawnLine,
  type StatisticsContent,
  statisticsWorkbook,
} from '../../../electron/export/statistics-workbook.ts';
import { aShare, someStatistics } from '../../builders/interludes.ts';

const lot = {
  ...{ lot: '9-2-0302', building: '9栋', stairwell: '2单元', floor: '3', room: '302' },
  ...{ area: '110.6', storageRoom: 'Z9-2-05', dwellings: 0 },
};
const aDraw = (over: Partial<DrawnLine> = {}): DrawnLine => ({
  ...{ at: '2026-11-21T01:02:03.456Z', batch: 'b1-110', seq: 37, pick: 1, slot: 612, queueNo: 41 },
  ...{ household: 'H0097', maskedName: '曾*', village: '茶岭村', type: '110', lot, voided: null },
  ...over,
});
const content = (over: Partial<StatisticsContent> = {}): StatisticsContent => ({
  ...{ title: '试抽', rehearsal: false, seq: 512, head: 'ab'.repeat(32), at: '2026-11-21T04:00:00.000Z' },
  ...{ statistics: someStatistics(), draws: [aDraw()] },
  ...over,
});
const CHINA = 'Asia/Shanghai';

async function sheetsOf(over: Partial<StatisticsContent> = {}, zone = CHINA) {
  const sheets = await readXlsxFile(Buffer.from(await statisticsWorkbook(content(over), zone)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

test('sums, types, villages, buildings, hours and every draw read back from sheets of their own', async () => {
  const sheets = await sheetsOf();
  expect([...sheets.keys()]).toEqual(['合计', '户型', '村（社区）', '楼栋', '时段', '抽签明细']);
  expect(sheets.get('户型')).toEqual([
    ['户型（㎡）\nType (㎡)', '房源套数\nDwellings', '已抽\nDrawn', '未抽\nNot drawn'],
    ['80', 128, 128, 0],
    ['110', 745, 451, 294],
  ]);
  expect(sheets.get('村（社区）')?.[1]).toEqual(['茶岭村', 873, 579, 294]);
  expect(sheets.get('楼栋')?.[1]).toEqual(['1栋', 873, 579, 294]);
  expect(sheets.get('抽签明细')?.[1]).toEqual([
    ...['2026-11-21 09:02:03', 41, 'H0097', '曾*', '茶岭村', '110', 612, '9栋', '2单元', '3', '302'],
    ...[1, '有效 valid', 'b1-110-37-1', '9-2-0302'],
  ]);
});

test('the sums say of which ledger, counted when, and how far it is', async () => {
  const sums = new Map((await sheetsOf()).get('合计')?.map(([what, value]) => [what, value]));
  expect(sums.get('统计时间 Counted at（Asia/Shanghai, GMT+08:00）')).toBe('2026-11-21 12:00:00');
  expect(sums.get('统计到存证链第几条 Up to ledger entry')).toBe(512);
  expect(sums.get('链头 Head')).toBe('ab'.repeat(32));
  expect([...sums.values()].slice(5)).toEqual([873, 579, 294, 95, '2026-11-21 14:00:00']);
});

test('before there is a pace its cells are empty, and nothing is drawn yet in any sheet', async () => {
  const nothing = {
    byType: [],
    byVillage: [],
    byBuilding: [],
    byHour: [],
    perHour: null,
    projectedEnd: null,
  };
  const sheets = await sheetsOf({ statistics: someStatistics(nothing), draws: [] });
  expect(sheets.get('合计')?.at(-1)?.[1] ?? null).toBeNull();
  for (const name of ['户型', '村（社区）', '楼栋', '时段', '抽签明细'])
    expect(sheets.get(name)).toHaveLength(1);
});

test('times are those of the machine’s zone, and the headings say which: across midnight the day is its own', async () => {
  const draws = [aDraw({ at: '2026-11-20T23:30:00.000Z' })];
  expect((await sheetsOf({ draws })).get('抽签明细')?.[1]?.[0]).toBe('2026-11-21 07:30:00');
  const london = await sheetsOf({ draws }, 'Europe/London');
  expect(london.get('抽签明细')?.[0]?.[0]).toBe('时间（Europe/London）\nTime');
  expect(london.get('抽签明细')?.[1]?.[0]).toBe('2026-11-20 23:30:00');
  expect((await sheetsOf()).get('时段')?.[1]).toEqual(['2026-11-21 09:00:00', 579]);
});

test('a void is told with its reason; a stairwell with its dwellings; a whole batch has no slot', async () => {
  const stairwell = { ...lot, lot: '9-2', floor: '', room: '', dwellings: 12 };
  const draws = [aDraw({ voided: 'WRONG_SLOT' }), aDraw({ lot: stairwell }), aDraw({ slot: null })];
  const rows = (await sheetsOf({ draws })).get('抽签明细') ?? [];
  expect(rows[1]?.[12]).toBe('作废 void WRONG_SLOT');
  expect(rows[2]?.[11]).toBe(12);
  expect(rows[3]?.[6]).toBeNull();
});

test('what looks like a formula stays text', async () => {
  const names = ['=HYPERLINK("http://x","y")', '+1+1', '-1-1', '@SUM(A1)'];
  const over = {
    statistics: someStatistics({ byVillage: names.map((name) => aShare(name)) }),
    draws: names.map((village) => aDraw({ village })),
    title: names[0]!,
  };
  const bytes = await statisticsWorkbook(content(over), CHINA);
  const sheets = await sheetsOf(over);
  expect(
    sheets
      .get('村（社区）')
      ?.slice(1)
      .map(([name]) => name),
  ).toEqual(names);
  expect(
    sheets
      .get('抽签明细')
      ?.slice(1)
      .map((row) => row[4]),
  ).toEqual(names);
  const parts = unzipSync(bytes);
  for (let n = 1; n <= 6; n++) expect(strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!)).not.toContain('<f>');
  expect(strFromU8(parts['xl/styles.xml']!)).toMatch(/numFmt[^>]*formatCode="@"|numFmtId="49"/);
});

test('of a rehearsal it is said above every sheet', async () => {
  for (const [, rows] of await sheetsOf({ rehearsal: true }))
    expect(rows[0]?.[0]).toContain('演练，结果无效');
});

test('the same figures are the same bytes, whenever they are written', async () => {
  const first = await statisticsWorkbook(content(), CHINA);
  vi.useFakeTimers({ now: Date.parse('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  const later = await statisticsWorkbook(content(), CHINA).finally(() => vi.useRealTimers());
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
});
