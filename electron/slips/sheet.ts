import type { SlipContent, Strokes } from '../../shared/ceremony/slip.ts';
import { documentHash } from '../../shared/audit/document.ts';
import { outlineOf } from './fonts.ts';
import { type Both, filled, slipTexts } from './texts.ts';
import { type Box, GOLD, INK, RED, SOFT, drawInBox, drawLine, mm, widthOf } from './typeset.ts';

/** How a slip is printed; none of it is what the household signs. */
export interface SlipOptions {
  /** When it was signed, UTC (ISO 8601). Also the file's date, so that the same slip is the same bytes for ever. */
  readonly at: string;
  /** The how-manieth reprint it is; 0 or absent for the slip itself. */
  readonly reprint?: number;
  /** Where the ceremony is held. */
  readonly timeZone?: string;
}

/** A slip being laid out. `y` is where the next section begins; points throughout. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly content: SlipContent;
  readonly strokes: Strokes | null;
  readonly options: SlipOptions;
  y: number;
}

/** A5 upright. */
export const PAGE = { width: mm(148), height: mm(210) };
export const LEFT = mm(12);
export const WIDTH = PAGE.width - 2 * LEFT;
const TOP = mm(10.6);
const BOTTOM = PAGE.height - mm(15);
const FRAME = mm(7);

/** Begins a page: frame, rehearsal mark beneath everything, and on later pages whose slip this is. */
export function addPage(sheet: Sheet): void {
  const { doc, content } = sheet;
  const isFirst = doc.bufferedPageRange().count === 0;
  doc.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
  if (content.rehearsal) drawRehearsalMark(doc);
  drawFrame(doc);
  sheet.y = TOP;
  if (!isFirst) drawRunningHead(sheet);
}

/** Goes to a new page unless `height` still fits on this one. Answers whether it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= BOTTOM) return false;
  addPage(sheet);
  return true;
}

/** A label in both languages on one baseline. Answers its width. */
export function drawLabel(
  doc: PDFKit.PDFDocument,
  { zh, en }: Both,
  x: number,
  baseline: number,
  size = 7,
): number {
  drawLine(doc, zh, x, baseline, { size, color: SOFT });
  const gap = widthOf(zh, { size }) + size * 0.4;
  const small = { size: size * 0.76, color: SOFT };
  drawLine(doc, en, x + gap, baseline, small);
  return gap + widthOf(en, small);
}

/** A hair-line box. */
export function drawCell(doc: PDFKit.PDFDocument, { x, y, width, height }: Box): void {
  doc.rect(x, y, width, height).lineWidth(0.5).stroke(GOLD);
}

/** A cell with its label above and its value below. */
export function drawField(doc: PDFKit.PDFDocument, label: Both, value: string, box: Box, size: number): void {
  drawCell(doc, box);
  const inside = { x: box.x + 4, y: box.y + 2.5, width: box.width - 8, height: 8 };
  drawLabelInBox(doc, label, inside);
  const room = { x: inside.x, y: box.y + 11, width: inside.width, height: box.height - 13 };
  drawInBox(doc, value, room, { size, weight: 'bold', color: INK });
}

function drawLabelInBox(doc: PDFKit.PDFDocument, label: Both, { x, y, width }: Box): void {
  const full = widthOf(label.zh, { size: 7 }) + 2.8 + widthOf(label.en, { size: 7 * 0.76 });
  drawLabel(doc, label, x, y + 7, full <= width ? 7 : (7 * width) / full);
}

/** Page numbers, ceremony and document hash at the foot of every page; last, when the pages can be counted. */
export function drawFeet({ doc, content }: Sheet): void {
  const { start, count } = doc.bufferedPageRange();
  const document = `${slipTexts.document.zh} ${slipTexts.document.en} ${inFours(documentHash(content)).join(' ')}`;
  for (let page = 1; page <= count; page++) {
    doc.switchToPage(start + page - 1);
    const { zh, en } = filled(slipTexts.page, { page, pages: count });
    const upper: Box = { x: LEFT, y: BOTTOM + mm(0.8), width: WIDTH, height: mm(3) };
    drawInBox(doc, document, upper, { size: 5.6, color: SOFT }, 'center');
    const lower: Box = { x: LEFT, y: BOTTOM + mm(3.4), width: WIDTH * 0.6, height: mm(3.4) };
    drawInBox(doc, `sunlot/1　${content.ceremony}`, lower, { size: 6, color: SOFT });
    drawInBox(
      doc,
      `${zh}　${en}`,
      { ...lower, x: LEFT + WIDTH * 0.6, width: WIDTH * 0.4 },
      { size: 6, color: SOFT },
      'right',
    );
  }
}

/** In groups of four, so that it can be read out and compared. */
export function inFours(hex: string): string[] {
  return hex.match(/.{1,4}/g) ?? [];
}

/** `抽签编号`: unique within the ceremony. */
export function drawNumber(content: SlipContent, pick: number): string {
  return `${content.batch}-${content.seq}-${pick}`;
}

function drawFrame(doc: PDFKit.PDFDocument): void {
  const frame = (inset: number, lineWidth: number, color: string) =>
    doc
      .rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset)
      .lineWidth(lineWidth)
      .stroke(color);
  frame(FRAME, 1.2, RED);
  frame(FRAME + 2.4, 0.4, GOLD);
}

/**
 * Across the page, beneath the text, in a tint: plain to see, and no code or word is harder to read for it. Outlines
 * and not text, or its letters would turn up between the words of whoever copies or searches the slip.
 */
function drawRehearsalMark(doc: PDFKit.PDFDocument): void {
  const { zh, en } = slipTexts.rehearsal;
  // Above the middle: the opening code, which must stay clear, is at the foot.
  const middle = PAGE.height / 2 - mm(27);
  doc.save().rotate(-52, { origin: [PAGE.width / 2, middle] });
  drawOutlines(doc, zh, 150, middle + 10);
  drawOutlines(doc, en, 62, middle + 90);
  doc.restore();
}

function drawOutlines(doc: PDFKit.PDFDocument, text: string, size: number, baseline: number): void {
  let x = (PAGE.width - widthOf(text, { size, weight: 'bold' })) / 2;
  for (const char of text) {
    const { path, unitsPerEm } = outlineOf(char, 'bold');
    const scale = size / unitsPerEm;
    doc.save().translate(x, baseline).scale(scale, -scale).path(path).fill('#f6d9d6').restore();
    x += widthOf(char, { size, weight: 'bold' });
  }
}

function drawRunningHead(sheet: Sheet): void {
  const { doc, content } = sheet;
  const { title, continued, queueNo } = slipTexts;
  const words = `${title.zh}（${continued.zh}）　${queueNo.zh} ${content.queueNo}　${content.household}　${content.name}`;
  drawInBox(
    doc,
    words,
    { x: LEFT, y: sheet.y - mm(1.5), width: WIDTH, height: mm(5) },
    { size: 9, weight: 'bold', color: RED },
  );
  sheet.y += mm(5);
  if (content.rehearsal) drawRehearsalNote(sheet);
}

/** Says in words that nothing counts; a mark alone may be taken for decoration. */
export function drawRehearsalNote(sheet: Sheet): void {
  const { zh, en } = slipTexts.rehearsalNote;
  const box = { x: LEFT, y: sheet.y, width: WIDTH, height: mm(4.6) };
  sheet.doc.rect(box.x, box.y, box.width, box.height).fill(RED);
  drawInBox(sheet.doc, `${zh}　${en}`, box, { size: 7.5, weight: 'bold', color: '#ffffff' }, 'center');
  sheet.y += mm(6);
}
