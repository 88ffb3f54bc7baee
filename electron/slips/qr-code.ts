import { encode } from 'uqr';
import { utf8 } from '../../shared/kernel/bytes.ts';
import type { Box } from './typeset.ts';

/** Light modules that must surround a code (ISO/IEC 18004). */
const QUIET = 4;
/** What is encoded is random, so that every mask is as good as another, and trying all eight costs 8 ms. */
const MASK = 2;

export interface QrCode {
  readonly modules: readonly (readonly boolean[])[];
  /** Points. */
  readonly moduleSize: number;
}

/** Text of any kind as bytes, for a code of that width with its quiet zone. Throws RangeError where it is too long. */
export function bytesCode(text: string, ecc: 'L' | 'M', width: number): QrCode {
  return sized(encode([...utf8(text)], { ecc, border: 0, maskPattern: MASK, boostEcc: true }), width);
}

/** Digits and capitals alone take half the room of bytes: alphanumeric mode, which the encoder finds by itself. Else bytes. */
export function alphanumericCode(text: string, width: number): QrCode {
  return sized(encode(text, { ecc: 'M', border: 0, maskPattern: MASK, boostEcc: true }), width);
}

function sized({ data, size }: { data: boolean[][]; size: number }, width: number): QrCode {
  return { modules: data, moduleSize: width / (size + 2 * QUIET) };
}

/** Draws the code into a square box, on white whatever lies beneath. One path for all, or seams show between modules. */
export function drawQrCode(
  doc: PDFKit.PDFDocument,
  { modules, moduleSize }: QrCode,
  { x, y, width }: Box,
): void {
  doc.rect(x, y, width, width).fill('#ffffff');
  modules.forEach((row, line) => {
    for (let from = 0; from < row.length;) {
      let to = from;
      while (row[to] === true) to++;
      if (to > from) {
        const left = x + (from + QUIET) * moduleSize;
        doc.rect(left, y + (line + QUIET) * moduleSize, (to - from) * moduleSize, moduleSize);
      }
      from = to + 1;
    }
  });
  doc.fill('#000000');
}
