import type { AllocationSheet } from '../../shared/ceremony/sheets.ts';
import { allocationTexts } from './allocation-texts.ts';
import { drawFeet, drawFields, drawPlace } from './blocks.ts';
import { prepareFonts } from './fonts.ts';
import { localTime } from './local-time.ts';
import { bytesOf, openDocument } from './pdf-document.ts';
import { drawRehearsalMark, drawRehearsalNote } from './rehearsal.ts';
import { A4, type Sheet, type SheetOptions, drawFrame, makeRoom } from './sheet.ts';
import { type Column, type TableStyle, drawCaption, drawTable } from './table.ts';
import { areaText, filled, nothing, sheetTexts, typeText } from './texts.ts';
import { INK, RED, SOFT, drawInBox, mm } from './typeset.ts';

const LEFT = A4.left;
const WIDTH = A4.width;
const ROW: TableStyle = { heading: mm(10), row: mm(8.6), size: 12, least: 10 };
/** Room for a name in a shaking hand and a fingerprint. */
const SIGNATURE_ROW: TableStyle = { ...ROW, row: mm(15) };

interface AllocationLayout extends Sheet {
  readonly content: AllocationSheet;
  readonly options: SheetOptions;
}

/**
 * How a group shares out its stairwell 内部搭配分配表, A4, with a place for each member to sign. It is the group's own
 * paper: names stand in full. The same sheet gives the same bytes.
 */
export async function allocationSheetPdf(
  content: AllocationSheet,
  options: SheetOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  await prepareFonts(JSON.stringify(content));
  const doc = openDocument(allocationTexts.title.zh, options.at);
  const sheet: AllocationLayout = { doc, format: A4, y: 0, content, options, turn: () => addPage(sheet) };
  sheet.turn();
  drawTitle(sheet);
  drawGroup(sheet);
  drawCaption(sheet, allocationTexts.rows, ROW);
  drawTable(sheet, DWELLING_COLUMNS, content.rows, ROW);
  sheet.y += mm(5);
  drawSignatures(sheet);
  drawWitnesses(sheet);
  drawFeet(sheet, content);
  return bytesOf(doc);
}

function addPage(sheet: AllocationLayout): void {
  const { doc, content } = sheet;
  const isFirst = doc.bufferedPageRange().count === 0;
  doc.addPage({ size: [A4.page.width, A4.page.height], margin: 0 });
  if (content.rehearsal) drawRehearsalMark(doc, A4);
  drawFrame(doc, A4);
  sheet.y = A4.top;
  if (isFirst) return;
  const { continued, group } = sheetTexts;
  const words = `${allocationTexts.title.zh}（${continued.zh}）　${group.zh} ${content.group}　${content.lot}`;
  const box = { x: LEFT, y: sheet.y - mm(1), width: WIDTH, height: mm(6.5) };
  drawInBox(doc, words, box, { size: 11, weight: 'bold', color: RED });
  sheet.y += mm(7);
  if (content.rehearsal) drawRehearsalNote(sheet);
}

function drawTitle(sheet: AllocationLayout): void {
  const { doc, content } = sheet;
  const line = (text: string, height: number, style: Parameters<typeof drawInBox>[3]) => {
    drawInBox(doc, text, { x: LEFT, y: sheet.y, width: WIDTH, height }, style, 'center');
    sheet.y += height;
  };
  line(content.title, mm(10), { size: 13, weight: 'bold', color: INK });
  line(allocationTexts.title.zh, mm(12), { size: 24, weight: 'bold', color: RED, tracking: 4 });
  line(allocationTexts.title.en, mm(5), { size: 9, color: SOFT, tracking: 0.6 });
  sheet.y += mm(2);
  if (content.rehearsal) drawRehearsalNote(sheet);
}

/** Which group, what it drew, and how it came to share it out like this. */
function drawGroup(sheet: AllocationLayout): void {
  const { content, options } = sheet;
  const way = allocationTexts[content.way];
  const rights = content.members.reduce((sum, member) => sum + member.rights, 0);
  const size = filled(sheetTexts.groupSizeValue, { members: content.members.length, rights }).zh;
  const rows = [
    [
      [sheetTexts.group, content.group, 0.3, 17],
      [sheetTexts.building, content.building || nothing, 0.26, 17],
      [sheetTexts.stairwell, content.stairwell || nothing, 0.22, 17],
      [sheetTexts.stairwellLot, content.lot, 0.22, 13],
    ],
    [
      [allocationTexts.way, `${way.zh} ${way.en}`, 0.56, 13],
      [sheetTexts.groupSize, size, 0.22, 13],
      [sheetTexts.type, typeText(content.type), 0.22, 13],
    ],
    [
      [sheetTexts.batch, content.batch, 0.3, 11],
      [allocationTexts.witness, content.checkedBy || nothing, 0.26, 11],
      [allocationTexts.madeAt, localTime(options), 0.44, 11],
    ],
  ] as const;
  for (const fields of rows) {
    drawFields(sheet.doc, fields, { x: LEFT, y: sheet.y, width: WIDTH, height: mm(13) }, A4.scale);
    sheet.y += mm(13);
  }
  sheet.y += mm(4);
}

type Row = AllocationSheet['rows'][number];
type Member = AllocationSheet['members'][number];

const DWELLING_COLUMNS: readonly Column<Row>[] = [
  { label: sheetTexts.lot, share: 0.17, value: ({ dwelling }) => dwelling },
  { label: sheetTexts.floor, share: 0.09, value: ({ floor }) => floor },
  { label: sheetTexts.room, share: 0.11, value: ({ room }) => room },
  { label: sheetTexts.area, share: 0.13, value: ({ area }) => areaText(area) },
  { label: sheetTexts.storageRoom, share: 0.16, value: ({ storageRoom }) => storageRoom },
  { label: sheetTexts.household, share: 0.13, value: ({ household }) => household },
  { label: allocationTexts.to, share: 0.21, value: ({ name }) => name },
];

/** Each member once, whatever it has; what it is due stands beside its name. */
const MEMBER_COLUMNS: readonly Column<Member>[] = [
  { label: sheetTexts.queueNo, share: 0.13, value: ({ queueNo }) => String(queueNo) },
  { label: sheetTexts.household, share: 0.15, value: ({ household }) => household },
  { label: sheetTexts.name, share: 0.23, value: ({ name }) => name },
  { label: allocationTexts.rights, share: 0.11, value: ({ rights }) => String(rights) },
  { label: allocationTexts.sign, share: 0.38, value: () => null },
];

function drawSignatures(sheet: AllocationLayout): void {
  const { content } = sheet;
  const { declaration, declarationOfLottery, signatures } = allocationTexts;
  const words = content.way === 'agreed' ? declaration : declarationOfLottery;
  makeRoom(sheet, mm(12) + mm(8) + SIGNATURE_ROW.heading + 2 * SIGNATURE_ROW.row);
  const box = { x: LEFT, y: sheet.y, width: WIDTH, height: mm(6) };
  drawInBox(sheet.doc, words.zh, box, { size: 11, color: INK });
  drawInBox(sheet.doc, words.en, { ...box, y: sheet.y + mm(5.6), height: mm(4) }, { size: 7.5, color: SOFT });
  sheet.y += mm(12);
  drawCaption(sheet, signatures, SIGNATURE_ROW);
  drawTable(sheet, MEMBER_COLUMNS, content.members, SIGNATURE_ROW);
  sheet.y += mm(4);
}

const WITNESSES = mm(27);

function drawWitnesses(sheet: AllocationLayout): void {
  makeRoom(sheet, mm(8) + WITNESSES);
  const { doc, content } = sheet;
  const { witness, witnessed } = allocationTexts;
  const words = { x: LEFT, y: sheet.y, width: WIDTH, height: mm(6) };
  drawInBox(doc, `${witnessed.zh}　${witnessed.en}`, words, { size: 9, color: INK });
  sheet.y += mm(7.5);
  const width = WIDTH / 3;
  const by = { zh: `${witness.zh} ${content.checkedBy}`, en: witness.en };
  [by, sheetTexts.notary, sheetTexts.supervisor].forEach((role, i) => {
    const box = { x: LEFT + i * width, y: sheet.y, width, height: WITNESSES };
    drawPlace(doc, role, box, A4.scale);
  });
  sheet.y += WITNESSES;
}
