import type { SlipLot } from '../../shared/ceremony/slip.ts';
import { drawLabel, inFours } from './blocks.ts';
import { drawOpeningCode, openingText } from './opening-code.ts';
import { makeRoom } from './sheet.ts';
import { LEFT, type SlipSheet, WIDTH, drawNumber, isOfGroup } from './slip-sheet.ts';
import { slipTexts } from './slip-texts.ts';
import { filled } from './texts.ts';
import { type Box, INK, RED, SOFT, drawInBox, drawLine, fit, mm } from './typeset.ts';

/** A board of 745 makes a code of 121 modules, which is 0.40 mm a module. */
const CODE = mm(52);
const CAPTION = mm(5);
const GAP = mm(3);
/** Across the whole width. */
const WORDS = mm(36);

/** How much of the last page belongs to the check that can stand beside what precedes it. */
export function checkHeight({ content }: SlipSheet): number {
  return content.lots.length === 1 ? CODE : GAP + WORDS;
}

/** How anyone checks the slip: words, head and salt, and one code a pick. Beside the code if there is one. */
export function drawCheck(sheet: SlipSheet): void {
  const { lots } = sheet.content;
  const [only, ...others] = lots;
  if (only && others.length === 0) return drawOne(sheet, only);
  if (!makeRoom(sheet, GAP + WORDS)) sheet.y += GAP;
  drawWords(sheet, { x: LEFT, y: sheet.y, width: WIDTH, height: WORDS });
  sheet.y += WORDS;
  drawCodes(sheet, lots);
}

function drawOne(sheet: SlipSheet, lot: SlipLot): void {
  makeRoom(sheet, CODE);
  const code = { x: LEFT - mm(1), y: sheet.y, width: CODE, height: CODE };
  drawOpeningCode(sheet.doc, openingText(sheet.content, lot), code);
  const x = LEFT + CODE + mm(1);
  drawWords(sheet, { x, y: sheet.y + mm(1), width: LEFT + WIDTH - x, height: CODE - mm(2) });
  sheet.y += CODE;
}

function drawCodes(sheet: SlipSheet, lots: readonly SlipLot[]): void {
  for (let i = 0; i < lots.length; i += 2) {
    makeRoom(sheet, CAPTION + CODE);
    lots.slice(i, i + 2).forEach((lot, column) => {
      const x = LEFT + (column * WIDTH) / 2 + (WIDTH / 2 - CODE) / 2;
      drawCaption(sheet, lot, { x, y: sheet.y, width: CODE, height: CAPTION });
      const code = { x, y: sheet.y + CAPTION, width: CODE, height: CODE };
      drawOpeningCode(sheet.doc, openingText(sheet.content, lot), code);
    });
    sheet.y += CAPTION + CODE + mm(1);
  }
}

function drawCaption(sheet: SlipSheet, lot: SlipLot, box: Box): void {
  const words = `${drawNumber(sheet.content, lot.pick)}　${slipTexts.slot.zh} ${lot.slot}　${lot.lot}`;
  drawInBox(sheet.doc, words, box, { size: 8, weight: 'bold', color: INK }, 'center');
}

/** From the top down in `box`; the groups of hex stand in columns, so that they can be read out one after another. */
function drawWords({ doc, content }: SlipSheet, box: Box): void {
  const { check, checkWords, checkWordsOfGroup, head, headEntry, salt, saltNote } = slipTexts;
  const words = isOfGroup(content) ? checkWordsOfGroup : checkWords;
  let y = box.y;
  const heading = { ...box, y, height: mm(4) };
  drawInBox(doc, `${check.zh}　${check.en}`, heading, { size: 8.6, weight: 'bold', color: RED });
  y += mm(4.6);
  y = drawParagraph(doc, words.zh, { ...box, y }, 7.4, INK) + mm(0.8);
  y = drawParagraph(doc, words.en, { ...box, y }, 5.6, SOFT) + mm(1.6);
  const entry = filled(headEntry, { seq: content.anchor.seq });
  drawLabel(doc, { zh: `${head.zh}（${entry.zh}）`, en: `${head.en}, ${entry.en}` }, box.x, y + 7);
  y = drawFours(doc, content.anchor.head, { ...box, y: y + mm(3.4) }) + mm(1.4);
  drawLabel(doc, { zh: `${salt.zh}（${saltNote.zh}）`, en: `${salt.en}, ${saltNote.en}` }, box.x, y + 7);
  drawFours(doc, content.salt, { ...box, y: y + mm(3.4) });
}

function drawParagraph(doc: PDFKit.PDFDocument, text: string, box: Box, size: number, color: string): number {
  const { lines } = fit(text, { size }, { width: box.width, height: Infinity });
  lines.forEach((line, i) => drawLine(doc, line, box.x, box.y + size * (0.98 + i * 1.35), { size, color }));
  return box.y + lines.length * size * 1.35;
}

function drawFours(doc: PDFKit.PDFDocument, hex: string, box: Box): number {
  const size = 8.2;
  const perLine = box.width > mm(100) ? 16 : 8;
  const groups = inFours(hex);
  groups.forEach((group, i) => {
    const x = box.x + ((i % perLine) * box.width) / perLine;
    const baseline = box.y + size * (1 + Math.floor(i / perLine) * 1.35);
    drawLine(doc, group, x, baseline, { size, weight: 'bold', color: INK });
  });
  return box.y + Math.ceil(groups.length / perLine) * size * 1.35;
}
