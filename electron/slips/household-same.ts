import { inFours } from '../../shared/preparation/notice-words.ts';
import type { HouseholdSheets } from '../../shared/preparation/papers.ts';
import { CHECK_ROWS, LABEL_WIDTH, PLACES, SMALL_LABEL_WIDTH, behindLabel } from './household-layout.ts';
import { householdTexts, stepTexts } from './household-texts.ts';
import { drawRehearsalMark, drawRehearsalNote } from './rehearsal.ts';
import { A4 } from './sheet.ts';
import { type Box, GOLD, INK, RED, SOFT, drawInBox, mm } from './typeset.ts';

type Document = PDFKit.PDFDocument;

/** What all sheets say alike: labels, the office's words, the six steps, how to check. */
export function drawSame(doc: Document, sheets: HouseholdSheets): void {
  if (sheets.rehearsal) drawRehearsalMark(doc, A4);
  drawTitle(doc, sheets);
  drawQueueNoFrame(doc);
  drawInBox(doc, householdTexts.scan, footOf(PLACES.code), { size: 11, color: INK }, 'center');
  drawOfficeWords(doc, sheets);
  drawSteps(doc);
  drawKeep(doc, sheets);
  drawInBox(doc, sheets.office, PLACES.foot, { size: 8, color: SOFT }, 'right');
}

function drawTitle(doc: Document, { title, rehearsal }: HouseholdSheets): void {
  drawInBox(doc, title, PLACES.title, { size: 14, weight: 'bold', color: INK }, 'center');
  const { heading } = PLACES;
  const style = { size: 28, weight: 'bold', color: RED, tracking: 5 } as const;
  drawInBox(doc, householdTexts.title, heading, style, 'center');
  const turn = () => undefined;
  if (rehearsal) drawRehearsalNote({ doc, format: A4, y: PLACES.note.y, turn });
  rule(doc, PLACES.rule, 1, RED);
}

/** The one thing to remember: framed, and nothing else is. */
function drawQueueNoFrame(doc: Document): void {
  const { queueNo } = PLACES;
  doc.roundedRect(queueNo.x, queueNo.y, queueNo.width, queueNo.height, 6).lineWidth(1.6).stroke(RED);
  const label = { ...queueNo, y: queueNo.y + mm(1.5), height: mm(7) };
  drawInBox(doc, householdTexts.queueNo, label, { size: 14, weight: 'bold', color: INK }, 'center');
  drawInBox(doc, householdTexts.queueNote, footOf(queueNo), { size: 11, color: INK }, 'center');
}

function footOf(box: Box): Box {
  return { ...box, y: box.y + box.height - mm(7.5), height: mm(6) };
}

function drawOfficeWords(doc: Document, sheets: HouseholdSheets): void {
  drawRowLabel(doc, householdTexts.rights, PLACES.rights);
  for (const name of ['day', 'hall', 'bring', 'contact'] as const) {
    drawRowLabel(doc, householdTexts[name], PLACES[name]);
    const room = behindLabel(PLACES[name], LABEL_WIDTH);
    const isWeighty = name === 'day' || name === 'hall';
    const style = { size: 15, weight: isWeighty ? 'bold' : 'regular', color: INK } as const;
    drawInBox(doc, sheets[name] || householdTexts.unsaid, inset(room), style);
  }
}

/** With a hair line above, which keeps the rows apart. */
function drawRowLabel(doc: Document, label: string, box: Box): void {
  rule(doc, box.y, 0.5, GOLD);
  drawInBox(doc, label, { ...box, width: LABEL_WIDTH }, { size: 13, color: SOFT });
}

function inset(box: Box): Box {
  return { ...box, y: box.y + mm(1), height: box.height - mm(2) };
}

function drawSteps(doc: Document): void {
  const { steps } = PLACES;
  rule(doc, steps.y - mm(4), 0.5, GOLD);
  const caption = { ...steps, y: steps.y - mm(2), height: mm(9) };
  drawInBox(doc, householdTexts.steps, caption, { size: 16, weight: 'bold', color: RED });
  const height = (steps.height - mm(8)) / stepTexts.length;
  stepTexts.forEach(([verb, words], i) => {
    const row = { ...steps, y: steps.y + mm(8) + i * height, height };
    drawInBox(doc, String(i + 1), { ...row, width: mm(8) }, { size: 18, weight: 'bold', color: RED });
    const upto = { ...row, x: row.x + mm(8), width: LABEL_WIDTH - mm(8) };
    drawInBox(doc, verb, upto, { size: 15.5, weight: 'bold', color: INK });
    drawInBox(doc, words, behindLabel(row, LABEL_WIDTH), { size: 15.5, color: INK });
  });
}

/** For later, and for somebody else's eyes: small, and below a line by itself. */
function drawKeep(doc: Document, { sha256 }: HouseholdSheets): void {
  const { keep } = PLACES;
  rule(doc, keep.y, 1, RED);
  const { keep: title, keepWarning, check, salt, commitment, method, methodWords, version } = householdTexts;
  const caption = { ...keep, y: keep.y + mm(1), height: mm(6) };
  drawInBox(doc, title, caption, { size: 12, weight: 'bold', color: RED });
  const warning = behindLabel(caption, mm(44));
  drawInBox(doc, keepWarning, warning, { size: 11, weight: 'bold', color: INK });
  const words = { ...keep, y: keep.y + mm(7), height: mm(9.6) };
  drawInBox(doc, check, words, { size: 9.5, color: INK });
  [salt, commitment, method, version].forEach((label, i) => {
    drawInBox(doc, label, { ...checkRow(i), width: SMALL_LABEL_WIDTH }, { size: 8.5, color: SOFT });
  });
  drawCheckValue(doc, 2, methodWords);
  drawCheckValue(doc, 3, inFours(sha256));
}

const checkRow = (i: number): Box => ({
  ...PLACES.keep,
  ...{ y: PLACES.keep.y + CHECK_ROWS.top + i * CHECK_ROWS.height, height: CHECK_ROWS.height },
});

/** One of the rows for a checker, from 0. */
export function drawCheckValue(doc: Document, row: number, value: string): void {
  const room = behindLabel(checkRow(row), SMALL_LABEL_WIDTH);
  drawInBox(doc, value, room, { size: row === 2 ? 8.5 : 9, color: INK });
}

function rule(doc: Document, y: number, lineWidth: number, color: string): void {
  doc
    .moveTo(A4.left, y)
    .lineTo(A4.left + A4.width, y)
    .lineWidth(lineWidth)
    .stroke(color);
}
