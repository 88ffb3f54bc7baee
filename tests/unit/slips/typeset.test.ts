import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_HEIGHT, fit, linesOf, widthOf } from '../../../electron/slips/typeset.ts';

const style = { size: 10 };

test('Chinese breaks anywhere, but a closing mark stays with what it closes', () => {
  expect(linesOf('一二三四五六', style, 40)).toEqual(['一二三四', '五六']);
  expect(linesOf('一二三四，五六', style, 40)).toEqual(['一二三', '四，五六']);
});

test('other text breaks between words, and a word too long for a line inside it', () => {
  expect(linesOf('draw the lots', style, widthOf('draw the', style) + 1)).toEqual(['draw the', 'lots']);
  expect(linesOf('aaaaaaaaaa', style, widthOf('aaaa', style) + 1)).toEqual(['aaaa', 'aaaa', 'aa']);
});

test('text that fits keeps its size', () => {
  expect(fit('曾䶮', { size: 15 }, { width: 100, height: 20 })).toMatchObject({
    lines: ['曾䶮'],
    style: { size: 15 },
  });
});

test('text that does not fit shrinks no further than it must', () => {
  const { lines, style: fitted } = fit('一二三四五六七八九十', { size: 15 }, { width: 100, height: 20 });
  expect(lines).toHaveLength(1);
  expect(fitted.size).toBe(10);
});

test('whatever the text, all of it is set, and within its box', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('一二三，。abc-1 （）')),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 300 }), (words, width) => {
      const { lines, style: fitted } = fit(words, { size: 14 }, { width, height: 24 });
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      expect(lines.length * fitted.size * LINE_HEIGHT).toBeLessThanOrEqual(24.02);
      for (const line of lines) expect(widthOf(line, fitted)).toBeLessThanOrEqual(width + 0.01);
    }),
    { numRuns: 200 },
  );
});

test('no line begins with what belongs to the number before it, or ends with a mark that opens', () => {
  const style = { size: 10 };
  for (let width = 56; width < 140; width += 1) {
    for (const line of linesOf('一户二户80㎡×1，110㎡×2套（东区组团），“好”', style, width)) {
      expect(line, String(width)).not.toMatch(/^[㎡×，）”]/);
      expect(line, String(width)).not.toMatch(/[（“]$/);
    }
  }
});
