import { worded } from '../../shared/preparation/notice-texts.ts';
import { typeName } from '../../shared/preparation/notice-words.ts';
import type { ConsentSheet } from '../../shared/preparation/papers.ts';
import { drawFields, drawPlace, pageOf } from './blocks.ts';
import { agreementTexts, consentTexts } from './consent-texts.ts';
import { prepareFonts } from './fonts.ts';
import { bytesOf, openDocument } from './pdf-document.ts';
import { drawRehearsalMark, drawRehearsalNote } from './rehearsal.ts';
import { A4, type Sheet, type SheetOptions } from './sheet.ts';
import { type Column, type TableStyle, drawCaption, drawTable } from './table.ts';
import { filled, sheetTexts } from './texts.ts';
import { INK, LINE_HEIGHT, RED, SOFT, drawInBox, fit, mm } from './typeset.ts';

const LEFT = A4.left;
const WIDTH = A4.width;
/** Room for a name in a shaking hand, a fingerprint and a date. */
const ROW: TableStyle = { heading: mm(10), row: mm(15), size: 12, least: 9.5 };

interface ConsentLayout extends Sheet {
  readonly content: ConsentSheet;
}

/** What all members of a group sign before the freeze, A4. The members' own paper: names stand in full. */
export async function consentPdf(
  content: ConsentSheet,
  { at }: SheetOptions,
): Promise<{ pdf: Uint8Array<ArrayBuffer>; pages: number }> {
  await prepareFonts(JSON.stringify(content));
  const doc = openDocument(consentTexts.title.zh, at);
  const sheet: ConsentLayout = { doc, format: A4, y: 0, content, turn: () => addPage(sheet) };
  sheet.turn();
  drawTitle(sheet);
  drawGroup(sheet);
  drawAgreement(sheet);
  drawCaption(sheet, consentTexts.members, ROW);
  drawTable(sheet, COLUMNS, content.members, ROW, GAP + CLERK);
  sheet.y += GAP;
  drawClerk(sheet);
  const { start, count } = doc.bufferedPageRange();
  for (let page = 1; page <= count; page++) {
    doc.switchToPage(start + page - 1);
    drawFoot(sheet, pageOf(page, count));
  }
  return { pdf: await bytesOf(doc), pages: count };
}

function addPage(sheet: ConsentLayout): void {
  const { doc, content } = sheet;
  const isFirst = doc.bufferedPageRange().count === 0;
  doc.addPage({ size: [A4.page.width, A4.page.height], margin: 0 });
  if (content.rehearsal) drawRehearsalMark(doc, A4);
  sheet.y = A4.top;
  if (isFirst) return;
  const { continued, group } = sheetTexts;
  const words = `${consentTexts.title.zh}（${continued.zh}）　${group.zh} ${content.group}`;
  const box = { x: LEFT, y: sheet.y - mm(1), width: WIDTH, height: mm(6.5) };
  drawInBox(doc, words, box, { size: 11, weight: 'bold', color: RED });
  sheet.y += mm(7);
  if (content.rehearsal) drawRehearsalNote(sheet);
}

function drawTitle(sheet: ConsentLayout): void {
  const { doc, content } = sheet;
  const line = (text: string, height: number, style: Parameters<typeof drawInBox>[3]) => {
    drawInBox(doc, text, { x: LEFT, y: sheet.y, width: WIDTH, height }, style, 'center');
    sheet.y += height;
  };
  line(content.title, mm(9), { size: 13, weight: 'bold', color: INK });
  line(consentTexts.title.zh, mm(13), { size: 26, weight: 'bold', color: RED, tracking: 4 });
  line(consentTexts.title.en, mm(5), { size: 9, color: SOFT, tracking: 0.6 });
  sheet.y += mm(2);
  if (content.rehearsal) drawRehearsalNote(sheet);
}

function drawGroup(sheet: ConsentLayout): void {
  const { content } = sheet;
  const members = filled(consentTexts.membersOf, { members: content.members.length }).zh;
  const total = filled(consentTexts.totalOf, { rights: content.rights }).zh;
  const fields = [
    [sheetTexts.group, content.group, 0.26, 20],
    [sheetTexts.type, typeName(content.type), 0.2, 20],
    [consentTexts.members, members, 0.18, 20],
    [consentTexts.total, total, 0.36, 16],
  ] as const;
  drawFields(sheet.doc, fields, { x: LEFT, y: sheet.y, width: WIDTH, height: mm(15) }, A4.scale);
  sheet.y += mm(18);
}

const NUMBER = mm(8);

function drawAgreement(sheet: ConsentLayout): void {
  const { doc, content } = sheet;
  drawInBox(
    doc,
    `${consentTexts.agree.zh}：`,
    { x: LEFT, y: sheet.y, width: WIDTH, height: mm(7) },
    { size: 14, weight: 'bold', color: RED },
  );
  sheet.y += mm(8);
  const style = { size: 13, color: INK };
  const values = { type: typeName(content.type), rights: content.rights, group: content.group };
  agreementTexts.forEach((text, i) => {
    const words = worded(text, values);
    const width = WIDTH - NUMBER;
    const height =
      fit(words, style, { width, height: Infinity }).lines.length * style.size * LINE_HEIGHT + mm(1.6);
    const number = { x: LEFT, y: sheet.y, width: NUMBER, height: style.size * LINE_HEIGHT + mm(1.6) };
    drawInBox(doc, String(i + 1), number, { ...style, weight: 'bold', color: RED });
    drawInBox(doc, words, { x: LEFT + NUMBER, y: sheet.y, width, height }, style);
    sheet.y += height;
  });
  sheet.y += mm(3);
}

type Member = ConsentSheet['members'][number];

const COLUMNS: readonly Column<Member>[] = [
  { label: sheetTexts.queueNo, share: 0.1, value: ({ queueNo }) => String(queueNo) },
  { label: sheetTexts.name, share: 0.15, value: ({ name }) => name },
  { label: consentTexts.maskedId, share: 0.21, oneLine: true, value: ({ maskedId }) => maskedId },
  { label: consentTexts.village, share: 0.14, value: ({ village }) => village },
  { label: consentTexts.rights, share: 0.07, value: ({ rights }) => String(rights) },
  { label: consentTexts.sign, share: 0.33, value: () => null },
];

const GAP = mm(4);
const PLACE = mm(30);
const CLERK = mm(8) + PLACE;

/** Who took the consent, and the office's seal: on a page with at least one who signed. */
function drawClerk(sheet: ConsentLayout): void {
  const { clerkWords, clerk, office } = consentTexts;
  const words = { x: LEFT, y: sheet.y, width: WIDTH, height: mm(6) };
  drawInBox(sheet.doc, clerkWords.zh, words, { size: 11, color: INK });
  sheet.y += mm(8);
  const width = WIDTH / 2;
  const named = { zh: `${office.zh} ${sheet.content.office}`, en: office.en };
  [clerk, named].forEach((role, i) => {
    drawPlace(sheet.doc, role, { x: LEFT + i * width, y: sheet.y, width, height: PLACE }, A4.scale);
  });
  sheet.y += PLACE;
}

function drawFoot({ doc, content }: ConsentLayout, page: string): void {
  const box = { x: LEFT, y: A4.bottom + mm(4), width: WIDTH, height: mm(4.4) };
  const style = { size: 8, color: SOFT };
  drawInBox(
    doc,
    `${content.title}　${sheetTexts.group.zh} ${content.group}`,
    { ...box, width: WIDTH * 0.7 },
    style,
  );
  drawInBox(doc, page, { ...box, x: LEFT + WIDTH * 0.7, width: WIDTH * 0.3 }, style, 'right');
}
