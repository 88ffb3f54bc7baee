import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

// A file of the app's own: the content security policy knows no other. The legacy build also runs on Chromium 130.
GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  import.meta.url,
).toString();

/** One thread for all slips of the day: it is not started anew for every household. */
const worker = new PDFWorker();

export type Pdf = PDFDocumentProxy;

/** Reads a PDF that embeds all it needs: nothing is fetched. Rejects what is none. */
export function openPdf(bytes: Uint8Array): Promise<Pdf> {
  // The reader takes the bytes away with it.
  const data = bytes.slice();
  return getDocument({ data, worker, useSystemFonts: false, useWorkerFetch: false, useWasm: false }).promise;
}

/** Draws a page (from 1) on the canvas, `width` pixels of the screen wide; its height follows. */
export async function drawPage(
  pdf: Pdf,
  page: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const read = await pdf.getPage(page);
  const scale = (width / read.getViewport({ scale: 1 }).width) * Math.min(2, window.devicePixelRatio);
  const viewport = read.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await read.render({ canvas, viewport }).promise;
}
