import {
  type ChangeLine,
  CHANGE_COLUMNS,
  changeLines,
  changesSummary,
} from '../../shared/preparation/notice-changes.ts';
import { columnTexts, noticeTexts, worded } from '../../shared/preparation/notice-texts.ts';
import { LIST_COLUMNS, dayName, listCells, roundName } from '../../shared/preparation/notice-words.ts';
import type { Notice, NoticeRow } from '../../shared/preparation/papers.ts';
import { prepareFonts } from './fonts.ts';
import { drawNoticeFoot, drawNoticeHead, drawRunningHead } from './notice-head.ts';
import { type NoticeLayout, type NoticePaper, PAPERS } from './notice-layout.ts';
import { bytesOf, openDocument } from './pdf-document.ts';
import { drawRehearsalMark } from './rehearsal.ts';
import { makeRoom } from './sheet.ts';
import { stencil } from './stencil.ts';
import { type Column, drawTable } from './table.ts';
import { type Align, INK, RED, SOFT, drawInBox, mm } from './typeset.ts';

/**
 * A round of the public notices, to be put up: A4 upright, or A3 broadwise with the list in two columns and in larger type.
 * Then what changed since the round before. The same notice gives the same bytes.
 */
export async function noticePdf(
  notice: Notice,
  paper: NoticePaper,
): Promise<{ pdf: Uint8Array<ArrayBuffer>; pages: number }> {
  await prepareFonts(JSON.stringify([notice, noticeTexts, columnTexts]));
  const doc = openDocument(`${noticeTexts.heading}（${roundName(notice.round)}）`, `${notice.day}T00:00:00Z`);
  const sheet = layOut(doc, notice, paper);
  drawList(sheet);
  if (notice.changes) drawChanges(sheet, changeLines(notice));
  drawSeal(sheet);
  const { start, count } = doc.bufferedPageRange();
  for (let page = 1; page <= count; page++) {
    doc.switchToPage(start + page - 1);
    drawNoticeFoot(sheet, worded(noticeTexts.page, { page, pages: count }));
  }
  return { pdf: await bytesOf(doc), pages: count };
}

/** With its first page begun. A new column is as good as a new page to all that is drawn. */
function layOut(doc: PDFKit.PDFDocument, notice: Notice, paper: NoticePaper): NoticeLayout {
  const { format, columns, text, gap } = PAPERS[paper];
  const width = (format.width - (columns - 1) * gap) / columns;
  const sheet: NoticeLayout = { doc, notice, text, page: format, format: { ...format, width }, y: 0, turn };
  let mark: (() => void) | null = null;
  let column = columns;
  let top = 0;
  turn();
  return sheet;

  function turn(): void {
    column++;
    if (column < columns) {
      sheet.format = { ...sheet.format, left: format.left + column * (width + gap) };
      sheet.y = top;
      return;
    }
    const isFirst = doc.bufferedPageRange().count === 0;
    doc.addPage({ size: [format.page.width, format.page.height], margin: 0 });
    if (notice.rehearsal) (mark ??= stencil(doc, 'Mark', () => drawRehearsalMark(doc, format)))();
    column = 0;
    sheet.format = { ...sheet.format, left: format.left };
    sheet.y = format.top;
    if (isFirst) drawNoticeHead(sheet);
    else drawRunningHead(sheet);
    top = sheet.y;
  }
}

/** Of the table's width, and how each is aligned: numbers to the right, so that they can be run down with a finger. */
const LIST: Record<(typeof LIST_COLUMNS)[number], readonly [share: number, align: Align]> = {
  queueNo: [0.11, 'right'],
  household: [0.12, 'left'],
  maskedName: [0.15, 'left'],
  village: [0.18, 'left'],
  rights: [0.25, 'left'],
  group: [0.19, 'left'],
};
const CHANGES: Record<(typeof CHANGE_COLUMNS)[number], number> = {
  ...{ household: 0.16, kind: 0.1, field: 0.18, from: 0.28, to: 0.28 },
};

const listColumns: readonly Column<NoticeRow>[] = LIST_COLUMNS.map((name) => {
  const [share, align] = LIST[name];
  const label = { zh: columnTexts[name], en: '' };
  const oneLine = name !== 'village' && name !== 'rights' && name !== 'group';
  return { label, share, align, oneLine, value: (row) => listCells(row)[name] || null };
});
const changeColumns: readonly Column<ChangeLine>[] = CHANGE_COLUMNS.map((name) => {
  const label = { zh: columnTexts[name], en: '' };
  return { label, share: CHANGES[name], align: 'left', value: (line) => line[name] };
});

function drawList(sheet: NoticeLayout): void {
  const { notice, text } = sheet;
  drawTable(sheet, listColumns, notice.rows, text.table);
  // So that nobody can add a line by hand.
  const words = worded(noticeTexts.end, { households: notice.rows.length });
  drawLineOf(sheet, words, { size: text.note, color: SOFT }, 'center');
}

function drawChanges(sheet: NoticeLayout, lines: readonly ChangeLine[]): void {
  const { notice, text } = sheet;
  sheet.y += mm(4);
  makeRoom(sheet, mm(18) + text.table.heading + 2 * text.table.row);
  drawLineOf(sheet, noticeTexts.changes, { size: text.caption, weight: 'bold', color: RED }, 'left');
  drawLineOf(sheet, changesSummary(notice.changes ?? []), { size: text.fact, color: INK }, 'left');
  sheet.y += mm(1);
  if (lines.length > 0) drawTable(sheet, changeColumns, lines, text.table);
}

/** Who publishes it and when, with room for an official seal, which is some 40 mm wide. */
function drawSeal(sheet: NoticeLayout): void {
  const { notice, text } = sheet;
  const height = mm(44);
  makeRoom(sheet, height);
  sheet.y += mm(20);
  const style = { size: text.fact, color: INK };
  drawLineOf(sheet, `${notice.office}${noticeTexts.seal}`, style, 'right');
  drawLineOf(sheet, dayName(notice.day), style, 'right');
}

function drawLineOf(
  sheet: NoticeLayout,
  words: string,
  style: Parameters<typeof drawInBox>[3],
  align: Align,
): void {
  const { left, width } = sheet.format;
  const height = style.size * 1.7;
  makeRoom(sheet, height);
  drawInBox(sheet.doc, words, { x: left, y: sheet.y, width, height }, style, align);
  sheet.y += height;
}
