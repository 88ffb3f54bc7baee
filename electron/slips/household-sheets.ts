import type { HouseholdSheets } from '../../shared/preparation/papers.ts';
import { prepareFonts } from './fonts.ts';
import { drawOwn } from './household-own.ts';
import { drawSame } from './household-same.ts';
import { householdTexts, stepTexts } from './household-texts.ts';
import { bytesOf, openDocument } from './pdf-document.ts';
import { A4, type SheetOptions } from './sheet.ts';
import { stencil } from './stencil.ts';

/**
 * Every household's sheet (明白纸), a page of A4 each, in the order given: its own paper to take home, with its name in
 * full. What all of them say alike is in the file once. The same sheets give the same bytes.
 */
export async function householdSheetsPdf(
  sheets: HouseholdSheets,
  { at }: SheetOptions,
): Promise<{ pdf: Uint8Array<ArrayBuffer>; pages: number }> {
  await prepareFonts(JSON.stringify([sheets, householdTexts, stepTexts]));
  const doc = openDocument(householdTexts.title, at);
  let drawAlike: (() => void) | null = null;
  for (const sheet of sheets.sheets) {
    doc.addPage({ size: [A4.page.width, A4.page.height], margin: 0 });
    (drawAlike ??= stencil(doc, 'Same', () => drawSame(doc, sheets)))();
    drawOwn(doc, sheet);
  }
  return { pdf: await bytesOf(doc), pages: sheets.sheets.length };
}
