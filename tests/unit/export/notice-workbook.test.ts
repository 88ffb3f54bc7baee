import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { noticeWorkbook } from '../../../electron/export/notice-workbook.ts';
import type { Notice, NoticeChange } from '../../../shared/preparation/papers.ts';
import { aNotice, aRow } from '../slips/a-paper.ts';

async function readBack(notice: Notice) {
  const sheets = await readXlsxFile(Buffer.from(await noticeWorkbook(notice)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}
const changed: NoticeChange = {
  household: 'H0007',
  kind: 'changed',
  changes: [{ field: 'village', from: '茶岭村', to: '白石社区' }],
};

test('the list is a line a household and dwelling type, with numbers that can be summed', async () => {
  const rights = [
    { type: '80', count: 1, group: null },
    { type: '110', count: 2, group: 'T03' },
  ];
  const list = (await readBack(aNotice(1, { rows: [aRow(1), aRow(2, { rights })] }))).get('名单');
  expect(list).toEqual([
    ['顺序号', '户编号', '姓名', '村（社区）', '户型', '套数', '组团'],
    [1, 'H0001', '李**', '茅塘村', '110', 1, null],
    [2, 'H0002', '李**', '茅塘村', '80', 1, null],
    [2, 'H0002', '李**', '茅塘村', '110', 2, 'T03'],
  ]);
});

test('every household stands in the list, in the order of the queue', async () => {
  const notice = aNotice(60);
  const list = (await readBack(notice)).get('名单')!.slice(1);
  expect([...new Set(list.map((row) => row[1]))]).toEqual(notice.rows.map(({ household }) => household));
});

test('what changed has a sheet of its own', async () => {
  const changes = (await readBack(aNotice(9, { round: 2, changes: [changed] }))).get('变动');
  expect(changes).toEqual([
    ['户编号', '变动', '项目', '上一榜', '本榜'],
    ['H0007', '更正', '村（社区）', '茶岭村', '白石社区'],
  ]);
});

test('without changes it says so, and the first round has no such sheet', async () => {
  expect((await readBack(aNotice(9, { changes: [] }))).get('变动')?.[1]?.[0]).toBe('与上一榜相比没有变化');
  expect([...(await readBack(aNotice(9))).keys()]).toEqual(['名单', '说明']);
});

test('what the notice says of itself stands with its version in groups of four', async () => {
  const notice = aNotice(9);
  const about = (await readBack(notice)).get('说明')!;
  expect(about[0]).toEqual([notice.title, '参加抽签住户名单公示（第一榜）']);
  expect(about).toContainEqual(['公示单位', notice.office]);
  expect(about).toContainEqual(['名单版本', notice.sha256.match(/.{4}/g)!.join(' ')]);
});

test('every sheet of a rehearsal says so above everything', async () => {
  const sheets = await readBack(aNotice(9, { rehearsal: true, changes: [changed] }));
  expect([...sheets.keys()]).toEqual(['名单', '变动', '说明']);
  for (const data of sheets.values()) expect(data[0]?.[0]).toBe('演练样张，名单无效');
  for (const data of (await readBack(aNotice(9))).values()) expect(data[0]?.[0]).not.toContain('演练');
});

test('what looks like a formula stays text, in every sheet', async () => {
  const bad = ['=HYPERLINK("http://x","y")', '+1+1', '-1-1', '@SUM(A1)'];
  const rows = bad.map((village, i) => aRow(i + 1, { village }));
  const changes = bad.map((to): NoticeChange => {
    return { household: 'H0001', kind: 'changed', changes: [{ field: 'village', from: to, to }] };
  });
  const notice = aNotice(1, { rows, changes, title: '=1+1', office: '=2+2', contact: '@x' });
  const sheets = await readBack(notice);
  expect(
    sheets
      .get('名单')!
      .slice(1)
      .map((row) => row[3]),
  ).toEqual(bad);
  expect(
    sheets
      .get('变动')!
      .slice(1)
      .map((row) => row[4]),
  ).toEqual(bad);
  expect(sheets.get('说明')![0]![0]).toBe('=1+1');
  const parts = unzipSync(await noticeWorkbook(notice));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    expect(strFromU8(bytes)).not.toContain('<f>');
    for (const [, type] of strFromU8(bytes).matchAll(/<c r="[A-Z]+\d+"[^>]*?(?: t="(\w+)")?[^>]*>/g))
      expect(['s', 'n', undefined]).toContain(type);
  }
});

test('the same notice is the same bytes, whenever it is written', async () => {
  const first = await noticeWorkbook(aNotice(5));
  vi.useFakeTimers({ now: Date.parse('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  const later = await noticeWorkbook(aNotice(5)).finally(() => vi.useRealTimers());
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
});
