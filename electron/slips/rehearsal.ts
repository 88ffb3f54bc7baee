import { outlineOf } from './fonts.ts';
import { A5, type Format, type Sheet } from './sheet.ts';
import { sheetTexts } from './texts.ts';
import { RED, drawInBox, mm, widthOf } from './typeset.ts';

/** Pale enough for a code or a word to be read upon it. */
export const MARK = '#f6d9d6';

/**
 * Across the page, beneath the text, in a tint: plain to see, and no code or word is harder to read for it. Outlines
 * and not text, or its letters would turn up between the words of whoever copies or searches the slip.
 */
export function drawRehearsalMark(doc: PDFKit.PDFDocument, { page }: Pick<Format, 'page'>): void {
  const { zh, en } = sheetTexts.rehearsal;
  const { scale, degrees, x, y } = page.width > page.height ? broadwise(page) : upright(page);
  doc.save().rotate(degrees, { origin: [x, y] });
  drawOutlines(doc, zh, 150 * scale, x, y + 10 * scale);
  drawOutlines(doc, en, 62 * scale, x, y + 90 * scale);
  doc.restore();
}

function upright({ width, height }: Format['page']) {
  const scale = width / A5.page.width;
  // Above the middle: a slip's opening code, which must stay clear, is at the foot.
  return { scale, degrees: -52, x: width / 2, y: height / 2 - mm(27) * scale };
}

function broadwise({ width, height }: Format['page']) {
  const scale = width / A5.page.height;
  return { scale, degrees: -35, x: width / 2 + 14 * scale, y: height / 2 + 20 * scale };
}

/** Letters as a picture, with their middle at `middle`. */
function drawOutlines(
  doc: PDFKit.PDFDocument,
  text: string,
  size: number,
  middle: number,
  baseline: number,
): void {
  let x = middle - widthOf(text, { size, weight: 'bold' }) / 2;
  for (const char of text) {
    const { path, unitsPerEm } = outlineOf(char, 'bold');
    const scale = size / unitsPerEm;
    doc.save().translate(x, baseline).scale(scale, -scale).path(path).fill(MARK).restore();
    x += widthOf(char, { size, weight: 'bold' });
  }
}

/** Says in words that nothing counts; a mark alone may be taken for decoration. */
export function drawRehearsalNote(sheet: Sheet): void {
  const { zh, en } = sheetTexts.rehearsalNote;
  const { left, width, scale } = sheet.format;
  const box = { x: left, y: sheet.y, width, height: mm(4.6) * scale };
  sheet.doc.rect(box.x, box.y, box.width, box.height).fill(RED);
  const style = { size: 7.5 * scale, weight: 'bold', color: '#ffffff' } as const;
  drawInBox(sheet.doc, `${zh}　${en}`, box, style, 'center');
  sheet.y += mm(6) * scale;
}
