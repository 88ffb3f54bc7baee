import { type Field, drawCell, drawFields, drawLabel } from './blocks.ts';
import { localTime } from './local-time.ts';
import { drawRehearsalNote } from './rehearsal.ts';
import { LEFT, type SlipSheet, WIDTH, isOfGroup } from './slip-sheet.ts';
import { signerTexts, slipTexts } from './slip-texts.ts';
import { filled, nothing, sheetTexts, typeText } from './texts.ts';
import { type Box, GOLD, INK, RED, SOFT, drawInBox, fit, mm } from './typeset.ts';

/** Ceremony, title, and the mark of a reprint. */
export function drawTitle(sheet: SlipSheet): void {
  const { doc, content } = sheet;
  const line = (text: string, height: number, style: Parameters<typeof drawInBox>[3]) => {
    drawInBox(doc, text, { x: LEFT, y: sheet.y, width: WIDTH, height }, style, 'center');
    sheet.y += height;
  };
  line(content.title, titleHeight(content.title), { size: 11, weight: 'bold', color: INK });
  line(slipTexts.title.zh, mm(9), { size: 19, weight: 'bold', color: RED, tracking: 3 });
  line(slipTexts.title.en, mm(3.2), { size: 6.6, color: SOFT, tracking: 0.6 });
  sheet.y += mm(1);
  drawReprintMark(sheet);
  if (content.rehearsal) drawRehearsalNote(sheet);
  else drawRule(sheet);
}

/** A long title gets two lines of a size that can be read. */
function titleHeight(title: string): number {
  const height = mm(5.4);
  return fit(title, { size: 11, weight: 'bold' }, { width: WIDTH, height }).style.size >= 8.5
    ? height
    : mm(8);
}

function drawRule(sheet: SlipSheet): void {
  sheet.doc
    .moveTo(LEFT, sheet.y)
    .lineTo(LEFT + WIDTH, sheet.y)
    .lineWidth(0.8)
    .stroke(RED);
  sheet.y += mm(2);
}

function drawReprintMark(sheet: SlipSheet): void {
  const { doc, options } = sheet;
  if (!options.reprint) return;
  const { zh, en } = slipTexts.reprint;
  const box: Box = { x: LEFT + WIDTH - mm(23), y: sheet.y - mm(15), width: mm(23), height: mm(9.5) };
  doc.rect(box.x, box.y, box.width, box.height).lineWidth(1).stroke(RED);
  const style = { weight: 'bold', color: RED } as const;
  drawInBox(doc, `${zh} ${options.reprint}`, { ...box, height: mm(6) }, { ...style, size: 12 }, 'center');
  const lower = { ...box, y: box.y + mm(5.4), height: mm(3.6) };
  drawInBox(doc, `${en} ${options.reprint}`, lower, { ...style, size: 6 }, 'center');
}

const ROWS = [mm(10.4), mm(8.3), mm(8.3)] as const;
const PERSON_ROW = mm(9.4);
const QUEUE_NO = mm(33);

/** Who: the queue number large, then the household or group, and who stood before the board for it. */
export function drawClaimant(sheet: SlipSheet): void {
  const height = ROWS.reduce((sum, row) => sum + row, 0);
  drawQueueNo(sheet, { x: LEFT, y: sheet.y, width: QUEUE_NO, height });
  const rows = isOfGroup(sheet.content) ? groupRows(sheet) : householdRows(sheet);
  rows.forEach((fields, i) => {
    const row = ROWS[i] ?? 0;
    drawFields(sheet.doc, fields, {
      x: LEFT + QUEUE_NO,
      y: sheet.y,
      width: WIDTH - QUEUE_NO,
      height: row,
    });
    sheet.y += row;
  });
  drawPerson(sheet);
  sheet.y += mm(1.6);
}

function householdRows(sheet: SlipSheet): Field[][] {
  const { name, household, maskedId, signer, papers } = sheet.content;
  return [
    [
      [sheetTexts.name, name, 0.6, 15],
      [sheetTexts.household, household, 0.4, 12],
    ],
    [
      [slipTexts.maskedId, maskedId || nothing, 0.44, 10],
      [slipTexts.signer, signerTexts[signer].zh, 0.2, 10],
      [slipTexts.checkedBy, papers.checkedBy || nothing, 0.36, 10],
    ],
    drawnFields(sheet),
  ];
}

/** The members' names stand in their own list. */
function groupRows(sheet: SlipSheet): Field[][] {
  const { household, members, signer, papers } = sheet.content;
  const rights = members.reduce((sum, member) => sum + member.rights, 0);
  const size = filled(sheetTexts.groupSizeValue, { members: members.length, rights }).zh;
  return [
    [
      [sheetTexts.group, household, 0.6, 15],
      [sheetTexts.groupSize, size, 0.4, 12],
    ],
    [
      [slipTexts.signer, signerTexts[signer].zh, 0.48, 10],
      [slipTexts.checkedBy, papers.checkedBy || nothing, 0.52, 10],
    ],
    drawnFields(sheet),
  ];
}

function drawnFields({ content, options }: SlipSheet): Field[] {
  return [
    [slipTexts.signedAt, localTime(options), 0.48, 9],
    [sheetTexts.batch, content.batch, 0.3, 9],
    [sheetTexts.type, typeText(content.type), 0.22, 9],
  ];
}

/** A proxy, or the member who spoke for a group. */
function drawPerson(sheet: SlipSheet): void {
  const { person, drawer } = sheet.content.papers;
  if (!person) return;
  const ofProxy = [slipTexts.proxy, slipTexts.proxyId, slipTexts.proxyRelation] as const;
  const ofGroup = [
    slipTexts.representative,
    slipTexts.representativeId,
    slipTexts.representativeRelation,
  ] as const;
  const [name, id, relation] = drawer === 'group' ? ofGroup : ofProxy;
  const fields: Field[] = [
    [name, person.name, 0.38, 12],
    [id, person.maskedId || nothing, 0.33, 10],
    [relation, person.relation || nothing, 0.29, 10],
  ];
  drawFields(sheet.doc, fields, { x: LEFT, y: sheet.y, width: WIDTH, height: PERSON_ROW });
  sheet.y += PERSON_ROW;
}

function drawQueueNo({ doc, content }: SlipSheet, box: Box): void {
  doc.rect(box.x, box.y, box.width, box.height).fill('#fbf3e2');
  drawCell(doc, box);
  drawLabel(doc, sheetTexts.queueNo, box.x + 4, box.y + 10);
  const room = { x: box.x + 4, y: box.y + mm(4.5), width: box.width - 8, height: box.height - mm(5.5) };
  drawInBox(doc, String(content.queueNo), room, { size: 42, weight: 'bold', color: RED }, 'center');
  doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.5).stroke(GOLD);
}
