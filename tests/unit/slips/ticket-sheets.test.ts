import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { ticketCode } from '../../../electron/slips/ticket.ts';
import { ticketSheetsPdf } from '../../../electron/slips/ticket-sheets.ts';
import { mm } from '../../../electron/slips/typeset.ts';
import type { TicketSheets } from '../../../shared/ceremony/sheets.ts';
import { AT } from './a-slip.ts';
import { aTicket, someTickets, trickyTickets } from './a-sheet.ts';
import {
  type Picture,
  type Word,
  overlaps,
  pagesOf,
  pictureOf,
  popplerMissing,
  solid,
  wordsOf,
} from './poppler.ts';

const make = (sheets: TicketSheets) => ticketSheetsPdf(sheets, { at: AT });
const count = (text: string, part: string) => text.split(part).length - 1;

/** In points: where the panels and the strips of a page are. */
const PANEL = mm(70);
const TOP = mm(17.4);
const STRIP = mm(33);
/** At this a strip is 330 dots high and a panel 700 wide, without a rest. */
const DPI = 254;

/** The words of one ticket of a page, panel by panel. */
function panelsOf(words: readonly Word[], i: number): Word[][] {
  const strip = words.filter(({ top, bottom }) => Math.floor(((top + bottom) / 2 - TOP) / STRIP) === i);
  return [0, 1, 2].map((panel) =>
    strip.filter(({ left, right }) => Math.floor((left + right) / 2 / PANEL) === panel),
  );
}
/** As one reads: line by line, from the left. */
const said = (words: readonly Word[]) => {
  const line = ({ top, bottom }: Word) => Math.round((top + bottom) / 8);
  return [...words]
    .sort((a, b) => line(a) - line(b) || a.left - b.left)
    .map(({ text }) => text)
    .join('');
};

describe.skipIf(popplerMissing !== null)(
  `ticket sheets read back${popplerMissing ? ` (skipped: ${popplerMissing})` : ''}`,
  () => {
    test.each([
      [1, 1],
      [8, 1],
      [9, 2],
      [150, 19],
    ])('%i tickets take %i page(s), each with its number', async (tickets, pages) => {
      const read = pagesOf(await make(someTickets(tickets))).map(solid);
      expect(read).toHaveLength(pages);
      read.forEach((page, i) => expect(page).toContain(`第${i + 1}页共${pages}页Page${i + 1}of${pages}`));
    });

    test('each ticket has its own lot and code, once, in the order given', async () => {
      const sheets = someTickets(19);
      const words = wordsOf(await make(sheets));
      const strips = sheets.tickets.map((_, i) =>
        panelsOf(
          words.filter(({ page }) => page === Math.floor(i / 8)),
          i % 8,
        ).map(said),
      );
      sheets.tickets.forEach(({ lot, code, room, storageRoom }, i) => {
        const inside = strips[i]?.[1];
        for (const part of [`编码${lot}`, `${room}室`, '110.6㎡', `杂房${storageRoom}`, '签号']) {
          expect(inside).toContain(part);
        }
        expect(inside).toContain(code.toUpperCase());
        expect(count(strips.flat().join(' '), code.toUpperCase())).toBe(1);
        expect(strips.filter((panels) => panels[1]?.includes(`编码${lot}`))).toHaveLength(1);
      });
    });

    test('the code stands in groups of four, to be typed by hand', async () => {
      const [page = ''] = pagesOf(await make(someTickets(1)));
      const groups = aTicket(0).code.toUpperCase().match(/.{4}/g) ?? [];
      expect(page).toMatch(new RegExp(groups.slice(0, 4).join(' +')));
      expect(page).toMatch(new RegExp(groups.slice(4).join(' +')));
    });

    test('a stairwell is named by its building and stairwell alone', async () => {
      const tickets = [aTicket(0, { building: '东区A座', floor: '', room: '', area: '', storageRoom: '' })];
      const [, inside = []] = panelsOf(wordsOf(await make(someTickets(1, { tickets }))), 0);
      expect(said(inside)).toContain('东区A座1单元整单元');
      expect(said(inside)).not.toMatch(/层|室|㎡|杂房/);
    });

    test('the outside says whose ticket it is, and nothing by which to tell it from another', async () => {
      const sheets = someTickets(16);
      const words = wordsOf(await make(sheets));
      const outsides = sheets.tickets.map((_, i) => {
        const [outside = [], , cover = []] = panelsOf(
          words.filter(({ page }) => page === Math.floor(i / 8)),
          i % 8,
        );
        expect(cover).toEqual([]);
        return said(outside);
      });
      expect(new Set(outsides)).toEqual(new Set([`阳光签Sunlot${sheets.title}批次110-1户型110㎡`]));
    });

    test('folded, the tickets of a page are alike to the dot', async () => {
      const picture = pictureOf(
        await make(someTickets(16, { tickets: [...trickyTickets, ...someTickets(12).tickets] })),
        1,
        DPI,
      );
      const outsides = Array.from({ length: 8 }, (_, i) => panelPicture(picture, i, 0));
      const covers = Array.from({ length: 8 }, (_, i) => panelPicture(picture, i, 2));
      for (const panels of [outsides, covers]) {
        for (const panel of panels.slice(1)) expect(differing(panel, panels[0]!)).toBeLessThan(0.0001);
      }
      const insides = [0, 5].map((i) => panelPicture(picture, i, 1));
      expect(differing(insides[0]!, insides[1]!)).toBeGreaterThan(0.02);
    });

    test('what covers the inside is about as dark as light all over, so that nothing reads through it', async () => {
      const picture = pictureOf(await make(someTickets(1)), 1, DPI);
      const cover = panelPicture(picture, 0, 2);
      for (let y = 30; y + 60 < 300; y += 60) {
        for (let x = 30; x + 60 < 600; x += 60) {
          const dark = darkShare(cover, x, y, 60);
          expect(dark).toBeGreaterThan(0.35);
          expect(dark).toBeLessThan(0.85);
        }
      }
    });

    test('each ticket of a rehearsal says so, on its outside and on its cover; and so does the sheet', async () => {
      const sheets = someTickets(11, { rehearsal: true });
      const pdf = await make(sheets);
      const words = wordsOf(pdf);
      sheets.tickets.forEach((_, i) => {
        const [outside = [], , cover = []] = panelsOf(
          words.filter(({ page }) => page === Math.floor(i / 8)),
          i % 8,
        );
        expect(said(outside)).toContain('演练REHEARSAL');
        expect(said(cover)).toBe('演练REHEARSAL');
      });
      for (const page of pagesOf(pdf)) expect(page).toContain('演练样张，结果无效');
      expect(pagesOf(await make(someTickets(3)))[0]).not.toContain('演练');
    });

    test('the foot names ceremony, batch and the beginning of the board root', async () => {
      const sheets = someTickets(1);
      const [page = ''] = pagesOf(await make(sheets));
      const root = sheets.boardRoot.slice(0, 16).match(/.{4}/g)!.join(' ');
      for (const words of [sheets.ceremony, sheets.title, '批次 110-1', `board root ${root} …`]) {
        expect(page.slice(page.indexOf('编码'))).toContain(words);
      }
      expect(solid(page)).not.toContain(sheets.boardRoot);
    });

    test.each([false, true])(
      'no word is cut or lies over another, however long (rehearsal: %s)',
      async (rehearsal) => {
        const title = `某某市某某区某某街道办事处${'二〇二六年度城中村改造'.repeat(4)}公开抽签选房大会`;
        const words = wordsOf(await make(someTickets(1, { rehearsal, title, tickets: trickyTickets })));
        expect(overlaps(words)).toEqual([]);
        for (const { left, right, text } of words) {
          expect(left, text).toBeGreaterThan(mm(5.5));
          expect(right, text).toBeLessThan(mm(204.5));
        }
        trickyTickets.forEach((ticket, i) => {
          const [, inside = []] = panelsOf(words, i);
          expect(said(inside)).toContain(ticket.lot);
          for (const { left, right, text } of inside) {
            expect(left, text).toBeGreaterThan(PANEL + mm(3));
            expect(right, text).toBeLessThan(2 * PANEL - mm(3));
          }
        });
      },
    );

    test('rare characters of a building are printed', async () => {
      const tickets = [aTicket(0, { building: '䶮园𠮷座', stairwell: '㛃单元' })];
      expect(solid(pagesOf(await make(someTickets(1, { tickets })))[0]!)).toContain('䶮园𠮷座㛃单元');
    });
  },
);

/** One panel of one ticket of a page at 254 dots an inch. */
function panelPicture({ width, grey }: Picture, strip: number, panel: number): Picture {
  const rows = Array.from({ length: 330 }, (_, y) => {
    const start = (174 + strip * 330 + y) * width + panel * 700;
    return grey.subarray(start, start + 700);
  });
  return { width: 700, height: 330, grey: Buffer.concat(rows) };
}

/** How many of the dots are clearly of another grey. */
function differing(a: Picture, b: Picture): number {
  const others = a.grey.filter((value, i) => Math.abs(value - (b.grey[i] ?? 0)) > 64);
  return others.length / a.grey.length;
}

function darkShare({ width, grey }: Picture, x: number, y: number, size: number): number {
  let dark = 0;
  for (let row = y; row < y + size; row++) {
    for (let column = x; column < x + size; column++)
      dark += Number((grey[row * width + column] ?? 255) < 128);
  }
  return dark / (size * size);
}

test('the QR code holds the code in capitals and nothing else, small and with large modules', () => {
  const { code } = aTicket(0);
  const { modules, moduleSize } = ticketCode(code);
  expect(modules).toEqual(encode(code.toUpperCase(), { ecc: 'M', border: 0, maskPattern: 2 }).data);
  // Version 2: in bytes, 32 signs would take version 3.
  expect(modules).toHaveLength(25);
  expect(moduleSize).toBeGreaterThan(mm(0.5));
});

test('the same tickets are the same bytes, and others are not', async () => {
  const first = Buffer.from(await make(someTickets(20)));
  await make(someTickets(3, { rehearsal: true }));
  expect(first.equals(await make(someTickets(20)))).toBe(true);
  expect(first.equals(await make(someTickets(20, { batch: '110-2' as TicketSheets['batch'] })))).toBe(false);
});
