import type { PaperTicket, TicketSheets } from '../../shared/ceremony/sheets.ts';
import { drawLabel, inFours } from './blocks.ts';
import type { Weight } from './fonts.ts';
import { alphanumericCode, drawQrCode } from './qr-code.ts';
import { MARK } from './rehearsal.ts';
import { type Both, areaText, filled, sheetTexts, typeText } from './texts.ts';
import { ticketTexts } from './ticket-texts.ts';
import { DISCREET, type Box, GOLD, INK, RED, SOFT, drawInBox, fit, mm } from './typeset.ts';

/** A ticket is three panels side by side across an A4 page: the outside, the inside, and what covers the inside. */
export const TICKET = { width: mm(210), height: mm(33), panel: mm(70) };
/** Printers leave the edge of the page bare; a rim between tickets stays bare as well, for the cut. */
export const RIM = { outer: mm(6), fold: mm(1.5), cut: mm(1.25) };

export interface Tints {
  readonly outside: PDFKit.PDFTilingPattern;
  readonly cover: PDFKit.PDFTilingPattern;
  /** Beneath the inside of a rehearsal's tickets. */
  readonly rehearsal: PDFKit.PDFTilingPattern;
}

/** All of one ticket with its top at `y`. Nothing but the inside differs from one ticket to the next. */
export function drawTicket(
  doc: PDFKit.PDFDocument,
  sheets: TicketSheets,
  ticket: PaperTicket,
  tints: Tints,
  y: number,
): void {
  const upright = { y: y + RIM.cut, height: TICKET.height - 2 * RIM.cut };
  const outside = { ...upright, x: RIM.outer, width: TICKET.panel - RIM.outer - RIM.fold };
  doc.rect(outside.x, outside.y, outside.width, outside.height).fill([tints.outside, RED]);
  drawOutside(doc, sheets, outside);
  const cover = { ...outside, x: 2 * TICKET.panel + RIM.fold };
  doc.rect(cover.x, cover.y, cover.width, cover.height).fill([tints.cover, INK]);
  if (sheets.rehearsal) drawCoverOfRehearsal(doc, cover);
  const inside = { x: TICKET.panel + mm(4), y: y + mm(2), width: TICKET.panel - mm(8), height: mm(29) };
  if (sheets.rehearsal)
    doc.rect(inside.x, inside.y, inside.width, inside.height).fill([tints.rehearsal, MARK]);
  drawInside(doc, ticket, inside);
}

const TITLE = { size: 10, weight: 'bold' } as const;

/** Brand, ceremony, batch and type: no number and nothing else that tells one ticket from another. */
function drawOutside(
  doc: PDFKit.PDFDocument,
  { title, batch, type, rehearsal }: TicketSheets,
  around: Box,
): void {
  const label = inset(around, mm(4.5), mm(3));
  // The width is set each time: what was drawn before must not show in a frame.
  doc.lineWidth(0.8).rect(label.x, label.y, label.width, label.height).fillAndStroke('#ffffff', GOLD);
  const row = (text: string, top: number, height: number, size: number, color: string) => {
    const box = { x: label.x + 4, y: label.y + mm(top), width: label.width - 8, height: mm(height) };
    drawInBox(doc, text, box, { size, weight: 'bold', color }, 'center');
  };
  const { brand } = ticketTexts;
  row(`${brand.zh}　${brand.en}`, 0.8, 6.4, 15, RED);
  const oneLine = mm(4.6);
  const isShort = fit(title, TITLE, { width: label.width - 8, height: oneLine }).style.size >= 7.5;
  row(title, isShort ? 9 : 7.4, isShort ? 4.6 : 8.4, TITLE.size, INK);
  row(`${sheetTexts.batch.zh} ${batch}　${sheetTexts.type.zh} ${typeText(type)}`, 16, 4, 9, INK);
  const { zh, en } = sheetTexts.rehearsal;
  if (rehearsal) row(`${zh}　${en}`, 20, 4.2, 10, RED);
}

function drawCoverOfRehearsal(doc: PDFKit.PDFDocument, around: Box): void {
  const label = inset(around, mm(8), mm(10));
  doc.rect(label.x, label.y, label.width, label.height).fill('#ffffff');
  const { zh, en } = sheetTexts.rehearsal;
  drawInBox(doc, `${zh}　${en}`, label, { size: 14, weight: 'bold', color: RED }, 'center');
}

const CODE = mm(21.5);
/** Between the code and the words. */
const GUTTER = mm(1.5);

/** The lot with its address in large type, the code to scan and to type, and where the notary writes the slot. */
function drawInside(doc: PDFKit.PDFDocument, ticket: PaperTicket, box: Box): void {
  const code = ticket.code.toUpperCase();
  drawQrCode(doc, ticketCode(ticket.code), { ...box, width: CODE });
  drawSlotLine(doc, { x: box.x, y: box.y + CODE, width: CODE, height: box.height - CODE });
  const x = box.x + CODE + GUTTER;
  const row = (text: string, top: number, height: number, size: number, weight: Weight = 'regular') => {
    const within = { x, y: box.y + mm(top), width: box.x + box.width - x, height: mm(height) };
    drawInBox(doc, text, within, { size, weight, color: DISCREET });
  };
  const [upper, lower, details] = addressLines(ticket);
  row(upper, -0.6, 6.6, 14);
  row(lower, 5.8, 8.6, 20);
  row(details, 14.4, 3.8, 8.5);
  row(`${ticketTexts.lot.zh} ${ticket.lot}`, 18, 3.8, 8.5);
  const groups = inFours(code);
  row(groups.slice(0, 4).join('  '), 22.3, 3.6, 9, 'bold');
  row(groups.slice(4).join('  '), 25.7, 3.6, 9, 'bold');
}

/** Exactly the code in capitals, so that the QR code is a small one. */
export function ticketCode(code: string): ReturnType<typeof alphanumericCode> {
  return alphanumericCode(code.toUpperCase(), CODE);
}

function drawSlotLine(doc: PDFKit.PDFDocument, { x, y, width, height }: Box): void {
  drawLabel(doc, ticketTexts.slot, x + mm(1.5), y + mm(3), 7);
  doc
    .moveTo(x + mm(1.5), y + height)
    .lineTo(x + width - mm(1), y + height)
    .lineWidth(0.7)
    .stroke(SOFT);
}

/** Building and stairwell; floor and room; area and storage room. Of a stairwell the first two lines are one each. */
function addressLines(ticket: PaperTicket): readonly [string, string, string] {
  const { numberedBuilding, numberedStairwell, numberedFloor, numberedRoom, wholeStairwell } = ticketTexts;
  const building = worded(numberedBuilding, ticket.building);
  const stairwell = worded(numberedStairwell, ticket.stairwell);
  if (ticket.floor === '' && ticket.room === '') {
    return [building, stairwell, `${wholeStairwell.zh}　${wholeStairwell.en}`];
  }
  const room = `${worded(numberedFloor, ticket.floor)} ${worded(numberedRoom, ticket.room)}`.trim();
  const area = ticket.area && areaText(ticket.area);
  const storage = ticket.storageRoom && `${ticketTexts.storageRoom.zh} ${ticket.storageRoom}`;
  return [`${building} ${stairwell}`.trim(), room, [area, storage].filter(Boolean).join('　')];
}

/** A bare number does not say what it counts. */
function worded(unit: Both, text: string): string {
  return /^\d+$/.test(text) ? filled(unit, { number: text }).zh : text;
}

function inset({ x, y, width, height }: Box, dx: number, dy: number): Box {
  return { x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy };
}
