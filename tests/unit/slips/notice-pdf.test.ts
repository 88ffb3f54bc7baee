import { describe, expect, test } from 'vitest';
import { noticePdf } from '../../../electron/slips/notice-pdf.ts';
import { mm } from '../../../electron/slips/typeset.ts';
import type { Notice, NoticeChange } from '../../../shared/preparation/papers.ts';
import { aNotice, aRow } from './a-paper.ts';
import { overlaps, pagesOf, pictureOf, popplerMissing, solid, wordsOf } from './poppler.ts';

const PAPERS = ['A4', 'A3'] as const;
const LONG_TITLE = `某某市某某区某某街道办事处${'二〇二六年度城中村改造'.repeat(4)}公开抽签选房大会`;
const make = async (notice: Notice, paper: 'A3' | 'A4' = 'A4') => (await noticePdf(notice, paper)).pdf;
const counted = (text: string, part: string) => text.split(part).length - 1;
const inFours = (hex: string) => hex.match(/.{4}/g)!.join('');

const CHANGES: NoticeChange[] = [
  { household: 'H0009', kind: 'removed', changes: [] },
  { household: 'H0005', kind: 'added', changes: [] },
  {
    household: 'H0007',
    kind: 'changed',
    changes: [
      { field: 'village', from: '茶岭村', to: '白石社区' },
      { field: 'person', from: '李杰建', to: '李建杰' },
    ],
  },
];

describe.skipIf(popplerMissing !== null)(
  `a notice read back${popplerMissing ? ` (skipped: ${popplerMissing})` : ''}`,
  () => {
    test.each(PAPERS)('%s: every household stands in it once, in the order of the queue', async (paper) => {
      const notice = aNotice(150);
      const pages = pagesOf(await make(notice, paper)).map(solid);
      const text = pages.join('');
      for (const { household } of notice.rows) expect(counted(text, household), household).toBe(1);
      const words = wordsOf(await make(notice, paper)).filter(({ text }) => /^H\d{4}$/.test(text));
      // Down one column, then down the next.
      const column = ({ left }: { left: number }) => (paper === 'A3' && left > mm(210) ? 1 : 0);
      words.sort((a, b) => a.page - b.page || column(a) - column(b) || a.top - b.top);
      expect(words.map(({ text }) => text)).toEqual(notice.rows.map(({ household }) => household));
    });

    test('a line says number, household, masked name, village, rights and group', async () => {
      const rights = [
        { type: '80', count: 1, group: null },
        { type: '110', count: 2, group: 'T03' },
      ];
      const text = solid(pagesOf(await make(aNotice(1, { rows: [aRow(37, { rights })] })))[0]!);
      expect(text).toContain('37H0037李**茅塘村80㎡×1，110㎡×2T03（110㎡）');
    });

    test.each(PAPERS)('%s: each page has the headings, its number and the version', async (paper) => {
      const notice = aNotice(150);
      const { pdf, pages: count } = await noticePdf(notice, paper);
      const pages = pagesOf(pdf).map(solid);
      expect(pages).toHaveLength(count);
      expect(count).toBeGreaterThan(2);
      pages.forEach((page, i) => {
        expect(page).toMatch(/顺序号户编号姓名村（社区）安置指标组团/);
        expect(page).toContain(`第${i + 1}页/共${count}页`);
        expect(page).toContain(inFours(notice.sha256));
        if (i > 0) expect(page).toContain('名单（第一榜）');
      });
    });

    test('the head says which round of what, who publishes it when, until when and where one may object', async () => {
      const notice = aNotice(9, { round: 2, changes: [] });
      const [page = ''] = pagesOf(await make(notice)).map(solid);
      const said = [
        `${notice.title}参加抽签住户名单公示（第二榜）`,
        ...[`公示单位${notice.office}`, '公示日期2026年11月5日', '异议截止2026年11月11日（含当日）'],
        ...['异议受理城关街道办事处二楼205室', '共9户；80㎡：1套（1户）；110㎡：10套（9户）'],
        `名单版本${inFours(notice.sha256)}`,
      ];
      for (const words of said) expect(page).toContain(words);
      const shown = pagesOf(await make(notice))[0]!;
      expect(shown).toMatch(new RegExp(notice.sha256.match(/.{4}/g)!.join(' ')));
    });

    test('what the office has not said is left out', async () => {
      const [page = ''] = pagesOf(await make(aNotice(2, { objectionsUntil: '', contact: '' })));
      for (const label of ['异议截止', '异议受理']) expect(page).not.toContain(label);
    });

    test.each([
      [1, '（第一榜）'],
      [3, '（第三榜）'],
      [5, '（第5榜）'],
    ])('round %i is called %s', async (round, name) => {
      expect(solid(pagesOf(await make(aNotice(1, { round })))[0]!)).toContain(name);
    });

    test('what changed is a section of its own; what is behind a name is not said', async () => {
      const text = pagesOf(await make(aNotice(9, { round: 2, changes: CHANGES })))
        .map(solid)
        .join('');
      const section = text.slice(text.lastIndexOf('与上一榜相比的变动'));
      expect(section).toContain('新增1户，移出1户，更正1户');
      expect(section).toContain('户编号变动项目上一榜本榜');
      expect(section).toContain('H0009移出———');
      expect(section).toContain('H0005新增顺序号—5');
      expect(section).toContain('H0007更正村（社区）茶岭村白石社区');
      expect(section).toContain('H0007更正户主信息—已更正（不公布）');
      expect(text).not.toMatch(/李杰建|李建杰/);
    });

    test('the first round has no such section, and one without changes says so', async () => {
      const first = pagesOf(await make(aNotice(9))).join('');
      expect(first).not.toMatch(/上一榜|本榜/);
      const second = solid(pagesOf(await make(aNotice(9, { round: 2, changes: [] }))).join(''));
      expect(counted(second, '与上一榜相比没有变化')).toBe(2);
      expect(second).not.toContain('户编号变动');
    });

    test.each(PAPERS)('%s: a rehearsal is marked on every page, in words and across it', async (paper) => {
      const pdf = await make(aNotice(80, { rehearsal: true }), paper);
      const pages = pagesOf(pdf);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toContain('演练样张，名单无效');
      for (const i of pages.keys()) expect(tinted(pictureOf(pdf, i + 1, 20).grey)).toBeGreaterThan(0.05);
      const real = await make(aNotice(80), paper);
      expect(pagesOf(real).join('')).not.toContain('演练');
      expect(tinted(pictureOf(real, 2, 20).grey)).toBeLessThan(0.05);
    });

    test.each(PAPERS)('%s: no word is cut or lies over another, however long', async (paper) => {
      const rows = [
        aRow(1, { maskedName: '古**********', village: '某某某街道东风第三居民小组（原跃进大队）' }),
        aRow(2, {
          rights: ['80', '110', '160'].map((type) => ({ type, count: 12, group: `东区组团${type}` })),
        }),
        aRow(7777, { household: '东区-茅塘-A0012345' }),
        ...Array.from({ length: 70 }, (_, i) => aRow(i + 3)),
      ];
      const over = { rows, title: LONG_TITLE, office: LONG_TITLE, contact: LONG_TITLE.repeat(3) };
      const words = wordsOf(await make(aNotice(1, { ...over, rehearsal: true, changes: CHANGES }), paper));
      expect(overlaps(words)).toEqual([]);
      const [width, height] = paper === 'A3' ? [420, 297] : [210, 297];
      for (const { left, right, bottom, text } of words) {
        expect(left, text).toBeGreaterThan(mm(12));
        expect(right, text).toBeLessThan(mm(width - 12));
        expect(bottom, text).toBeLessThan(mm(height - 6));
      }
      expect(words.map(({ text }) => text).join('')).toContain('古**********');
    });

    test('a long masked name is set smaller, and its line is as high as the others', async () => {
      const rows = [1, 2, 3, 4].map((n) => aRow(n, n === 2 ? { maskedName: `古${'*'.repeat(24)}` } : {}));
      const words = wordsOf(await make(aNotice(1, { rows })));
      const tops = words.filter(({ text }) => /^H000\d$/.test(text)).map(({ top }) => top);
      const steps = tops.slice(1).map((top, i) => (top - tops[i]!).toFixed(1));
      expect(new Set(steps).size).toBe(1);
      expect(words.some(({ text }) => text.endsWith('*'.repeat(24)))).toBe(true);
    });

    test('rare characters of surnames and villages are printed', async () => {
      const rows = ['䶮*', '𠮷**', '㛃*', '𬭎*', '鿍*'].map((maskedName, i) =>
        aRow(i + 1, { maskedName, village: `${maskedName[0] === '䶮' ? '𬭎' : '䶮'}家村` }),
      );
      const text = solid(pagesOf(await make(aNotice(1, { rows })))[0]!);
      for (const { maskedName } of rows) expect(text).toContain(maskedName);
      expect(text).toContain('𬭎家村');
    });
  },
);

/** How much of the picture is the mark's pale red. */
function tinted(grey: Uint8Array): number {
  return grey.filter((value) => value > 215 && value < 232).length / grey.length;
}

test('the same notice is the same bytes, and another is not', async () => {
  const first = Buffer.from(await make(aNotice(60)));
  expect(first.equals(await make(aNotice(60)))).toBe(true);
  expect(first.equals(await make(aNotice(60, { day: '2026-11-06' })))).toBe(false);
});
