import { worded } from '../../shared/preparation/notice-texts.ts';
import { inFours, inOrder, typeName } from '../../shared/preparation/notice-words.ts';
import type { HouseholdSheet } from '../../shared/preparation/papers.ts';
import { LABEL_WIDTH, PLACES, behindLabel } from './household-layout.ts';
import { drawCheckValue } from './household-same.ts';
import { householdTexts } from './household-texts.ts';
import { type QrCode, alphanumericCode, drawQrCode } from './qr-code.ts';
import { nothing } from './texts.ts';
import { type Box, INK, RED, SOFT, drawInBox, fit, mm } from './typeset.ts';

type Document = PDFKit.PDFDocument;

/** What is this household's: upon what all sheets say alike. */
export function drawOwn(doc: Document, sheet: HouseholdSheet): void {
  const { queueNo } = PLACES;
  const number = {
    ...queueNo,
    x: queueNo.x + 4,
    y: queueNo.y + mm(7),
    width: queueNo.width - 8,
    height: mm(31),
  };
  drawInBox(doc, String(sheet.queueNo), number, { size: 78, weight: 'bold', color: RED }, 'center');
  drawPerson(doc, sheet);
  const code = { ...PLACES.code, width: CODE, height: CODE };
  drawQrCode(doc, doorCode(sheet.household), code);
  const rights = behindLabel(PLACES.rights, LABEL_WIDTH);
  drawInBox(doc, rightsWords(sheet), rights, { size: 19, weight: 'bold', color: INK });
  drawSpecial(doc, sheet);
  drawCheckValue(doc, 0, inFours(sheet.salt));
  drawCheckValue(doc, 1, inFours(sheet.commitment));
}

function drawPerson(doc: Document, sheet: HouseholdSheet): void {
  const { person } = PLACES;
  const inside = { ...person, x: person.x + mm(5), width: person.width - mm(7) };
  const name = { ...inside, height: mm(15) };
  drawInBox(doc, sheet.name, name, { size: 28, weight: 'bold', color: INK });
  const rows = [
    [householdTexts.household, sheet.household],
    [householdTexts.maskedId, sheet.maskedId],
    [householdTexts.village, sheet.village],
    [householdTexts.agreementNo, sheet.agreementNo],
  ] as const;
  rows.forEach(([label, value], i) => {
    const row = { ...inside, y: person.y + mm(15.5) + i * mm(7.3), height: mm(7.3) };
    drawInBox(doc, label, { ...row, width: mm(21) }, { size: 10.5, color: SOFT });
    drawInBox(doc, value || nothing, behindLabel(row, mm(21)), { size: 13, color: INK });
  });
}

const CODE = PLACES.code.width;

/** What is scanned at the door: the household's code and nothing personal. Exported for tests. */
export function doorCode(household: string): QrCode {
  return alphanumericCode(`${householdTexts.doorPrefix}${household}`, CODE);
}

function rightsWords({ rights }: HouseholdSheet): string {
  const words = inOrder(rights).map(({ type, count, group }) =>
    group === null
      ? worded(householdTexts.right, { type: typeName(type), count })
      : worded(householdTexts.rightOfGroup, { type: typeName(type), count, group }),
  );
  return words.join('，');
}

/** What is otherwise than the six steps say: several draws, or a group's. */
function drawSpecial(doc: Document, { rights }: HouseholdSheet): void {
  const alone = rights.filter(({ group }) => group === null);
  const times = alone.reduce((sum, { count }) => sum + count, 0);
  const lines = times > 1 ? [worded(householdTexts.again, { times })] : [];
  for (const { type, count, group } of inOrder(rights)) {
    if (group !== null) lines.push(worded(householdTexts.ofGroup, { type: typeName(type), count, group }));
  }
  if (alone.length < rights.length) lines.push(...householdTexts.groupSteps);
  if (lines.length === 0) return;
  drawLines(doc, lines, PLACES.special);
}

/** One below the other beside a bar, as high as they are; closer where there are too many for the place. */
function drawLines(doc: Document, lines: readonly string[], { x, y, width, height }: Box): void {
  const style = { size: 13, color: INK };
  const room = width - mm(4);
  const counts = lines.map((line) => fit(line, style, { width: room, height: Infinity }).lines.length);
  const unit = Math.min(mm(6.7), height / counts.reduce((sum, count) => sum + count, 0));
  let top = y;
  lines.forEach((line, i) => {
    const box = { x: x + mm(4), y: top, width: room, height: unit * (counts[i] ?? 1) };
    drawInBox(doc, line, box, style);
    top += box.height;
  });
  doc.moveTo(x + 1.5, y).lineTo(x + 1.5, top);
  doc.lineWidth(3).stroke(RED);
}
