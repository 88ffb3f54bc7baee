import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { recoverySheetPdf } from '../../../electron/slips/recovery-sheet.ts';
import { mm } from '../../../electron/slips/typeset.ts';
import type { RecoverySheet } from '../../../shared/ceremony/sheets.ts';
import { AT } from './a-slip.ts';
import { aRecoverySheet } from './a-sheet.ts';
import { overlaps, pagesOf, popplerMissing, solid, wordsOf } from './poppler.ts';

const make = (sheet: RecoverySheet) => recoverySheetPdf(sheet, { at: AT });
const LONG_TITLE = `某某市某某区某某街道办事处${'二〇二六年度城中村改造'.repeat(4)}公开抽签选房大会`;

describe.skipIf(popplerMissing !== null)(
  `a recovery sheet read back${popplerMissing ? ` (skipped: ${popplerMissing})` : ''}`,
  () => {
    test('is one page that says whose it is, who keeps it and what is to be done with it', async () => {
      const [page = '', ...more] = pagesOf(await make(aRecoverySheet()));
      expect(more).toEqual([]);
      const said = [
        '口令恢复单',
        '公证员Notary',
        '监督员Supervisor',
        '2026年11月21日09:30:00',
        '阳光家园安置房',
      ];
      said.push(
        '谁拿到本单，谁就能打开公证员的口令所保护的内容',
        '骑缝签名',
        '由监督员保管，公证员本人不得保管',
      );
      said.push('KeyReplaced', '封存', '启封', '公证员签名', '监督员签名');
      for (const words of said) expect(solid(page)).toContain(words);
      for (const words of [/Whoever has this sheet can open/, /sign and date it across the flap/]) {
        expect(page).toMatch(words);
      }
    });

    test('shows the code in its groups, all of one size', async () => {
      const sheet = aRecoverySheet();
      const words = wordsOf(await make(sheet));
      const groups = sheet.code.split('-').map((group) => words.filter(({ text }) => text === group));
      for (const found of groups) expect(found).toHaveLength(1);
      const heights = groups.map(([word]) => (word ? Math.round((word.bottom - word.top) * 10) : 0));
      expect(new Set(heights).size).toBe(1);
      expect(heights[0]! / 10).toBeGreaterThan(30);
    });

    test('keeps the code in the middle panel, which the others cover when the page is folded', async () => {
      const sheet = aRecoverySheet({ rehearsal: true });
      const groups = sheet.code.split('-');
      for (const { text, top, bottom } of wordsOf(await make(sheet))) {
        if (!groups.includes(text)) continue;
        expect(top).toBeGreaterThan(mm(99));
        expect(bottom).toBeLessThan(mm(198));
      }
    });

    test("an operator's sheet is made before the ceremony has a name, and sets a new passphrase", async () => {
      const [page = ''] = pagesOf(await make(aRecoverySheet({ role: 'operator', ceremony: '', title: '' })));
      expect(solid(page)).toContain('操作员Operator');
      expect(solid(page)).toContain('在控制台用恢复码设新口令');
      expect(page).not.toContain('KeyReplaced');
    });

    test('says that it is of a rehearsal', async () => {
      const [page = ''] = pagesOf(await make(aRecoverySheet({ rehearsal: true })));
      expect(page).toContain('演练样张，结果无效');
    });

    test.each([
      ['of a notary', aRecoverySheet()],
      ['under a long title in a rehearsal', aRecoverySheet({ title: LONG_TITLE, rehearsal: true })],
      [
        'of an operator in a rehearsal',
        aRecoverySheet({ role: 'operator', title: LONG_TITLE, rehearsal: true }),
      ],
      ['with the widest code', aRecoverySheet({ code: Array.from({ length: 8 }, () => 'WMWM').join('-') })],
    ])('%s: no word is cut, lies over another or across a fold', async (_name, sheet) => {
      const words = wordsOf(await make(sheet));
      expect(overlaps(words)).toEqual([]);
      for (const { left, right, top, bottom, text } of words) {
        expect(left, text).toBeGreaterThan(mm(7));
        expect(right, text).toBeLessThan(mm(203));
        const quarter = (bottom - top) / 4;
        expect(Math.floor((top + quarter) / mm(99)), text).toBe(Math.floor((bottom - quarter) / mm(99)));
      }
    });
  },
);

test('the code with its dashes fits a QR code of capitals and digits', () => {
  expect(encode(aRecoverySheet().code, { ecc: 'M', border: 0, maskPattern: 2 }).size).toBe(29);
});

test('the same sheet is the same bytes', async () => {
  const first = Buffer.from(await make(aRecoverySheet()));
  expect(first.equals(await make(aRecoverySheet()))).toBe(true);
  expect(first.equals(await make(aRecoverySheet({ role: 'supervisor', keptBy: 'notary' })))).toBe(false);
});
