import type { SlipDwelling, SlipLot } from '../../shared/ceremony/slip.ts';
import { type Field, drawFields } from './blocks.ts';
import { LEFT, type SlipSheet, WIDTH, drawNumber } from './slip-sheet.ts';
import { slipTexts } from './slip-texts.ts';
import { type Column, drawCaption, drawTable } from './table.ts';
import { areaText, filled, nothing, sheetTexts } from './texts.ts';
import { RED, mm } from './typeset.ts';

/** What was drawn: one lot as a card in large type, several as a table; then what each stairwell holds. */
export function drawLots(sheet: SlipSheet): void {
  const { lots } = sheet.content;
  const [only, ...others] = lots;
  if (only && others.length === 0) drawCard(sheet, only);
  else drawTable(sheet, columnsOf(sheet), lots);
  sheet.y += mm(1.6);
  for (const { lot, dwellings } of lots.filter((each) => each.dwellings.length > 0)) {
    const caption = others.length > 0 ? filled(slipTexts.dwellingsOf, { lot }) : slipTexts.dwellings;
    drawCaption(sheet, caption);
    drawTable(sheet, DWELLING_COLUMNS, dwellings);
    sheet.y += mm(1.6);
  }
}

const ADDRESS = mm(13);
const DETAILS = mm(9.5);

function drawCard(sheet: SlipSheet, lot: SlipLot): void {
  const { doc, content, y } = { ...sheet };
  const box = { x: LEFT, y, width: WIDTH };
  const isStairwell = lot.dwellings.length > 0;
  drawFields(doc, isStairwell ? stairwellAddress(lot) : dwellingAddress(lot), { ...box, height: ADDRESS });
  const draw: Field[] = [
    [slipTexts.slot, `${lot.slot}`, isStairwell ? 0.26 : 0.13, 10],
    [slipTexts.drawNumber, drawNumber(content, lot.pick), isStairwell ? 0.37 : 0.25, 10],
  ];
  const details: Field[] = isStairwell
    ? [...draw, [sheetTexts.stairwellLot, lot.lot, 0.37, 10]]
    : [
        [sheetTexts.area, areaText(lot.area), 0.17, 10],
        [sheetTexts.storageRoom, lot.storageRoom || nothing, 0.21, 10],
        ...draw,
        [sheetTexts.lot, lot.lot, 0.24, 10],
      ];
  drawFields(doc, details, { ...box, y: y + ADDRESS, height: DETAILS });
  sheet.y += ADDRESS + DETAILS;
  doc
    .rect(LEFT, y, WIDTH, ADDRESS + DETAILS)
    .lineWidth(1)
    .stroke(RED);
}

function dwellingAddress({ building, stairwell, floor, room }: SlipLot): Field[] {
  return [
    [sheetTexts.building, building || nothing, 0.25, 19],
    [sheetTexts.stairwell, stairwell || nothing, 0.25, 19],
    [sheetTexts.floor, floor || nothing, 0.25, 19],
    [sheetTexts.room, room || nothing, 0.25, 19],
  ];
}

function stairwellAddress({ building, stairwell, dwellings }: SlipLot): Field[] {
  const count = filled(sheetTexts.rightsValue, { rights: dwellings.length }).zh;
  return [
    [sheetTexts.building, building || nothing, 0.37, 19],
    [sheetTexts.stairwell, stairwell || nothing, 0.37, 19],
    [slipTexts.dwellingCount, count, 0.26, 19],
  ];
}

function columnsOf({ content }: SlipSheet): Column<SlipLot>[] {
  return [
    { label: slipTexts.drawNumber, share: 0.19, value: ({ pick }) => drawNumber(content, pick) },
    { label: slipTexts.slot, share: 0.09, value: ({ slot }) => String(slot) },
    { label: sheetTexts.building, share: 0.12, value: ({ building }) => building },
    { label: sheetTexts.stairwell, share: 0.12, value: ({ stairwell }) => stairwell },
    { label: sheetTexts.floor, share: 0.08, value: ({ floor }) => floor },
    { label: sheetTexts.room, share: 0.11, value: ({ room }) => room },
    { label: sheetTexts.area, share: 0.13, value: ({ area }) => areaText(area) },
    { label: sheetTexts.storageRoom, share: 0.16, value: ({ storageRoom }) => storageRoom },
  ];
}

const DWELLING_COLUMNS: readonly Column<SlipDwelling>[] = [
  { label: sheetTexts.lot, share: 0.3, value: ({ lot }) => lot },
  { label: sheetTexts.floor, share: 0.14, value: ({ floor }) => floor },
  { label: sheetTexts.room, share: 0.18, value: ({ room }) => room },
  { label: sheetTexts.area, share: 0.16, value: ({ area }) => areaText(area) },
  { label: sheetTexts.storageRoom, share: 0.22, value: ({ storageRoom }) => storageRoom },
];
