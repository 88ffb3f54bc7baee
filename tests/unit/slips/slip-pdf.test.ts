import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type SlipOptions, slipPdf } from '../../../electron/slips/slip-pdf.ts';
import { documentHash } from '../../../shared/audit/document.ts';
import type { SlipContent } from '../../../shared/ceremony/slip.ts';
import { AT, aLot, aSlip, someStrokes, trickySlips } from './a-slip.ts';
import { type Word, fontsOf, pagesOf, popplerMissing, wordsOf } from './poppler.ts';

const make = (content: SlipContent, options: Partial<SlipOptions> = {}) =>
  slipPdf(content, content.signer === 'refused' ? null : someStrokes, { at: AT, ...options });
const solid = (text: string) => text.replaceAll(/\s/g, '');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.skipIf(popplerMissing !== null)(
  `a slip read back${popplerMissing ? ` (skipped: ${popplerMissing})` : ''}`,
  () => {
    test('says everything that the household signs', async () => {
      const content = aSlip(1, { name: '曾䶮𠮷' });
      const [page = '', ...more] = pagesOf(await make(content));
      expect(more).toEqual([]);
      const [lot] = content.lots;
      const said = [
        content.title,
        '抽签结果确认书',
        '顺序号',
        '41',
        'H0097',
        '曾䶮𠮷',
        content.maskedId,
        '本人',
      ];
      said.push(
        lot!.building,
        lot!.stairwell,
        lot!.room,
        '110.6㎡',
        lot!.storageRoom,
        '签号',
        '112',
        '110-1-37-1',
        lot!.lot,
      );
      said.push(
        '2026年11月21日10:03:04',
        '公证员',
        '监督员',
        '登记员',
        content.anchor.head,
        '第1234条',
        content.salt,
      );
      said.push(documentHash(content), content.ceremony, '第1页共1页', 'Page1of1');
      for (const words of said) expect(solid(page)).toContain(words);
      expect(page).not.toContain('REHEARSAL');
      expect(page).not.toContain('REPRINT');
    });

    test('prints the head in groups of four, so that it can be read out', async () => {
      const [page = ''] = pagesOf(await make(aSlip()));
      expect(page).toMatch(/9f2e +6d33 +a371 +7ee8/);
    });

    test('says on every page that it is a rehearsal', async () => {
      const pages = pagesOf(await make(aSlip(4, { rehearsal: true })));
      expect(pages).toHaveLength(2);
      for (const page of pages) {
        expect(page).toContain('演练样张，结果无效');
        expect(page).toMatch(/REHEARSAL|rehearsal/);
      }
    });

    test('says that it is a reprint, and which', async () => {
      const [page = ''] = pagesOf(await make(aSlip(), { reprint: 2 }));
      expect(page).toContain('补打 2');
      expect(page).toContain('REPRINT 2');
    });

    test('says that the household refused to sign', async () => {
      const [page = ''] = pagesOf(await make(aSlip(1, { signer: 'refused' })));
      expect(page).toContain('Refused to sign');
      expect(page).toContain('但拒绝签字');
    });

    test('asks for a signature by hand where there is none', async () => {
      const [page = ''] = pagesOf(await slipPdf(aSlip(), null, { at: AT }));
      expect(page).toContain('请在此手写签字');
    });

    test('marks a character that no font has', async () => {
      const [page = ''] = pagesOf(await make(aSlip(1, { name: '张\u{31350}三' })));
      expect(page).toContain('张〓U+31350三');
    });

    test('shows each of twelve lots in a row and by a code', async () => {
      const content = aSlip(12);
      const pages = pagesOf(await make(content));
      expect(pages).toHaveLength(4);
      for (const { pick, lot, storageRoom } of content.lots) {
        expect(pages[0]).toMatch(new RegExp(`110-1-37-${pick} .*${storageRoom}(\\s|$)`, 'm'));
        expect(pages.slice(1).filter((page) => page.includes(lot))).toHaveLength(1);
      }
      pages.forEach((page, i) => expect(page).toContain(`Page ${i + 1} of 4`));
    });

    test('embeds every font', async () => {
      const fonts = fontsOf(await make(aSlip(1, { name: '马𠮷文' })))
        .split('\n')
        .slice(2)
        .filter(Boolean);
      expect(fonts).toHaveLength(3);
      for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
    });

    test('two rare characters from different pieces of one font are both right', async () => {
      const pdf = await make(aSlip(1, { name: '𠮷𫝀𢆡' }));
      expect(fontsOf(pdf).match(/HanaMinB/g)).toHaveLength(3);
      expect(pagesOf(pdf)[0]).toContain('𠮷𫝀𢆡');
    });

    test.each(Object.entries(trickySlips))(
      '%s: no word is cut or lies over another',
      async (_name, content) => {
        const words = wordsOf(await make(content, { reprint: 12 }));
        expect(words.length).toBeGreaterThan(60);
        for (const word of words) {
          expect(word.left, word.text).toBeGreaterThan(26);
          expect(word.right, word.text).toBeLessThan(394);
          expect(word.top, word.text).toBeGreaterThan(22);
          expect(word.bottom, word.text).toBeLessThan(575);
        }
        expect(overlaps(words)).toEqual([]);
      },
    );

    test.each([
      ['one lot', 1],
      ['two lots', 2],
      ['a refusal in a rehearsal under a long title', 1],
      ['everything long', 1],
    ])('%s: takes no more than %i page(s)', async (name, pages) => {
      expect(pagesOf(await make(trickySlips[name]!, { reprint: 1 }))).toHaveLength(pages);
    });
  },
);

/** Pairs of words whose inner halves touch: the ink is there, the outer halves are the font's spacing. */
function overlaps(words: readonly Word[]): string[] {
  const inner = words.map(({ top, bottom, ...word }) => {
    const quarter = (bottom - top) / 4;
    return { ...word, top: top + quarter, bottom: bottom - quarter };
  });
  return inner.flatMap((a, i) =>
    inner
      .slice(i + 1)
      .filter((b) => a.page === b.page && a.left < b.right - 0.3 && b.left < a.right - 0.3)
      .filter((b) => a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

test('the same slip is the same bytes, and another is not', async () => {
  const first = sha256(await make(aSlip()));
  expect(sha256(await make(aSlip()))).toBe(first);
  await make(aSlip(1, { name: '马𠮷文' }));
  expect(sha256(await make(aSlip()))).toBe(first);
  expect(sha256(await make(aSlip(), { reprint: 1 }))).not.toBe(first);
  expect(sha256(await make(aSlip(1, { lots: [aLot(1, 9)] })))).not.toBe(first);
});

test('is marked as PDF/A-2b, with the time of signing as its date and no name in its properties', async () => {
  const text = Buffer.from(await make(aSlip())).toString('latin1');
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(text).toContain('<xmp:CreateDate>2026-11-21T02:03:04Z</xmp:CreateDate>');
  expect(text).toContain('/OutputIntents');
  expect(Buffer.from(text, 'latin1').toString('utf8')).not.toContain('曾');
});
