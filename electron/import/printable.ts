import { PRINTABLE_RANGES } from './printable-ranges.ts';

/** First and last code point of each range, ascending. */
let ranges: readonly (readonly [number, number])[] | undefined;

/**
 * Whether the fonts that are bundled for papers have every character of `text`. They are not asked themselves, since
 * loading them takes a third of a second: their coverage is written down in printable-ranges.ts, and a test holds the
 * two together. A variation selector only chooses among the forms of the character before it, which is printed.
 */
export function isPrintable(text: string): boolean {
  for (const character of text.normalize('NFC')) {
    if (!isCovered(character.codePointAt(0) ?? 0) && !/\p{Variation_Selector}/u.test(character)) return false;
  }
  return true;
}

function isCovered(codePoint: number): boolean {
  ranges ??= PRINTABLE_RANGES.trim().split(/\s+/).map(readRange);
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** `4dc0-9fef` or `a015`. */
function readRange(text: string): readonly [number, number] {
  const [first = '', last = first] = text.split('-');
  return [parseInt(first, 16), parseInt(last, 16)];
}
