import type { SlipLot } from '../../shared/ceremony/slip.ts';
import { type Sheet, LEFT, WIDTH, drawCell, drawField, drawNumber, makeRoom } from './sheet.ts';
import { type Both, nothing, slipTexts, squareMetres } from './texts.ts';
import { GOLD, INK, RED, drawInBox, fit, mm } from './typeset.ts';

/** What was drawn: one lot as a card in large type, several as a table. */
export function drawLots(sheet: Sheet): void {
  const [only, ...others] = sheet.content.lots;
  if (only && others.length === 0) drawCard(sheet, only);
  else drawTable(sheet);
  sheet.y += mm(1.6);
}

function drawCard(sheet: Sheet, lot: SlipLot): void {
  const { doc, content, y } = { ...sheet };
  const address = [
    [slipTexts.building, lot.building],
    [slipTexts.stairwell, lot.stairwell],
    [slipTexts.floor, lot.floor],
    [slipTexts.room, lot.room],
  ] as const;
  address.forEach(([label, value], i) => {
    const box = { x: LEFT + (i * WIDTH) / 4, y, width: WIDTH / 4, height: mm(13) };
    drawField(doc, label, value || nothing, box, 19);
  });
  const details = [
    [slipTexts.area, areaOf(lot), 0.17],
    [slipTexts.storageRoom, lot.storageRoom || nothing, 0.21],
    [slipTexts.slot, `${lot.slot}`, 0.13],
    [slipTexts.drawNumber, drawNumber(content, lot.pick), 0.25],
    [slipTexts.lot, lot.lot, 0.24],
  ] as const;
  let x = LEFT;
  for (const [label, value, share] of details) {
    drawField(doc, label, value, { x, y: y + mm(13), width: share * WIDTH, height: mm(9.5) }, 10);
    x += share * WIDTH;
  }
  sheet.y += mm(22.5);
  doc.rect(LEFT, y, WIDTH, mm(22.5)).lineWidth(1).stroke(RED);
}

interface Column {
  readonly label: Both;
  readonly share: number;
  readonly value: (lot: SlipLot) => string;
}

function columnsOf(sheet: Sheet): Column[] {
  return [
    { label: slipTexts.drawNumber, share: 0.19, value: ({ pick }) => drawNumber(sheet.content, pick) },
    { label: slipTexts.slot, share: 0.09, value: ({ slot }) => String(slot) },
    { label: slipTexts.building, share: 0.12, value: ({ building }) => building },
    { label: slipTexts.stairwell, share: 0.12, value: ({ stairwell }) => stairwell },
    { label: slipTexts.floor, share: 0.08, value: ({ floor }) => floor },
    { label: slipTexts.room, share: 0.11, value: ({ room }) => room },
    { label: slipTexts.area, share: 0.13, value: areaOf },
    { label: slipTexts.storageRoom, share: 0.16, value: ({ storageRoom }) => storageRoom },
  ];
}

const ROW = mm(6);
const HEADING = mm(7);
const CELL_SIZE = 9;

function drawTable(sheet: Sheet): void {
  const columns = columnsOf(sheet);
  makeRoom(sheet, HEADING + 2 * ROW);
  drawHeading(sheet, columns);
  for (const lot of sheet.content.lots) {
    const height = rowHeight(columns, lot);
    if (makeRoom(sheet, height)) drawHeading(sheet, columns);
    drawRow(sheet, columns, lot, height);
  }
}

function drawHeading(sheet: Sheet, columns: readonly Column[]): void {
  sheet.doc.rect(LEFT, sheet.y, WIDTH, HEADING).fill('#fbf3e2');
  let x = LEFT;
  for (const { label, share } of columns) {
    const box = { x, y: sheet.y, width: share * WIDTH, height: HEADING };
    drawCell(sheet.doc, box);
    const upper = { x: x + 2, y: box.y + 1, width: box.width - 4, height: HEADING * 0.58 };
    drawInBox(sheet.doc, label.zh, upper, { size: 8, weight: 'bold', color: INK }, 'center');
    const lower = { ...upper, y: box.y + HEADING * 0.58, height: HEADING * 0.36 };
    drawInBox(sheet.doc, label.en, lower, { size: 5.2, color: INK }, 'center');
    x += box.width;
  }
  sheet.y += HEADING;
}

/** A row grows to three lines of 7.5 points before its text is made any smaller. */
function rowHeight(columns: readonly Column[], lot: SlipLot): number {
  const heights = columns.map(({ share, value }) => {
    const width = share * WIDTH - 4;
    const oneLine = fit(value(lot), { size: CELL_SIZE, weight: 'bold' }, { width, height: ROW - 2 });
    if (oneLine.style.size >= 7) return ROW;
    return Math.min(3, linesAt(value(lot), width)) * 7.5 * 1.32 + 4;
  });
  return Math.max(ROW, ...heights);
}

function linesAt(text: string, width: number): number {
  return fit(text, { size: 7.5, weight: 'bold' }, { width, height: Infinity }).lines.length;
}

function drawRow(sheet: Sheet, columns: readonly Column[], lot: SlipLot, height: number): void {
  let x = LEFT;
  for (const { share, value } of columns) {
    const box = { x, y: sheet.y, width: share * WIDTH, height };
    drawCell(sheet.doc, box);
    const room = { x: x + 2, y: box.y + 1, width: box.width - 4, height: height - 2 };
    drawInBox(
      sheet.doc,
      value(lot) || nothing,
      room,
      { size: CELL_SIZE, weight: 'bold', color: INK },
      'center',
    );
    x += box.width;
  }
  sheet.doc.rect(LEFT, sheet.y, WIDTH, height).lineWidth(0.5).stroke(GOLD);
  sheet.y += height;
}

function areaOf({ area }: SlipLot): string {
  return area === '' ? nothing : `${area} ${squareMetres}`;
}
