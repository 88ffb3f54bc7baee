import type { RecoverySheet } from '../../shared/ceremony/sheets.ts';
import { drawCell, drawFields, drawLabel } from './blocks.ts';
import { prepareFonts } from './fonts.ts';
import { localTime } from './local-time.ts';
import { bytesOf, openDocument } from './pdf-document.ts';
import { alphanumericCode, drawQrCode } from './qr-code.ts';
import { protectedTexts, recoveryTexts, roleTexts } from './recovery-texts.ts';
import { drawRehearsalMark, drawRehearsalNote } from './rehearsal.ts';
import { securityTint } from './security-tint.ts';
import { A4, type Sheet, type SheetOptions } from './sheet.ts';
import { type Both, filled, sheetTexts } from './texts.ts';
import { DISCREET, type Box, INK, RED, SOFT, drawInBox, drawLine, fit, mm } from './typeset.ts';

/** The page folds in three, like a ticket: the code in the middle, a tint over it, and what may be read outside. */
const PANEL = mm(99);
const LEFT = A4.left;
const WIDTH = A4.width;
/** Of the tint; any number will do. */
const SEED = 8128;

interface RecoveryLayout extends Sheet {
  readonly content: RecoverySheet;
  readonly options: SheetOptions;
}

/** One A4 page with the code of a forgotten passphrase, to be folded, sealed in an envelope and kept by somebody else. */
export async function recoverySheetPdf(
  content: RecoverySheet,
  options: SheetOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  await prepareFonts(JSON.stringify(content));
  const doc = openDocument(recoveryTexts.title.zh, options.at);
  doc.addPage({ size: [A4.page.width, A4.page.height], margin: 0 });
  const sheet: RecoveryLayout = { doc, format: A4, y: mm(10), content, options, turn: () => undefined };
  if (content.rehearsal) drawRehearsalMark(doc, A4);
  drawTitle(sheet);
  drawSteps(sheet);
  sheet.y = PANEL + mm(9);
  drawCode(sheet);
  drawSignatures(sheet);
  drawCover(doc);
  drawFolds(doc);
  return bytesOf(doc);
}

/** The sheet's own name to the left, the ceremony's to the right: the panel has no room to spare. */
function drawTitle(sheet: RecoveryLayout): void {
  const { doc, content, y } = { ...sheet };
  const { zh, en } = recoveryTexts.title;
  const left = { x: LEFT, y, width: mm(70), height: mm(9) };
  drawInBox(doc, zh, left, { size: 22, weight: 'bold', color: RED, tracking: 3 });
  drawInBox(doc, en, { ...left, y: y + mm(8.4), height: mm(3.6) }, { size: 8, color: SOFT, tracking: 0.6 });
  const right = { x: LEFT + mm(72), y, width: WIDTH - mm(72), height: mm(12) };
  drawInBox(doc, content.title, right, { size: 11, weight: 'bold', color: INK }, 'right');
  sheet.y += mm(13);
  if (content.rehearsal) drawRehearsalNote(sheet);
  drawWhose(sheet);
}

function drawWhose(sheet: RecoveryLayout): void {
  const { content, options } = sheet;
  const made = localTime({ ...options, at: content.at });
  const fields = [
    [recoveryTexts.of, roleName(content.role), 0.34, 15],
    [recoveryTexts.keptBy, roleName(content.keptBy), 0.34, 15],
    [recoveryTexts.at, made, 0.32, 10],
  ] as const;
  drawFields(sheet.doc, fields, { x: LEFT, y: sheet.y, width: WIDTH, height: mm(13) }, 1.2);
  sheet.y += mm(14.2);
}

function drawSteps(sheet: RecoveryLayout): void {
  const { content } = sheet;
  const { warning, fold, seal, open, enter, enterOfOperator, destroy } = recoveryTexts;
  const words = (text: Both): Both => ({
    zh: filled(text, valuesOf(content, 'zh')).zh,
    en: filled(text, valuesOf(content, 'en')).en,
  });
  drawParagraph(sheet, words(warning), '', RED);
  const steps = [fold, seal, open, content.role === 'operator' ? enterOfOperator : enter, destroy];
  steps.forEach((step, i) => drawParagraph(sheet, words(step), `${i + 1}　`, INK));
}

function valuesOf({ role, keptBy }: RecoverySheet, language: keyof Both): Record<string, string> {
  return {
    role: roleTexts[role][language],
    keeper: roleTexts[keptBy][language],
    protected: protectedTexts[role][language],
  };
}

function drawParagraph(sheet: RecoveryLayout, { zh, en }: Both, number: string, color: string): void {
  const box = { x: LEFT, y: sheet.y, width: WIDTH, height: mm(4.8) };
  drawInBox(sheet.doc, `${number}${zh}`, box, {
    size: 10.5,
    weight: color === RED ? 'bold' : 'regular',
    color,
  });
  const lower = { ...box, x: LEFT + (number ? 17 : 0), y: sheet.y + mm(4.5), height: mm(3) };
  drawInBox(sheet.doc, en, { ...lower, width: LEFT + WIDTH - lower.x }, { size: 7.4, color: SOFT });
  sheet.y += mm(7.8);
}

const CODE = mm(44);
const GROUPS_A_ROW = 4;

function drawCode(sheet: RecoveryLayout): void {
  const { doc, content, y } = { ...sheet };
  drawLabel(doc, recoveryTexts.code, LEFT, y, 10);
  drawQrCode(doc, alphanumericCode(content.code, CODE), {
    x: LEFT - mm(3),
    y: y + mm(2),
    width: CODE,
    height: CODE,
  });
  const words = { x: LEFT + CODE, y: y + mm(4), width: WIDTH - CODE, height: CODE - mm(12) };
  drawGroups(doc, content.code.split('-'), words);
  const { zh, en } = recoveryTexts.codeNote;
  drawLine(doc, `${zh}　${en}`, words.x + mm(2), y + CODE - mm(3), { size: 7, color: SOFT });
  sheet.y += CODE + mm(4);
}

/** All in one size: what looks different is copied wrongly. */
function drawGroups(doc: PDFKit.PDFDocument, groups: readonly string[], { x, y, width, height }: Box): void {
  const cell = { width: width / GROUPS_A_ROW, height: height / Math.ceil(groups.length / GROUPS_A_ROW) };
  const room = { width: cell.width - mm(5), height: cell.height };
  const sizes = groups.map((group) => fit(group, { size: 34 }, room).style.size);
  const style = { size: Math.min(...sizes), color: DISCREET };
  groups.forEach((group, i) => {
    const column = i % GROUPS_A_ROW;
    const row = Math.floor(i / GROUPS_A_ROW);
    const box = { ...cell, x: x + column * cell.width, y: y + row * cell.height };
    drawInBox(doc, group, box, style, 'center');
  });
}

/** Both sign when it is sealed, and again when it is opened. */
function drawSignatures(sheet: RecoveryLayout): void {
  const { doc, content } = sheet;
  for (const what of [recoveryTexts.sealed, recoveryTexts.opened]) {
    const row: Box = { x: LEFT, y: sheet.y, width: WIDTH, height: mm(15) };
    const head = { ...row, width: mm(20) };
    drawCell(doc, head);
    drawInBox(doc, what.zh, { ...head, height: mm(9) }, { size: 12, weight: 'bold', color: RED }, 'center');
    drawInBox(
      doc,
      what.en,
      { ...head, y: row.y + mm(8), height: mm(4) },
      { size: 7.5, color: SOFT },
      'center',
    );
    const width = (WIDTH - head.width) / 2;
    [content.role, content.keptBy].forEach((role, i) => {
      drawSignature(doc, role, { ...row, x: LEFT + head.width + i * width, width });
    });
    sheet.y += row.height;
  }
}

function drawSignature(doc: PDFKit.PDFDocument, role: RecoverySheet['role'], box: Box): void {
  drawCell(doc, box);
  const { signature } = recoveryTexts;
  drawLabel(
    doc,
    { zh: `${sheetTexts[role].zh}${signature.zh}`, en: `${sheetTexts[role].en}: ${signature.en}` },
    box.x + 5,
    box.y + 12,
    8.5,
  );
  const date = { x: box.x, y: box.y + box.height - mm(5), width: box.width - 6, height: mm(4) };
  drawInBox(doc, sheetTexts.handDate.zh, date, { size: 8.5, color: SOFT }, 'right');
}

/** Dense where the code will lie behind it. */
function drawCover(doc: PDFKit.PDFDocument): void {
  const panel = { x: mm(8), y: 2 * PANEL + mm(2), width: A4.page.width - mm(16), height: PANEL - mm(9) };
  const tile = { x: panel.x, y: panel.y, width: panel.width / 3, height: panel.height / 2 };
  doc.rect(panel.x, panel.y, panel.width, panel.height).fill([securityTint(doc, tile, SEED), INK]);
  // Folded over, the label comes to lie upon the signatures.
  const label = { x: mm(55), y: panel.y + mm(8), width: mm(100), height: mm(12) };
  doc.rect(label.x, label.y, label.width, label.height).fill('#ffffff');
  const { zh, en } = recoveryTexts.cover;
  drawInBox(doc, zh, { ...label, height: mm(7.5) }, { size: 12, weight: 'bold', color: INK }, 'center');
  drawInBox(doc, en, { ...label, y: label.y + mm(7), height: mm(4) }, { size: 7.5, color: SOFT }, 'center');
}

function drawFolds(doc: PDFKit.PDFDocument): void {
  [recoveryTexts.foldBack, recoveryTexts.foldOver].forEach(({ zh, en }, i) => {
    const y = (i + 1) * PANEL;
    doc.moveTo(mm(8), y).lineTo(A4.page.width - mm(8), y);
    doc.lineWidth(0.5).dash(4, { space: 4 }).stroke(SOFT).undash();
    const label = { x: mm(8), y: y - mm(3.4), width: A4.page.width - mm(16), height: mm(3) };
    drawInBox(doc, `${zh} ${en}`, label, { size: 6.5, color: SOFT }, 'right');
  });
}

function roleName(role: RecoverySheet['role']): string {
  const { zh, en } = sheetTexts[role];
  return `${zh} ${en}`;
}
