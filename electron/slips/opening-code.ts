import { encode } from 'uqr';
import { utf8 } from '../../shared/kernel/bytes.ts';
import { canonical } from '../../shared/draw/jcs.ts';
import type { SlipContent, SlipLot } from '../../shared/ceremony/slip.ts';
import { type Box, mm } from './typeset.ts';

/** A reader's phone must hold it at arm's length; below the first a code is hard to read, below the second it fails. */
const GOOD_MODULE = mm(0.4);
/** Light modules that must surround a code (ISO/IEC 18004). */
const QUIET = 4;
/** The payload is hashes, so that every mask is as good as another, and trying all eight costs 8 ms. */
const MASK = 2;

/** What the code of one pick holds, word for word (docs/protocol.md section 8). The salt is not in it. */
export function openingText({ ceremony, batch, seq, anchor }: SlipContent, lot: SlipLot): string {
  const { pick, slot, size, nonce, proof, boardRoot } = lot;
  return canonical({ ceremony, batch, seq, pick, slot, size, lot: lot.lot, nonce, proof, boardRoot, anchor });
}

export interface OpeningCode {
  readonly modules: readonly (readonly boolean[])[];
  /** Points. */
  readonly moduleSize: number;
}

/** The code at a given width with its quiet zone: medium error correction where that leaves modules of 0.4 mm, else low. */
export function openingCode(text: string, width: number): OpeningCode {
  const medium = codeAt(text, 'M', width);
  return medium && medium.moduleSize >= GOOD_MODULE ? medium : (codeAt(text, 'L', width) as OpeningCode);
}

function codeAt(text: string, ecc: 'L' | 'M', width: number): OpeningCode | null {
  try {
    const { data, size } = encode([...utf8(text)], { ecc, border: 0, maskPattern: MASK, boostEcc: true });
    return { modules: data, moduleSize: width / (size + 2 * QUIET) };
  } catch (error) {
    if (ecc === 'M' && error instanceof RangeError) return null;
    throw error;
  }
}

/** Draws the code into a square box, on white whatever lies beneath. One path for all, or seams show between modules. */
export function drawOpeningCode(doc: PDFKit.PDFDocument, text: string, { x, y, width }: Box): void {
  const { modules, moduleSize } = openingCode(text, width);
  doc.rect(x, y, width, width).fill('#ffffff');
  modules.forEach((row, line) => {
    for (let from = 0; from < row.length;) {
      let to = from;
      while (row[to] === true) to++;
      if (to > from) {
        doc.rect(
          x + (from + QUIET) * moduleSize,
          y + (line + QUIET) * moduleSize,
          (to - from) * moduleSize,
          moduleSize,
        );
      }
      from = to + 1;
    }
  });
  doc.fill('#000000');
}
