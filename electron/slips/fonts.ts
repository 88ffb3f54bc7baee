import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkit';
import { openRarePiece, rarePieceOf } from './rare-fonts.ts';

export type Weight = 'regular' | 'bold';

/** A stretch of text in one font. `font` is the name under which the document knows it. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

// Not named `require`: electron-vite declares one of its own in what it builds.
const packages = createRequire(import.meta.url);
const FILES: Record<Weight, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/** Every font that was needed so far, by name: a weight, or a piece of HanaMin. Loaded once a process. */
const fonts = new Map<string, Font>();
/** Which font a character is set in; a sheet's layout asks for each a hundred times. */
const fontNames: Record<Weight, Map<string, string | null>> = { regular: new Map(), bold: new Map() };
/** Advance widths in em. */
const advances: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() };

/** What stands in front of a code point that no font has: printers' own sign for a missing sort. */
const GETA = '〓';
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Old registers put rare names at private code points; whatever glyph a font has there is somebody else's. */
const PRIVATE = /\p{Co}/u;

/** The characters of `text` that slips cannot show as they are: to be settled before the day. Each once. */
export function unprintable(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter(
    (char) => INVISIBLE.test(char) || fontNameFor(char, 'regular') === null,
  );
}

/** Loads the rare fonts that `text` needs; after that everything about it is synchronous. */
export async function prepareFonts(text: string): Promise<void> {
  notoSans('regular');
  notoSans('bold');
  for (const char of new Set(text)) {
    const name = fontNameFor(char, 'regular');
    if (name === null || fonts.has(name)) continue;
    fonts.set(name, await openRarePiece(name));
  }
}

/** The fonts loaded so far, to be registered with a document. */
export function loadedFonts(): ReadonlyMap<string, Font> {
  return fonts;
}

/**
 * Text as it can be shown: a character without a glyph becomes 〓 and its code point, so that a reader sees what is
 * missing and a pen can supply it; what is invisible by nature goes.
 */
export function showable(text: string): string {
  return Array.from(text, (char) => {
    if (INVISIBLE.test(char)) return /[\t\n\r]/.test(char) ? ' ' : '';
    return fontNameFor(char, 'regular') === null ? `${GETA}${codePointName(char)}` : char;
  }).join('');
}

/** Splits showable text by font. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const char of text) {
    const font = fontNameFor(char, weight) ?? weight;
    const last = runs.at(-1);
    if (last?.font === font) last.text += char;
    else runs.push({ font, text: char });
  }
  return runs;
}

/** The width of one character in em. */
export function advanceOf(char: string, weight: Weight): number {
  let advance = advances[weight].get(char);
  if (advance === undefined) {
    const font = fonts.get(fontNameFor(char, weight) ?? weight) ?? notoSans(weight);
    advance = font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    advances[weight].set(char, advance);
  }
  return advance;
}

/** The outline of a character of the main font, y upwards, `unitsPerEm` to the em: for what is a picture, not text. */
export interface Outline {
  /** As SVG has it. */
  readonly path: string;
  readonly commands: Glyph['path']['commands'];
  readonly unitsPerEm: number;
}

export function outlineOf(char: string, weight: Weight): Outline {
  const font = notoSans(weight);
  const { path } = font.glyphForCodePoint(char.codePointAt(0) ?? 0);
  return { path: path.toSVG(), commands: path.commands, unitsPerEm: font.unitsPerEm };
}

function fontNameFor(char: string, weight: Weight): string | null {
  let name = fontNames[weight].get(char);
  if (name === undefined) fontNames[weight].set(char, (name = findFont(char, weight)));
  return name;
}

function findFont(char: string, weight: Weight): string | null {
  const codePoint = char.codePointAt(0) ?? 0;
  if (PRIVATE.test(char)) return null;
  return notoSans(weight).hasGlyphForCodePoint(codePoint) ? weight : rarePieceOf(codePoint);
}

function notoSans(weight: Weight): Font {
  let font = fonts.get(weight);
  if (!font) fonts.set(weight, (font = create(readFileSync(packages.resolve(FILES[weight])))));
  return font;
}

function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
