import { expect, test } from 'vitest';
import { isPrintable } from '../../../electron/import/printable.ts';
import { unprintable } from '../../../electron/slips/fonts.ts';

/** Beyond the third ideographic plane there are only tags and private characters. */
const LAST = 0x3ffff;

/** What the fonts of the papers have, as `first-last` in hex, sixteen a line. */
function coverage(): string {
  const ranges: [number, number][] = [];
  for (let codePoint = 0; codePoint <= LAST; codePoint++) {
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (isSurrogate || unprintable(String.fromCodePoint(codePoint)).length > 0) continue;
    const range = ranges.at(-1);
    if (range?.[1] === codePoint - 1) range[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  const hex = (n: number) => n.toString(16);
  const texts = ranges.map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`));
  const lines = Array.from({ length: Math.ceil(texts.length / 16) }, (_, i) =>
    texts.slice(i * 16, i * 16 + 16).join(' '),
  );
  return lines.join('\n');
}

// After a change of fonts: vitest run tests/unit/import/printable.test.ts -u
test('the coverage written down is that of the fonts', async () => {
  const module = `// Written by tests/unit/import/printable.test.ts from the fonts of electron/slips; see there.
/** The code points that papers can be printed with, in hex. */
export const PRINTABLE_RANGES = \`
${coverage()}
\`;
`;
  await expect(module).toMatchFileSnapshot('../../../electron/import/printable-ranges.ts');
});

test.each(['曾䶮', '马𠮷文', '雷㛃', '余𬭎', '李鿍', '阿依古丽·买买提', 'Ōta', '葛\u{E0100}'])(
  '%s is printable',
  (name) => {
    expect(isPrintable(name)).toBe(true);
  },
);

test.each([
  ['a private character of old registers', '马\uE863文'],
  ['a character of Unicode 15 that no font has', '马\u{323AF}文'],
  ['a character that does not exist', '马\u{3FFFD}文'],
])('%s is not', (_, name) => {
  expect(isPrintable(name)).toBe(false);
});
