import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type SlipOptions, slipPdf } from '../../../electron/slips/slip-pdf.ts';
import { documentHash } from '../../../shared/audit/document.ts';
import type { SlipContent } from '../../../shared/ceremony/slip.ts';
import { AT, aGroupSlip, aLot, aProxySlip, aSlip, signed, trickySlips } from './a-slip.ts';
import { aFingerprint } from '../../builders/pictures.ts';
import {
  fontsOf,
  overlaps,
  pagesOf,
  type Picture,
  pictureOf,
  popplerMissing,
  solid,
  wordsOf,
} from './poppler.ts';

const make = (content: SlipContent, options: Partial<SlipOptions> = {}) =>
  slipPdf(content, content.signer === 'refused' ? null : signed, { at: AT, ...options });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** How many dots differ clearly between two pictures of a page. */
const changedDots = (one: Picture, other: Picture): number =>
  one.grey.filter((dot, i) => Math.abs(dot - (other.grey[i] ?? 0)) > 60).length;

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
        '证件核验',
        '陈静',
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

    test('bears a fingerprint in place of strokes, and says that it is one and whose', async () => {
      const png = aFingerprint(240);
      const byPrint = await slipPdf(aSlip(), { kind: 'fingerprint', png }, { at: AT });
      const [page = '', ...more] = pagesOf(byPrint);
      expect(more).toEqual([]);
      expect(solid(page)).toContain('抽签户手印（本人）');
      expect(solid(page)).toContain('按手印确认');
      expect(solid(page)).not.toContain('签字确认');
      expect(solid(page)).toContain(documentHash(aSlip()));
      const [proxy = ''] = pagesOf(await slipPdf(aProxySlip(), { kind: 'fingerprint', png }, { at: AT }));
      expect(solid(proxy)).toContain('由受托人按手印确认');
      const without = pictureOf(await slipPdf(aSlip(), null, { at: AT }), 1, 72);
      expect(changedDots(pictureOf(byPrint, 1, 72), without)).toBeGreaterThan(600);
    });

    test('says for a proxy who it is, by what right, and who checked its papers', async () => {
      const [page = '', ...more] = pagesOf(await make(aProxySlip()));
      expect(more).toEqual([]);
      const said = ['受托人', '赵𠮷祥', '990000********4415', '与户主关系', '儿子', '证件核验', '陈静'];
      for (const words of [...said, '曾䶮', '990000********0962']) expect(solid(page)).toContain(words);
      expect(solid(page)).toContain('由受托人签字确认');
    });

    test('a householder that came in person has no proxy on its slip', async () => {
      const [page = ''] = pagesOf(await make(aSlip()));
      expect(page).not.toContain('受托人');
      expect(page).not.toContain('与户主关系');
    });

    test('names the members of a group with their rights, and who spoke for it', async () => {
      const content = aGroupSlip();
      const pages = pagesOf(await make(content));
      expect(pages).toHaveLength(2);
      for (const words of ['组团', 'G07', '6户12套', '组团代表', '余𬭎', '990000********1230', '陈静']) {
        expect(solid(pages[0]!)).toContain(words);
      }
      for (const { queueNo, household, name, rights } of content.members) {
        expect(pages[1]).toMatch(new RegExp(`^ *${queueNo} +${household} +${name} +${rights}$`, 'm'));
      }
      expect(solid(pages[1]!)).toContain('由代表签字确认');
    });

    test('lists every dwelling of a drawn stairwell with its storage room', async () => {
      const [page = ''] = pagesOf(await make(aGroupSlip()));
      const [lot] = aGroupSlip().lots;
      expect(lot!.dwellings).toHaveLength(12);
      for (const { lot: code, floor, room, area, storageRoom } of lot!.dwellings) {
        expect(page).toMatch(new RegExp(`${code} +${floor} +${room} +${area} ㎡ +${storageRoom}$`, 'm'));
      }
      for (const words of [lot!.building, lot!.stairwell, lot!.lot, '12套'])
        expect(solid(page)).toContain(words);
    });

    test('tables that go on begin again with their heading, under whose slip it is', async () => {
      const content = trickySlips['a group of forty in a rehearsal']!;
      const pages = pagesOf(await make(content));
      expect(pages).toHaveLength(5);
      for (const { household } of content.members) expect(pages.join('')).toContain(household);
      for (const { lot } of content.lots[0]!.dwellings) expect(pages.join('')).toContain(lot);
      for (const page of pages.slice(1)) expect(solid(page)).toContain('（续页）顺序号41组团G07');
      for (const page of pages.slice(1, 3)) expect(page).toMatch(/房源编码.*楼层.*房号.*面积.*杂房/);
      for (const page of pages.slice(2, 4)) expect(page).toMatch(/顺序号.*户编号.*姓名.*套数/);
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
      ['one lot, drawn by a proxy', 1],
      ['a proxy with a long name in a rehearsal under a long title', 1],
      ['a group of six', 2],
      ['a group of twelve', 3],
      ['two lots', 2],
      ['a refusal in a rehearsal under a long title', 1],
      ['everything long', 1],
    ])('%s: takes no more than %i page(s)', async (name, pages) => {
      expect(pagesOf(await make(trickySlips[name]!, { reprint: 1 }))).toHaveLength(pages);
    });
  },
);

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
