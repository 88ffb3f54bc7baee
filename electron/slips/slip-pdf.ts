import PDFDocument from 'pdfkit';
import type { SlipContent, Strokes } from '../../shared/ceremony/slip.ts';
import { drawCheck } from './check-section.ts';
import { loadedFonts, prepareFonts } from './fonts.ts';
import { drawHousehold, drawTitle } from './head-section.ts';
import { drawLots } from './lots-section.ts';
import { type Sheet, type SlipOptions, addPage, drawFeet } from './sheet.ts';
import { drawSigning } from './signing-section.ts';
import { slipTexts } from './texts.ts';

export type { SlipOptions } from './sheet.ts';

/**
 * The result confirmation 抽签结果确认书 of one claim: A5, PDF/A-2b, everything embedded. The same content, strokes and
 * options give the same bytes. `strokes` is null where the household signs by hand or refused.
 */
export async function slipPdf(
  content: SlipContent,
  strokes: Strokes | null,
  options: SlipOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  await prepareFonts(JSON.stringify(content));
  const doc = openDocument(options);
  const bytes = collect(doc);
  const sheet: Sheet = { doc, content, strokes, options, y: 0 };
  addPage(sheet);
  drawTitle(sheet);
  drawHousehold(sheet);
  drawLots(sheet);
  drawSigning(sheet);
  drawCheck(sheet);
  drawFeet(sheet);
  doc.end();
  return bytes;
}

/** Title and dates hold no name and no number: a file's properties are shown where its content is not. */
function openDocument({ at }: SlipOptions): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: slipTexts.title.zh, Creator: 'Sunlot', Producer: 'Sunlot', CreationDate: new Date(at) },
  });
  for (const [name, font] of loadedFonts()) doc.registerFont(name, font as unknown as Buffer);
  return doc;
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
