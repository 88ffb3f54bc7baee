import type { Mark } from '../../shared/ceremony/slip.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { readPng, writePng } from './png.ts';

/** The longest side of a fingerprint, in pixels: 1200 dots an inch at an inch. */
export const FINGERPRINT_PIXELS = 1200;

/**
 * The mark as it is kept. A picture is read whole and written anew, so that nothing but its pixels comes in: no place
 * and no date that a camera wrote into it, nothing that a later reader would trip over.
 */
export function checkedMark(mark: Mark): Result<Mark> {
  if (mark.kind === 'strokes') return ok(mark);
  const pixels = readPng(mark.png, FINGERPRINT_PIXELS);
  return pixels.ok ? ok({ kind: 'fingerprint', png: writePng(pixels.value) }) : pixels;
}
