import { assert } from '../kernel/assert.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES = ['', '十', '百', '千'];
const MYRIAD = 10_000;

/**
 * A number as it is counted, for a voice that reads signs one by one and for a person with a microphone: 137 is 一百三十七.
 * 0 … 99,999,999.
 *
 * - 10 … 19 begin with 十; within a number it is 一十 (一百一十, 一千零一十).
 * - Gaps are one 零: 101 一百零一, 1001 一千零一, 12001 一万二千零一.
 * - 两 stands before a 千 or 万 that begins the number (两千, 两万), as everybody says it; 百 and 十 keep 二 (二百零二, 二十),
 *   as callers of numbers say it, and so does whatever stands inside (一万二千). So no number has two readings.
 */
export function cardinal(number: number): string {
  assert(Number.isInteger(number) && number >= 0 && number < MYRIAD * MYRIAD, 'a number that can be read');
  if (number < 10) return DIGITS[number] ?? '';
  const [high, low] = [Math.floor(number / MYRIAD), number % MYRIAD];
  const read = high === 0 ? underMyriad(low) : `${underMyriad(high)}万${rest(low)}`;
  return read.replace(/^一十/, '十').replace(/^二(?=[千万])/, '两');
}

/** What follows 万: 零 stands for a thousand that is not there. */
function rest(low: number): string {
  if (low === 0) return '';
  return low < 1000 ? `零${underMyriad(low)}` : underMyriad(low);
}

/** 1 … 9999, beginning with 一十 for 10 … 19. */
function underMyriad(number: number): string {
  const digits = [...String(number)].map(Number);
  const read = digits.map((digit, i) =>
    digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${PLACES[digits.length - 1 - i] ?? ''}`,
  );
  return read.join('').replace(/零+/g, '零').replace(/零$/, '');
}

/** How many there are, before a measure word: two are 两 (两套, 两户), all others as they are counted. */
export function counting(number: number): string {
  return number === 2 ? '两' : cardinal(number);
}

/**
 * Digits one by one, as rooms are read: 1201 is 幺二零幺. 1 is 幺, because 一 and 七 sound alike on a hall's loudspeaker;
 * 2 is 二, because nobody says 两 in a room's number.
 */
export function oneByOne(digits: string): string {
  return [...digits].map((digit) => (digit === '1' ? '幺' : (DIGITS[Number(digit)] ?? ''))).join('');
}
