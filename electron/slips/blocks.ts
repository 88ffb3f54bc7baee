import { documentHash } from '../../shared/audit/document.ts';
import type { Sheet } from './sheet.ts';
import { type Both, filled, sheetTexts } from './texts.ts';
import { type Box, GOLD, INK, SOFT, drawInBox, drawLine, mm, widthOf } from './typeset.ts';

const LABEL = 7;
/** English beside Chinese. */
const SMALL = 0.76;
const LABEL_GAP = 0.4;

/** A label in both languages on one baseline. */
export function drawLabel(
  doc: PDFKit.PDFDocument,
  { zh, en }: Both,
  x: number,
  baseline: number,
  size = LABEL,
): void {
  drawLine(doc, zh, x, baseline, { size, color: SOFT });
  const gap = widthOf(zh, { size }) + size * LABEL_GAP;
  drawLine(doc, en, x + gap, baseline, { size: size * SMALL, color: SOFT });
}

/** A hair-line box. */
export function drawCell(doc: PDFKit.PDFDocument, { x, y, width, height }: Box): void {
  doc.rect(x, y, width, height).lineWidth(0.5).stroke(GOLD);
}

/** A cell with its label above and its value below; `size` is the value's. */
export function drawField(
  doc: PDFKit.PDFDocument,
  label: Both,
  value: string,
  box: Box,
  size: number,
  scale = 1,
): void {
  drawCell(doc, box);
  const inside = { x: box.x + 4, width: box.width - 8 };
  drawLabelWithin(doc, label, inside.x, box.y + 9.5 * scale, inside.width, LABEL * scale);
  const top = 11 * scale;
  const room = { ...inside, y: box.y + top, height: box.height - top - 2 };
  drawInBox(doc, value, room, { size, weight: 'bold', color: INK });
}

function drawLabelWithin(
  doc: PDFKit.PDFDocument,
  label: Both,
  x: number,
  baseline: number,
  width: number,
  size: number,
): void {
  const full = widthOf(label.zh, { size }) + size * LABEL_GAP + widthOf(label.en, { size: size * SMALL });
  drawLabel(doc, label, x, baseline, full <= width ? size : (size * width) / full);
}

/** Fields beside one another: label, value, share of the width, size of the value. */
export type Field = readonly [label: Both, value: string, share: number, size: number];

export function drawFields(doc: PDFKit.PDFDocument, fields: readonly Field[], box: Box, scale = 1): void {
  let x = box.x;
  for (const [label, value, share, size] of fields) {
    drawField(doc, label, value, { ...box, x, width: share * box.width }, size, scale);
    x += share * box.width;
  }
}

/** A place to sign and seal: the room is left empty, an official seal is some 40 mm wide and may lie over the lines. */
export function drawPlace(doc: PDFKit.PDFDocument, role: Both, box: Box, scale = 1): void {
  drawCell(doc, box);
  drawLabelWithin(doc, role, box.x + 4, box.y + 10 * scale, box.width - 8, 8 * scale);
  const { zh } = sheetTexts.handDate;
  const style = { size: LABEL * scale, color: SOFT };
  const date = widthOf(zh, style) + 6;
  drawLine(doc, zh, box.x + box.width - date, box.y + box.height - 5, style);
  drawHint(doc, sheetTexts.signAndSeal, { ...box, width: box.width - date }, scale);
}

/** What is to be done in a box, small at its foot. */
export function drawHint(doc: PDFKit.PDFDocument, { zh, en }: Both, box: Box, scale = 1): void {
  const height = mm(3) * scale;
  const room = { x: box.x + 4, y: box.y + box.height - height - 2, width: box.width - 8, height };
  drawInBox(doc, `${zh} ${en}`, room, { size: 5.4 * scale, color: SOFT });
}

type Document = Parameters<typeof documentHash>[0] & { readonly ceremony: string };

/** Page numbers, ceremony and document hash at the foot of every page; last, when the pages can be counted. */
export function drawFeet({ doc, format }: Sheet, content: Document): void {
  const { left, width, bottom, scale } = format;
  const { start, count } = doc.bufferedPageRange();
  const { zh, en } = sheetTexts.document;
  const document = `${zh} ${en} ${inFours(documentHash(content)).join(' ')}`;
  for (let page = 1; page <= count; page++) {
    doc.switchToPage(start + page - 1);
    const upper: Box = { x: left, y: bottom + mm(0.8) * scale, width, height: mm(3) * scale };
    drawInBox(doc, document, upper, { size: 5.6 * scale, color: SOFT }, 'center');
    const style = { size: 6 * scale, color: SOFT };
    const lower: Box = { x: left, y: bottom + mm(3.4) * scale, width: width * 0.6, height: mm(3.4) * scale };
    drawInBox(doc, `sunlot/1　${content.ceremony}`, lower, style);
    drawInBox(
      doc,
      pageOf(page, count),
      { ...lower, x: left + width * 0.6, width: width * 0.4 },
      style,
      'right',
    );
  }
}

export function pageOf(page: number, pages: number): string {
  const { zh, en } = filled(sheetTexts.page, { page, pages });
  return `${zh}　${en}`;
}

/** In groups of four, so that it can be read out and compared. */
export function inFours(hex: string): string[] {
  return hex.match(/.{1,4}/g) ?? [];
}
