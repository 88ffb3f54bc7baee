import { GOLD, RED, mm } from './typeset.ts';

/** A page and what of it may be printed on, in points. The foot begins at `bottom`. */
export interface Format {
  readonly page: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** From the page's edge to its frame. */
  readonly frame: number;
  /** How large labels and feet are, beside those of A5. */
  readonly scale: number;
}

/** How a sheet is printed; none of it is what it says. */
export interface SheetOptions {
  /** UTC (ISO 8601): when it was signed or made. Also the file's date, so that the same sheet is the same bytes for ever. */
  readonly at: string;
  /** Where the ceremony is held. */
  readonly timeZone?: string;
}

/** Paper being laid out. `y` is where the next section begins. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly format: Format;
  y: number;
  /** Begins a page, and sets `y` below what every page begins with. */
  turn(): void;
}

/** Both upright. */
export const A5: Format = {
  page: { width: mm(148), height: mm(210) },
  ...{ left: mm(12), width: mm(124), top: mm(10.6), bottom: mm(195), frame: mm(7), scale: 1 },
};
export const A4: Format = {
  page: { width: mm(210), height: mm(297) },
  ...{ left: mm(18), width: mm(174), top: mm(15.6), bottom: mm(276), frame: mm(10), scale: 1.3 },
};

/** Goes to a new page unless `height` still fits on this one. Answers whether it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= sheet.format.bottom + 0.01) return false;
  sheet.turn();
  return true;
}

export function drawFrame(doc: PDFKit.PDFDocument, { page, frame }: Format): void {
  const line = (inset: number, lineWidth: number, color: string) =>
    doc
      .rect(inset, inset, page.width - 2 * inset, page.height - 2 * inset)
      .lineWidth(lineWidth)
      .stroke(color);
  line(frame, 1.2, RED);
  line(frame + 2.4, 0.4, GOLD);
}
