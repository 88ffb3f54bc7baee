import { canonical } from '../../shared/draw/jcs.ts';
import type { SlipContent, SlipLot } from '../../shared/ceremony/slip.ts';
import { type QrCode, bytesCode, drawQrCode } from './qr-code.ts';
import { type Box, mm } from './typeset.ts';

/** A reader's phone must hold it at arm's length; below this a code is hard to read. */
const GOOD_MODULE = mm(0.4);

/** What the code of one pick holds, word for word (docs/protocol.md section 8). The salt is not in it. */
export function openingText({ ceremony, batch, seq, anchor }: SlipContent, lot: SlipLot): string {
  const { pick, slot, size, nonce, proof, boardRoot } = lot;
  return canonical({ ceremony, batch, seq, pick, slot, size, lot: lot.lot, nonce, proof, boardRoot, anchor });
}

/** The code at a given width with its quiet zone: medium error correction where that leaves modules of 0.4 mm, else low. */
export function openingCode(text: string, width: number): QrCode {
  const medium = mediumCode(text, width);
  return medium && medium.moduleSize >= GOOD_MODULE ? medium : bytesCode(text, 'L', width);
}

function mediumCode(text: string, width: number): QrCode | null {
  try {
    return bytesCode(text, 'M', width);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function drawOpeningCode(doc: PDFKit.PDFDocument, text: string, box: Box): void {
  drawQrCode(doc, openingCode(text, box.width), box);
}
