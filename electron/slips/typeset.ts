import { advanceOf, runsOf, showable, type Weight } from './fonts.ts';

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  /** Extra space between characters, points. */
  readonly tracking?: number;
}

/** All lengths in points, from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Fitted {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

export const INK = '#1a1a1a';
export const SOFT = '#5f5a55';
export const RED = '#8c1c1f';
/** Large letters in full black show through any tint; in this they are as easy to read, once a ticket is open. */
export const DISCREET = '#505050';
export const GOLD = '#b08d3e';

export const LINE_HEIGHT = 1.32;
/** From a line's top to its baseline, in em. */
const ASCENT = 0.98;
const SMALLEST = 2;
/** Width of the outline, in em. */
const FAKE_BOLD = 0.035;
/** What may not begin a line: closing marks, and what belongs to the number before it. */
const CLOSING = new Set('，。、；：！？）》」』”’,.;:!?)%㎡×');
/** What may not end a line. */
const OPENING = new Set('（《「『“‘');

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export function widthOf(text: string, { size, weight = 'regular', tracking = 0 }: TextStyle): number {
  let width = 0;
  for (const char of text) width += advanceOf(char, weight) * size + tracking;
  return width;
}

/** Breaks showable text into lines: anywhere between Chinese characters, between words elsewhere, inside a word if it must. */
export function linesOf(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    if (line !== '' && used + widthOf(piece.trimEnd(), style) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const added = line === '' ? piece.trimStart() : piece;
    line += added;
    used += widthOf(added, style);
    while (used > width && widthOf(line.trimEnd(), style) > width && Array.from(line).length > 1) {
      const head = longestThatFits(line, style, width);
      lines.push(head);
      line = line.slice(head.length);
      used = widthOf(line, style);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Words of Latin text with their space, single characters of anything else; marks stay with what they open or close. */
function piecesOf(text: string): string[] {
  const pieces = text.match(/[\u0021-\u024f]+ *| +|./gsu) ?? [];
  const joined: string[] = [];
  for (const piece of pieces) {
    const isBound = CLOSING.has(piece.charAt(0)) || OPENING.has(joined.at(-1)?.at(-1) ?? '');
    joined.push(isBound ? (joined.pop() ?? '') + piece : piece);
  }
  return joined;
}

function longestThatFits(line: string, style: TextStyle, width: number): string {
  let head = '';
  for (const char of line) {
    if (head !== '' && widthOf(head + char, style) > width) break;
    head += char;
  }
  return head;
}

/** The largest size, from the style's own downwards, at which the whole text fits the box: nothing is ever cut. */
export function fit(
  text: string,
  style: TextStyle,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Fitted {
  const shown = showable(text);
  for (let size = style.size; ; size = Math.max(SMALLEST, size - 0.25)) {
    const smaller = { ...style, size };
    const lines = linesOf(shown, smaller, width);
    if (lines.length * size * LINE_HEIGHT <= height + 0.01 || size === SMALLEST)
      return { lines, style: smaller };
  }
}

/** One line of showable text with its baseline at `baseline`. */
export function drawLine(
  doc: PDFKit.PDFDocument,
  text: string,
  x: number,
  baseline: number,
  style: TextStyle,
): void {
  const { size, weight = 'regular', color = INK, tracking = 0 } = style;
  doc.fillColor(color);
  for (const run of runsOf(text, weight)) {
    // 'alphabetic', or glyphs of a fallback font float: the fonts' ascenders differ.
    const options = {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: tracking,
      fill: true,
    } as const;
    const isThin = weight === 'bold' && run.font !== 'bold';
    // The rare fonts have one weight only: an outline makes them as strong as their neighbours.
    if (isThin) doc.lineWidth(size * FAKE_BOLD).strokeColor(color);
    doc.font(run.font, size).text(run.text, x, baseline, { ...options, stroke: isThin });
    x += widthOf(run.text, style);
  }
}

export type Align = 'left' | 'center' | 'right';

/** Text in a box, shrunk until it fits, and in the middle of the box's height. */
export function drawInBox(
  doc: PDFKit.PDFDocument,
  text: string,
  box: Box,
  style: TextStyle,
  align: Align = 'left',
): void {
  const fitted = fit(text, style, box);
  const lines = align === 'center' ? evenLines(text, fitted, box.width) : fitted.lines;
  const lineHeight = fitted.style.size * LINE_HEIGHT;
  let top = box.y + (box.height - lines.length * lineHeight) / 2;
  for (const line of lines) {
    const spare = box.width - widthOf(line, fitted.style);
    const x = box.x + (align === 'left' ? 0 : align === 'right' ? spare : spare / 2);
    drawLine(doc, line, x, top + fitted.style.size * ASCENT, fitted.style);
    top += lineHeight;
  }
}

/** As many lines, of about one length: no last character stands alone in the middle of its line. */
function evenLines(text: string, { lines, style }: Fitted, width: number): readonly string[] {
  if (lines.length === 1) return lines;
  const shown = showable(text);
  let even = lines;
  for (let narrower = width * 0.97; narrower > width / 2; narrower *= 0.97) {
    const tried = linesOf(shown, style, narrower);
    if (tried.length > lines.length) break;
    even = tried;
  }
  return even;
}
