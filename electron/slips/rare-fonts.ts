import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

// Not named `require`: electron-vite declares one of its own in what it builds.
const packages = createRequire(import.meta.url);

interface Piece {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * HanaMin's hundred thousand characters come in pieces of a few hundred, with a style sheet that says which piece has
 * what.
 */
let pieces: readonly Piece[] | undefined;
/** By file; in memory only. */
const opened = new Map<string, Font>();

/** The piece of HanaMin that has this character, or null. */
export function rarePieceOf(codePoint: number): string | null {
  pieces ??= readPieces();
  const has = ({ ranges }: Piece) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
  return pieces.find(has)?.file ?? null;
}

/** Makes a piece ready: unpacked on first use, some 20 ms. WOFF2 itself cannot be embedded in a PDF. */
export async function openRarePiece(file: string): Promise<Font> {
  const known = opened.get(file);
  if (known) return known;
  const { decompress } = await import('wawoff2');
  const font = create(Buffer.from(await decompress(readFileSync(join(folder(), file)))));
  opened.set(file, font);
  return font;
}

function folder(): string {
  return dirname(packages.resolve('hanamin/package.json'));
}

function readPieces(): Piece[] {
  const sheet = readFileSync(join(folder(), 'HanaMin.css'), 'utf8');
  const faces = sheet.matchAll(/url\(([^)]+\.woff2)\)[^;]*;\s*unicode-range:\s*([^;]+);/g);
  return [...faces].map(([, file = '', ranges = '']) => ({ file, ranges: ranges.split(',').map(readRange) }));
}

/** `U+9e00-9fea` or `U+d`. */
function readRange(text: string): [number, number] {
  const [first = '', last = first] = text.trim().slice(2).split('-');
  return [parseInt(first, 16), parseInt(last, 16)];
}
