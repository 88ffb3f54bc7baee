import { drawCell } from './blocks.ts';
import { type Sheet, makeRoom } from './sheet.ts';
import { type Both, nothing } from './texts.ts';
import {
  type Box,
  GOLD,
  INK,
  LINE_HEIGHT,
  RED,
  SOFT,
  drawInBox,
  drawLine,
  fit,
  mm,
  widthOf,
} from './typeset.ts';

export interface Column<Row> {
  readonly label: Both;
  /** Of the table's width. */
  readonly share: number;
  /** Null leaves room for a pen. */
  readonly value: (row: Row) => string | null;
}

/** Points. A row grows to three lines of `least` before its text is made any smaller. */
export interface TableStyle {
  readonly heading: number;
  readonly row: number;
  readonly size: number;
  readonly least: number;
}

const ON_A5: TableStyle = { heading: mm(7), row: mm(6), size: 9, least: 7.5 };
const MOST_LINES = 3;

/** Above a table, and never on another page than its beginning. */
export function drawCaption(sheet: Sheet, { zh, en }: Both, style = ON_A5): void {
  const { left, width, scale } = sheet.format;
  const height = mm(5) * scale;
  makeRoom(sheet, height + style.heading + 2 * style.row);
  const bold = { size: 9 * scale, weight: 'bold', color: RED } as const;
  const words = Math.min(widthOf(zh, bold), width * 0.6);
  drawInBox(sheet.doc, zh, { x: left, y: sheet.y, width: words + 1, height }, bold);
  const small = { size: 6 * scale, color: SOFT };
  drawLine(sheet.doc, en, left + words + 6 * scale, sheet.y + height * 0.68, small);
  sheet.y += height;
}

/** A table over as many pages as it needs, each with its heading. No row is split. */
export function drawTable<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  style = ON_A5,
): void {
  makeRoom(sheet, style.heading + Math.min(2, rows.length) * style.row);
  drawHeading(sheet, columns, style);
  for (const row of rows) {
    const height = rowHeight(sheet, columns, row, style);
    if (makeRoom(sheet, height)) drawHeading(sheet, columns, style);
    drawRow(sheet, columns, row, height, style);
  }
}

function drawHeading<Row>(sheet: Sheet, columns: readonly Column<Row>[], style: TableStyle): void {
  const { left, width } = sheet.format;
  const { heading, size } = style;
  sheet.doc.rect(left, sheet.y, width, heading).fill('#fbf3e2');
  for (const { box, column } of cells(sheet, columns, heading)) {
    drawCell(sheet.doc, box);
    const upper = { x: box.x + 2, y: box.y + 1, width: box.width - 4, height: heading * 0.58 };
    const bold = { size: size * 0.89, weight: 'bold', color: INK } as const;
    drawInBox(sheet.doc, column.label.zh, upper, bold, 'center');
    const lower = { ...upper, y: box.y + heading * 0.58, height: heading * 0.36 };
    drawInBox(sheet.doc, column.label.en, lower, { size: size * 0.58, color: INK }, 'center');
  }
  sheet.y += heading;
}

function drawRow<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  row: Row,
  height: number,
  { size }: TableStyle,
): void {
  for (const { box, column } of cells(sheet, columns, height)) {
    drawCell(sheet.doc, box);
    const value = column.value(row);
    if (value === null) continue;
    const room = { x: box.x + 2, y: box.y + 1, width: box.width - 4, height: height - 2 };
    drawInBox(sheet.doc, value || nothing, room, { size, weight: 'bold', color: INK }, 'center');
  }
  sheet.doc.rect(sheet.format.left, sheet.y, sheet.format.width, height).lineWidth(0.5).stroke(GOLD);
  sheet.y += height;
}

function cells<Row>(
  { format, y }: Sheet,
  columns: readonly Column<Row>[],
  height: number,
): { readonly box: Box; readonly column: Column<Row> }[] {
  let x = format.left;
  return columns.map((column) => {
    const box = { x, y, width: column.share * format.width, height };
    x += box.width;
    return { box, column };
  });
}

function rowHeight<Row>(
  { format }: Sheet,
  columns: readonly Column<Row>[],
  row: Row,
  { row: least, ...style }: TableStyle,
): number {
  const heights = columns.map(({ share, value }) => {
    const text = value(row) ?? '';
    const width = share * format.width - 4;
    const oneLine = fit(text, { size: style.size, weight: 'bold' }, { width, height: least - 2 });
    if (oneLine.style.size >= style.least - 0.5) return least;
    const { lines } = fit(text, { size: style.least, weight: 'bold' }, { width, height: Infinity });
    return Math.min(MOST_LINES, lines.length) * style.least * LINE_HEIGHT + 4;
  });
  return Math.max(least, ...heights);
}
