import { coordinate as n, outlineOperators } from './outline.ts';
import { type Box, mm } from './typeset.ts';

/** What a lot, a code and a QR code are made of: only their like hides them. */
const DECOYS = '0123456789ABCDEF栋单元层室';
/** Of a decoy, in points, and how far apart decoys stand. */
const SIZES = [14, 26] as const;
const SPACING = mm(3.6);
/** About the module of a ticket's QR code, and how many of a hundred are dark. */
const MODULE = mm(0.66);
const DARK_PERCENT = 30;

/**
 * What keeps a sheet's secret from shining through: a tint that fills `cell` and repeats from there, of letters in all
 * sizes that turn what they cover into its opposite, and of dark modules over them. More than half of it is dark, its
 * strokes are those of the secret, and none of it reads as anything. The same for the same seed. To be filled with
 * `[tint, color]`.
 */
export function securityTint(doc: PDFKit.PDFDocument, cell: Box, seed: number): PDFKit.PDFTilingPattern {
  const random = decoration(seed);
  const { x, y, width, height } = cell;
  // f*: even-odd, by which overlaps turn light.
  const marks = [...decoys(cell, random), 'f*', ...modules(cell, random), 'f'].join(' ');
  return doc.pattern([x, y, x + width, y + height], width, height, marks);
}

function* modules({ x, y, width, height }: Box, random: Decoration): Generator<string> {
  for (let top = 0; top < height; top += MODULE) {
    for (let left = 0; left < width; left += MODULE) {
      if (random(100) < DARK_PERCENT) yield `${n(x + left)} ${n(y + top)} ${n(MODULE)} ${n(MODULE)} re`;
    }
  }
}

function* decoys({ x, y, width, height }: Box, random: Decoration): Generator<string> {
  const signs = Array.from(DECOYS);
  const jitter = () => (random(100) / 100) * SPACING;
  for (let top = 0; top < height + SPACING; top += SPACING) {
    for (let left = -SPACING; left < width; left += SPACING) {
      const size = SIZES[0] + random(SIZES[1] - SIZES[0] + 1);
      const char = signs[random(signs.length)] ?? '0';
      yield outlineOperators(char, size, x + left + jitter(), y + top + jitter());
    }
  }
}

/** A number below `limit`. */
type Decoration = (limit: number) => number;

/** xorshift32: for looks alone, and the same on every machine. */
function decoration(seed: number): Decoration {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.imul(state, 0x9e3779b1) >>> 16;
  };
  for (let i = 0; i < 16; i++) next();
  return (limit) => next() % limit;
}
