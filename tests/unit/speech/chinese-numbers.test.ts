import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardinal, counting, oneByOne } from '../../../shared/speech/chinese-numbers.ts';

test.each([
  [0, '零'],
  [1, '一'],
  [2, '二'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [22, '二十二'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [112, '一百一十二'],
  [137, '一百三十七'],
  [200, '二百'],
  [202, '二百零二'],
  [220, '二百二十'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1100, '一千一百'],
  [2000, '两千'],
  [2222, '两千二百二十二'],
  [10_000, '一万'],
  [12_000, '一万二千'],
  [12_001, '一万二千零一'],
  [20_000, '两万'],
  [20_020, '两万零二十'],
  [100_000, '十万'],
  [120_000, '十二万'],
  [20_002_000, '两千万二千'],
])('%i is read %s', (number, read) => {
  expect(cardinal(number)).toBe(read);
});

test('two of something are 两, and all other counts as they are read', () => {
  expect([1, 2, 3, 12, 20, 200].map(counting)).toEqual(['一', '两', '三', '十二', '二十', '二百']);
});

test.each([
  ['101', '幺零幺'],
  ['1201', '幺二零幺'],
  ['0302', '零三零二'],
  ['777', '七七七'],
])('%s one by one is %s', (digits, read) => {
  expect(oneByOne(digits)).toBe(read);
});

test('what cannot be read is a bug and not a wrong number', () => {
  for (const number of [-1, 1.5, Number.NaN, 100_000_000]) expect(() => cardinal(number)).toThrow();
});

/** Reads the signs back, as a listener would. */
function understood(read: string): number {
  const value = (sign: string): number => '零一二三四五六七八九'.indexOf(sign.replace('两', '二'));
  const small = (text: string): number => {
    let [sum, digit] = [0, 0];
    for (const sign of text.replace(/^十/, '一十')) {
      const place = { 十: 10, 百: 100, 千: 1000 }[sign];
      if (place === undefined) digit = value(sign);
      else [sum, digit] = [sum + digit * place, 0];
    }
    return sum + digit;
  };
  const [high, low] = read.includes('万') ? read.split('万') : ['', read];
  return small(high ?? '') * 10_000 + small(low ?? '');
}

test('every number is heard as itself, and no two alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
      expect(understood(cardinal(number))).toBe(number);
    }),
  );
  const all = Array.from({ length: 20_001 }, (_, number) => cardinal(number));
  expect(new Set(all).size).toBe(all.length);
  expect(all.map(understood)).toEqual(all.map((_, number) => number));
});
