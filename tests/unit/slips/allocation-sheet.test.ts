import { describe, expect, test } from 'vitest';
import { allocationSheetPdf } from '../../../electron/slips/allocation-sheet.ts';
import { mm } from '../../../electron/slips/typeset.ts';
import { documentHash } from '../../../shared/audit/document.ts';
import type { AllocationSheet } from '../../../shared/ceremony/sheets.ts';
import { AT } from './a-slip.ts';
import { anAllocation } from './a-sheet.ts';
import { overlaps, pagesOf, popplerMissing, solid, wordsOf } from './poppler.ts';

const make = (sheet: AllocationSheet) => allocationSheetPdf(sheet, { at: AT });
const OF_SIX = [3, 2, 2, 2, 2, 1];
const OF_FORTY = Array.from({ length: 40 }, () => 1);
const LONG_TITLE = `某某市某某区某某街道办事处${'二〇二六年度城中村改造'.repeat(4)}公开抽签选房大会`;

describe.skipIf(popplerMissing !== null)(
  `an allocation sheet read back${popplerMissing ? ` (skipped: ${popplerMissing})` : ''}`,
  () => {
    test('says which dwelling goes to whom, with its storage room', async () => {
      const sheet = anAllocation(OF_SIX);
      const [page = ''] = pagesOf(await make(sheet));
      for (const { dwelling, floor, room, area, storageRoom, household, name } of sheet.rows) {
        const row = [dwelling, floor, room, `${area} ㎡`, storageRoom, household, name].join(' +');
        expect(page).toMatch(new RegExp(`${row}$`, 'm'));
      }
      const said = [
        '内部搭配分配表',
        '组团',
        'G07',
        sheet.building,
        sheet.stairwell,
        sheet.lot,
        '协商一致',
        '6户12套',
      ];
      for (const words of said) expect(solid(page)).toContain(words);
    });

    test('gives each member one place to sign, whatever it has', async () => {
      const sheet = anAllocation(OF_SIX);
      const pages = pagesOf(await make(sheet)).join('\n');
      for (const { queueNo, household, name, rights } of sheet.members) {
        expect(
          pages.match(new RegExp(`^ *${queueNo} +${household} +${name} +${rights}$`, 'gm')),
        ).toHaveLength(1);
      }
      for (const words of ['见证人陈静', '公证员', '监督员']) expect(solid(pages)).toContain(words);
    });

    test('says that the members chose in the order of a lottery', async () => {
      const [page = ''] = pagesOf(await make(anAllocation(OF_SIX, { way: 'lottery' })));
      expect(page).toContain('组内抽签定序');
      expect(page).not.toContain('协商一致');
    });

    test('every page has the hash of the whole sheet and its own number', async () => {
      const sheet = anAllocation(OF_FORTY);
      const pages = pagesOf(await make(sheet)).map(solid);
      expect(pages.length).toBeGreaterThan(3);
      pages.forEach((page, i) => {
        expect(page).toContain(documentHash(sheet));
        expect(page).toContain(`第${i + 1}页共${pages.length}页`);
      });
    });

    test('tables that go on begin again with their heading', async () => {
      const pages = pagesOf(await make(anAllocation(OF_FORTY)));
      for (const page of pages.slice(0, 2)) expect(page).toMatch(/房源编码.*楼层.*杂房.*分给/);
      for (const page of pages.slice(2)) expect(page).toMatch(/顺序号.*户编号.*姓名.*应得套数.*签字/);
      for (const page of pages.slice(1)) expect(solid(page)).toContain('（续页）组团G07');
    });

    test('rare characters of names are printed', async () => {
      const text = solid(pagesOf(await make(anAllocation(OF_SIX))).join(''));
      for (const name of ['雷㛃', '余𬭎', '鿍小明', '马𠮷文', '曾䶮']) expect(text).toContain(name);
    });

    test.each([
      ['a group of six', anAllocation(OF_SIX)],
      ['a group of two', anAllocation([6, 6])],
      [
        'a group of forty in a rehearsal',
        anAllocation(OF_FORTY, { rehearsal: true, title: LONG_TITLE, way: 'lottery' }),
      ],
      [
        'everything long',
        anAllocation(OF_SIX, {
          title: LONG_TITLE,
          building: '阳光家园一期东区十二号楼',
          checkedBy: '欧阳建国（城关街道办事处）',
        }),
      ],
    ])('%s: no word is cut or lies over another', async (_name, sheet) => {
      const pdf = await make(sheet);
      const words = wordsOf(pdf);
      expect(overlaps(words)).toEqual([]);
      for (const { left, right, bottom, text } of words) {
        expect(left, text).toBeGreaterThan(mm(16));
        expect(right, text).toBeLessThan(mm(193.5));
        expect(bottom, text).toBeLessThan(mm(288));
      }
      if (sheet.rehearsal) for (const page of pagesOf(pdf)) expect(page).toContain('演练样张，结果无效');
    });
  },
);

test('the same sheet is the same bytes', async () => {
  const first = Buffer.from(await make(anAllocation(OF_SIX)));
  expect(first.equals(await make(anAllocation(OF_SIX)))).toBe(true);
  expect(first.equals(await make(anAllocation(OF_SIX, { way: 'lottery' })))).toBe(false);
});
