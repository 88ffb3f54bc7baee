import { describe, expect, test } from 'vitest';
import { consentPdf } from '../../../electron/slips/consent-sheet.ts';
import { mm } from '../../../electron/slips/typeset.ts';
import type { ConsentSheet } from '../../../shared/preparation/papers.ts';
import { aConsent } from './a-paper.ts';
import { AT } from './a-slip.ts';
import { overlaps, pagesOf, popplerMissing, solid, wordsOf } from './poppler.ts';

const make = async (sheet: ConsentSheet) => (await consentPdf(sheet, { at: AT })).pdf;

describe.skipIf(popplerMissing !== null)(
  `a group's consent read back${popplerMissing ? ` (skipped: ${popplerMissing})` : ''}`,
  () => {
    test('six members, what they agree to and the clerk stand on one page', async () => {
      const sheet = aConsent(6);
      const { pdf, pages: count } = await consentPdf(sheet, { at: AT });
      const pages = pagesOf(pdf);
      expect(count).toBe(1);
      expect(pages).toHaveLength(1);
      const page = solid(pages[0]!);
      const said = [
        ...['组团抽签同意书', 'T01', '6户', '12套＝一整个单元', '我们同意'],
        ...['110㎡的12套安置指标合在一起', '商量不成的，在组团里抽签排先后', '经办人', sheet.office],
      ];
      for (const words of said) expect(page).toContain(words);
    });

    test('each member has one line with number, name, masked ID number, village, rights and room to sign', async () => {
      const sheet = aConsent(6);
      const text = pagesOf(await make(sheet)).join('\n');
      for (const { queueNo, name, maskedId, village, rights } of sheet.members) {
        const line = [String(queueNo), name, maskedId.replaceAll('*', '\\*'), village, `${rights}$`];
        expect(text.match(new RegExp(`^ *${line.join(' +')}`, 'gm')), name).toHaveLength(1);
      }
    });

    test('many members flow onto further pages with the heading, each page with its number', async () => {
      const { pdf, pages: count } = await consentPdf(aConsent(40), { at: AT });
      const pages = pagesOf(pdf).map(solid);
      expect(pages).toHaveLength(count);
      expect(count).toBeGreaterThan(3);
      pages.forEach((page, i) => {
        expect(page).toContain(`第${i + 1}页共${count}页`);
        expect(page).toMatch(/顺序号.*姓名.*身份证号.*签字、按手印、日期/);
        if (i > 0) expect(page).toContain('组团抽签同意书（续页）组团T01');
      });
    });

    test('a rehearsal says so on every page', async () => {
      for (const page of pagesOf(await make(aConsent(20, { rehearsal: true }))))
        expect(page).toContain('演练样张，结果无效');
      expect(pagesOf(await make(aConsent(20))).join('')).not.toContain('演练');
    });

    test('rare characters of names are printed', async () => {
      const text = solid(pagesOf(await make(aConsent(9))).join(''));
      for (const name of ['曾䶮', '马𠮷文', '雷㛃', '余𬭎', '鿍小明']) expect(text).toContain(name);
    });

    test('no word is cut or lies over another, however long', async () => {
      const long = '某某市某某区某某街道办事处城中村改造'.repeat(4);
      const members = aConsent(3).members.map((member) => ({
        ...member,
        ...{ name: '古丽米热·阿卜杜热合曼·买买提依明江', village: '东风第三居民小组（原跃进大队）' },
      }));
      const sheet = aConsent(3, {
        title: long,
        office: long,
        group: '东区第十二组团',
        members,
        rehearsal: true,
      });
      const words = wordsOf(await make(sheet));
      expect(overlaps(words)).toEqual([]);
      for (const { left, right, bottom, text } of words) {
        expect(left, text).toBeGreaterThan(mm(16));
        expect(right, text).toBeLessThan(mm(193.5));
        expect(bottom, text).toBeLessThan(mm(288));
      }
    });
  },
);

test('the same sheet is the same bytes, and another is not', async () => {
  const first = Buffer.from(await make(aConsent(6)));
  expect(first.equals(await make(aConsent(6)))).toBe(true);
  expect(first.equals(await make(aConsent(6, { group: 'T02' })))).toBe(false);
});
