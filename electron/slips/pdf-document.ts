import PDFDocument from 'pdfkit';
import { loadedFonts } from './fonts.ts';

/**
 * A PDF/A-2b without a page yet, with the fonts loaded so far. `title` and date are the file's properties, which are shown
 * where its content is not: they hold no name and no number.
 */
export function openDocument(title: string, at: string): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Creator: 'Sunlot', Producer: 'Sunlot', CreationDate: new Date(at) },
  });
  for (const [name, font] of loadedFonts()) doc.registerFont(name, font as unknown as Buffer);
  return doc;
}

/** Ends the document. */
export function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}
