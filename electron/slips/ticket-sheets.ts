import type { TicketSheets } from '../../shared/ceremony/sheets.ts';
import { inFours, pageOf } from './blocks.ts';
import { prepareFonts } from './fonts.ts';
import { outlineOperators } from './outline.ts';
import { bytesOf, openDocument } from './pdf-document.ts';
import { securityTint } from './security-tint.ts';
import { A4, type SheetOptions } from './sheet.ts';
import { sheetTexts, typeText } from './texts.ts';
import { ticketTexts } from './ticket-texts.ts';
import { RIM, TICKET, type Tints, drawTicket } from './ticket.ts';
import { type Box, INK, RED, SOFT, drawInBox, mm } from './typeset.ts';

export const TICKETS_A_PAGE = 8;
const TOP = mm(17.4);
const BOTTOM = TOP + TICKETS_A_PAGE * TICKET.height;

/**
 * Paper tickets in the order given, eight an A4 page, printed on one side. Each is a strip that folds twice, like a Z: the
 * lot in the middle panel is covered by the right one, whose tint faces it, and the left one turns its outside out. One
 * fold could not do it: what is printed on one side is all inside then, or all outside. The folds run down the whole
 * page, so that it is folded first and cut afterwards. The same sheets give the same bytes.
 */
export async function ticketSheetsPdf(
  sheets: TicketSheets,
  { at }: SheetOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  await prepareFonts(JSON.stringify(sheets));
  const doc = openDocument(ticketTexts.title.zh, at);
  const tints = tintsOf(doc);
  const pages = Math.ceil(sheets.tickets.length / TICKETS_A_PAGE);
  for (let page = 1; page <= pages; page++) {
    doc.addPage({ size: [A4.page.width, A4.page.height], margin: 0 });
    const first = (page - 1) * TICKETS_A_PAGE;
    const tickets = sheets.tickets.slice(first, first + TICKETS_A_PAGE);
    tickets.forEach((ticket, i) => drawTicket(doc, sheets, ticket, tints, TOP + i * TICKET.height));
    drawHead(doc);
    drawFoldsAndCuts(doc, tickets.length);
    drawFoot(doc, sheets, pageOf(page, pages));
  }
  return bytesOf(doc);
}

/** A tile is a whole panel, and begins where the tickets do: the tint lies on each ticket alike, wherever it was printed. */
function tintsOf(doc: PDFKit.PDFDocument): Tints {
  const tile: Box = { x: 0, y: TOP, width: TICKET.panel, height: TICKET.height };
  // Folded, the two panels lie upon each other face to back: of one seed they would coincide and hide half as much.
  const [outside, cover] = [securityTint(doc, tile, 20261121), securityTint(doc, tile, 745)];
  return { outside, cover, rehearsal: rehearsalTint(doc, tile) };
}

/** The mark once a panel, to the right, where a ticket has its address. */
function rehearsalTint(doc: PDFKit.PDFDocument, { x, y, width, height }: Box): PDFKit.PDFTilingPattern {
  const size = 50;
  const marks = Array.from(sheetTexts.rehearsal.zh, (char, i) =>
    outlineOperators(char, size, x + mm(28) + i * size, y + mm(24)),
  );
  return doc.pattern([x, y, x + width, y + height], width, height, `${marks.join(' ')} f`);
}

/** In three columns, as the folds part the page. */
function drawHead(doc: PDFKit.PDFDocument): void {
  const { secret, steps, foldBack, foldOver } = ticketTexts;
  const line = (text: string, top: number, size: number, color: string) => {
    const box = { x: RIM.outer, y: mm(top), width: TICKET.width - 2 * RIM.outer, height: size * 1.4 };
    drawInBox(doc, text, box, { size, color, weight: 'bold' });
  };
  line(`${secret.zh}　${secret.en}`, 4, 7.5, RED);
  line(steps.zh, 7.3, 8.5, INK);
  line(steps.en, 11, 6, SOFT);
  for (const [i, { zh, en }] of [foldBack, foldOver].entries()) {
    const box = { x: (i + 1) * TICKET.panel - mm(20), y: mm(13.4), width: mm(40), height: mm(3.4) };
    drawInBox(doc, `${zh} ${en} ▼`, box, { size: 6.5, color: SOFT }, 'center');
  }
}

/** Per ticket and not in one go, or their dashes would begin differently and tell the tickets apart. */
function drawFoldsAndCuts(doc: PDFKit.PDFDocument, tickets: number): void {
  for (let i = 0; i < tickets; i++) {
    const y = TOP + i * TICKET.height;
    for (const x of [TICKET.panel, 2 * TICKET.panel]) doc.moveTo(x, y).lineTo(x, y + TICKET.height);
    doc.lineWidth(0.4).dash(3, { space: 3 }).stroke(SOFT).undash();
  }
  for (let i = 0; i <= tickets; i++) {
    const y = TOP + i * TICKET.height;
    for (const x of [RIM.outer, TICKET.width - RIM.outer - mm(5)]) doc.moveTo(x, y).lineTo(x + mm(5), y);
    doc.lineWidth(0.5).stroke(INK);
  }
}

function drawFoot(doc: PDFKit.PDFDocument, sheets: TicketSheets, pages: string): void {
  const { ceremony, title, batch, type, boardRoot, rehearsal } = sheets;
  const root = `${ticketTexts.boardRoot.zh} ${ticketTexts.boardRoot.en} ${shortHash(boardRoot)}`;
  const mark = rehearsal ? `${sheetTexts.rehearsalNote.zh}　${sheetTexts.rehearsalNote.en}　` : '';
  const upper = { x: RIM.outer, y: BOTTOM + mm(2), width: TICKET.width - 2 * RIM.outer, height: mm(4) };
  const lower = { ...upper, y: upper.y + mm(4.4) };
  const of = `${sheetTexts.batch.zh} ${batch}　${sheetTexts.type.zh} ${typeText(type)}`;
  drawInBox(
    doc,
    `${mark}${title}`,
    { ...upper, width: mm(130) },
    { size: 8, weight: 'bold', color: rehearsal ? RED : INK },
  );
  drawInBox(
    doc,
    of,
    { ...upper, x: mm(140), width: TICKET.width - RIM.outer - mm(140) },
    { size: 8, color: INK },
    'right',
  );
  drawInBox(doc, `sunlot/1　${ceremony}　${root}`, { ...lower, width: mm(140) }, { size: 7.5, color: SOFT });
  drawInBox(
    doc,
    pages,
    { ...lower, x: mm(150), width: TICKET.width - RIM.outer - mm(150) },
    { size: 7.5, color: SOFT },
    'right',
  );
}

/** As the big screen shows it all the time: 64 bits. */
function shortHash(hex: string): string {
  return `${inFours(hex).slice(0, 4).join(' ')} …`;
}
