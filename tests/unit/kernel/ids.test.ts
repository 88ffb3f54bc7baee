import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import {
  At,
  BatchCode,
  Count,
  Digits,
  Hex16,
  Hex32,
  Hex64,
  Reason,
  Text,
  Whole,
} from '../../../shared/kernel/ids.ts';
import { compareUtf8, isSorted } from '../../../shared/kernel/text.ts';
import { fromHex, toHex, u64 } from '../../../shared/kernel/bytes.ts';

const FORMS: readonly [string, ZodType, readonly unknown[], readonly unknown[]][] = [
  [
    'a code',
    BatchCode,
    ['b1', '1-1-0101', '户', '𠮷'],
    [
      '',
      ' ',
      'b 1',
      'b\u00a01',
      'b\u3000',
      'b\n',
      'b\u0000',
      'b\u0085',
      '\ufeffb',
      'e\u0301',
      '\ud800',
      1,
      null,
    ],
  ],
  ['a text', Text, ['', ' ', '王 芳', 'é'], ['e\u0301', '\udc00', undefined]],
  ['a count', Count, [1, 2 ** 53 - 1], [0, -1, 1.5, 2 ** 53, NaN, Infinity, '1', 1n]],
  ['a whole number', Whole, [0, 1], [-1, 0.5, -Infinity]],
  [
    '16 bytes',
    Hex16,
    ['0'.repeat(32)],
    ['0'.repeat(31), '0'.repeat(33), 'A'.repeat(32), 'g'.repeat(32), `${'0'.repeat(32)}\n`],
  ],
  ['32 bytes', Hex32, ['af'.repeat(32)], ['af'.repeat(31), 'AF'.repeat(32)]],
  ['64 bytes', Hex64, ['09'.repeat(64)], ['09'.repeat(63), `0x${'09'.repeat(63)}`]],
  ['digits', Digits, ['0', '007'], ['', '1 2', '１', '٣', '1\n', '-1']],
  ['a reason', Reason, ['BREAK', 'A1_B2'], ['', 'Break', '停电', 'A__B', '_A', 'A_', '1A', 'A B']],
  [
    'a time',
    At,
    ['2026-11-21T02:03:04.567Z', '2024-02-29T00:00:00.000Z'],
    [
      '2026-11-21T02:03:04Z',
      '2026-02-29T00:00:00.000Z',
      '2026-11-21T24:00:00.000Z',
      '2026-11-21T02:03:04.567+08:00',
      '2026-13-01T00:00:00.000Z',
    ],
  ],
];

describe.each(FORMS)('the form of %s', (_, form, good, bad) => {
  test('takes what fits and nothing else', () => {
    for (const value of good) expect([value, form.safeParse(value).success]).toEqual([value, true]);
    for (const value of bad) expect([value, form.safeParse(value).success]).toEqual([value, false]);
  });
});

describe('texts sort by their UTF-8 bytes', () => {
  const bytes = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));

  test('whatever they hold', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('a', '﨎', '𠮷', '签', '\u007f', '\u0080'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, (a, b) => Math.sign(compareUtf8(a, b)) === bytes(a, b)),
      { numRuns: 500 },
    );
  });

  test('a rare character comes after all of the basic plane', () => {
    expect(compareUtf8('𠮷', '﨎')).toBeGreaterThan(0);
    expect(isSorted(['a', '﨎', '𠮷'])).toBe(true);
    expect([isSorted(['a', 'a']), isSorted(['b', 'a']), isSorted([])]).toEqual([false, false, true]);
  });
});

test('u64 is eight bytes, the highest first', () => {
  expect([toHex(u64(0)), toHex(u64(258)), toHex(u64(2 ** 53 - 1))]).toEqual([
    '0000000000000000',
    '0000000000000102',
    '001fffffffffffff',
  ]);
  expect(toHex(fromHex('00ff'))).toBe('00ff');
});
