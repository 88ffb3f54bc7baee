import { describe, expect, test } from 'vitest';
import { noticePage } from '../../../electron/export/notice-page.ts';
import type { NoticeChange } from '../../../shared/preparation/papers.ts';
import { aNotice, aRow } from '../slips/a-paper.ts';

const counted = (text: string, part: string) => text.split(part).length - 1;
const changed: NoticeChange = {
  household: 'H0007',
  kind: 'changed',
  changes: [{ field: 'rights', from: '110㎡×1', to: '110㎡×2' }],
};

test('it is one page in Chinese that needs nothing and runs nothing', () => {
  const page = noticePage(aNotice(9));
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(page).toContain('<meta charset="utf-8">');
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|src=|url\(|@import|https?:/i);
  expect(page.match(/href="[^"]*"/g)).toEqual(['href="households.csv"']);
});

test('every household is a line of the table, once and in order, under its headings', () => {
  const notice = aNotice(120);
  const page = noticePage(notice);
  const table = page.slice(page.indexOf('<table'), page.indexOf('</table>'));
  for (const label of ['顺序号', '户编号', '姓名', '村（社区）', '安置指标', '组团'])
    expect(table).toContain(`<th scope="col">${label}</th>`);
  const codes = [...table.matchAll(/<td>(H\d+)<\/td>/g)].map(([, code]) => code);
  expect(codes).toEqual(notice.rows.map(({ household }) => household));
  expect(page).toMatch(/th \{[^}]*position: sticky; top: 0/);
});

test('it says what the paper says: round, office, days, objections, totals and version', () => {
  const notice = aNotice(9, { round: 3, changes: [] });
  const page = noticePage(notice);
  const said = [
    ...['参加抽签住户名单公示（第三榜）', notice.title, notice.office, '2026年11月5日', notice.contact],
    ...['2026年11月11日（含当日）', '共 9 户；80㎡：1 套（1 户）；110㎡：10 套（9 户）', '名单完，共 9 户'],
    notice.sha256.match(/.{4}/g)!.join(' '),
  ];
  for (const words of said) expect(page).toContain(words);
});

test('changes are a section of their own, or one sentence, or not there in the first round', () => {
  const second = noticePage(aNotice(9, { changes: [changed] }));
  const section = second.slice(second.indexOf('<section>'));
  expect(section).toContain('<h2>与上一榜相比的变动</h2>');
  const cells = ['H0007', '更正', '安置指标', '110㎡×1', '110㎡×2'].map((cell) => `<td>${cell}</td>`);
  expect(section).toContain(`<tr>${cells.join('')}</tr>`);
  const none = noticePage(aNotice(9, { changes: [] }));
  expect(none.slice(none.indexOf('<section>'))).toContain('<p>与上一榜相比没有变化</p>');
  expect(counted(none, '<table')).toBe(1);
  expect(noticePage(aNotice(9))).not.toMatch(/<section>|上一榜/);
});

test('a rehearsal says so above everything and across it', () => {
  const page = noticePage(aNotice(9, { rehearsal: true }));
  expect(page.indexOf('演练样张，名单无效')).toBeLessThan(page.indexOf('<main>'));
  expect(page).toMatch(/<div class="mark"[^>]*>演练<\/div>/);
  expect(page).toMatch(/\.mark \{ position: fixed; inset: 0;/);
  expect(noticePage(aNotice(9))).not.toContain('演练');
});

describe('whatever a list holds is text', () => {
  const bad = `<script>alert("x")</script>&'<img src=x onerror=y>`;
  const safe = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;&lt;img src=x onerror=y&gt;';

  test.each([
    ['a village', { rows: [aRow(1, { village: bad })] }],
    ['a name', { rows: [aRow(1, { maskedName: `${bad}*` })] }],
    ['a household', { rows: [aRow(1, { household: bad })] }],
    ['a type', { rows: [aRow(1, { rights: [{ type: bad, count: 1, group: null }] })] }],
    ['a group', { rows: [aRow(1, { rights: [{ type: '110', count: 1, group: bad }] })] }],
    ['the title', { title: bad }],
    ['the office', { office: bad }],
    ['where to object', { contact: bad }],
    ['a change', { changes: [{ ...changed, changes: [{ field: 'village', from: bad, to: '' } as const] }] }],
  ])('%s', (_what, over) => {
    const page = noticePage(aNotice(1, over));
    expect(page).toContain(safe);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
  });
});
