import { drawCell } from './blocks.ts';
import type { Weight } from './fonts.ts';
import { type Sheet, makeRoom } from './sheet.ts';
import { type Both, nothing } from './texts.ts';
import {
  type Align,
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
  /** In the middle, unless told otherwise. */
  readonly align?: Align;
  /** Smaller rather than in two lines: what is broken is read wrongly. */
  readonly oneLine?: boolean;
}

/** Points. A row grows to three lines of `least` before its text is made any smaller. */
export interface TableStyle {
  readonly heading: number;
  readonly row: number;
  readonly size: number;
  readonly least: number;
  /** Of the cells; bold unless told otherwise. */
  readonly weight?: Weight;
  /** Lines between rows alone, for a list that is long: it is read along the row, and spares the toner. */
  readonly open?: boolean;
}

const ON_A5: TableStyle = { heading: mm(7), row: mm(6), size: 9, least: 7.5 };
const MOST_LINES = 3;
const PALE = '#c4bdb3';

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

/**
 * A table over as many pages as it needs, each with its heading. No row is split. The last row is on a page that has `below`
 * to spare, for what must not stand alone.
 */
export function drawTable<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  style = ON_A5,
  below = 0,
): void {
  makeRoom(sheet, style.heading + Math.min(2, rows.length) * style.row);
  drawHeading(sheet, columns, style);
  for (const row of rows) {
    const height = rowHeight(sheet, columns, row, style);
    if (makeRoom(sheet, height + (row === rows.at(-1) ? below : 0))) drawHeading(sheet, columns, style);
    drawRow(sheet, columns, row, height, style);
  }
}

function drawHeading<Row>(sheet: Sheet, columns: readonly Column<Row>[], style: TableStyle): void {
  const { left, width } = sheet.format;
  const { heading, size, open = false } = style;
  sheet.doc.rect(left, sheet.y, width, heading).fill('#fbf3e2');
  for (const { box, column } of cells(sheet, columns, heading)) {
    if (!open) drawCell(sheet.doc, box);
    const { zh, en } = column.label;
    const align = column.align ?? 'center';
    const room = within(box, style, align);
    const upper = en === '' ? room : { ...room, height: heading * 0.58 };
    const bold = { size: size * 0.89, weight: 'bold', color: INK } as const;
    drawInBox(sheet.doc, zh, upper, bold, align);
    const lower = { ...upper, y: box.y + heading * 0.58, height: heading * 0.36 };
    if (en !== '') drawInBox(sheet.doc, en, lower, { size: size * 0.58, color: INK }, align);
  }
  sheet.y += heading;
  if (open) drawRule(sheet, 0.9, RED);
}

function drawRow<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  row: Row,
  height: number,
  style: TableStyle,
): void {
  const { size, weight = 'bold', open = false } = style;
  for (const { box, column } of cells(sheet, columns, height)) {
    if (!open) drawCell(sheet.doc, box);
    const value = column.value(row);
    if (value === null) continue;
    const room = within(box, style, column.align);
    const text = { size, weight, color: INK } as const;
    const line = { ...room, y: room.y + (room.height - size * LINE_HEIGHT) / 2, height: size * LINE_HEIGHT };
    drawInBox(sheet.doc, value || nothing, column.oneLine ? line : room, text, column.align ?? 'center');
  }
  const { left, width } = sheet.format;
  if (!open) sheet.doc.rect(left, sheet.y, width, height).lineWidth(0.5).stroke(GOLD);
  sheet.y += height;
  if (open) drawRule(sheet, 0.5, PALE);
}

function drawRule({ doc, format: { left, width }, y }: Sheet, lineWidth: number, color: string): void {
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(lineWidth)
    .stroke(color);
}

/** Between columns without a line stands more white, above all after what ends at the next one's beginning. */
function within({ x, y, width, height }: Box, { open = false }: TableStyle, align?: Align): Box {
  const side = open ? 4 : 2;
  const after = open && align === 'right' ? 3 * side : side;
  return { x: x + side, y: y + 1, width: width - side - after, height: height - 2 };
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
  style: TableStyle,
): number {
  const { row: least, weight = 'bold' } = style;
  const heights = columns.map(({ share, value, align, oneLine }) => {
    if (oneLine) return least;
    const text = value(row) ?? '';
    const { width } = within({ x: 0, y: 0, width: share * format.width, height: least }, style, align);
    const first = fit(text, { size: style.size, weight }, { width, height: least - 2 });
    if (first.style.size >= style.least - 0.5) return least;
    const { lines } = fit(text, { size: style.least, weight }, { width, height: Infinity });
    return Math.min(MOST_LINES, lines.length) * style.least * LINE_HEIGHT + 4;
  });
  return Math.max(least, ...heights);
}
