import { expect, test } from 'vitest';
import { clock, shortHex } from '../../../renderer/console/clock.ts';
import { digitsOf, grouped } from '../../../renderer/console/digits.ts';
import { passphraseState } from '../../../renderer/console/passphrases.ts';
import { pagesOf, rowAt, windowOf } from '../../../renderer/console/queue-pages.ts';
import { changedSlots, slotAt, slotGrid } from '../../../renderer/ui/slot-grid.ts';

test('digits are read in groups of four, whatever is typed between them', () => {
  expect(grouped('314159265')).toBe('3141 5926 5');
  expect(grouped('31415926')).toBe('3141 5926');
  expect(digitsOf('3141 5926-5', 24)).toBe('314159265');
  expect(digitsOf('１２３', 24)).toBe('123');
  expect(digitsOf('123456', 4)).toBe('1234');
});

test('a new passphrase is good once it is long enough and typed twice alike', () => {
  expect(passphraseState('', '')).toBe('empty');
  expect(passphraseState('1234567', '1234567')).toBe('short');
  expect(passphraseState('12345678', '')).toBe('unrepeated');
  expect(passphraseState('12345678', '1234567')).toBe('differs');
  expect(passphraseState('12345678', '12345678')).toBe('good');
  expect(passphraseState('x', null)).toBe('good');
});

test('a queue of 12,000 draws and fetches only what is in sight', () => {
  const sight = windowOf(36 * 5000, 360, 36, 12_000);
  expect(sight).toEqual({ from: 4994, to: 5016 });
  expect(pagesOf(sight)).toEqual([49, 50]);
  expect(pagesOf(windowOf(0, 360, 36, 3))).toEqual([0]);
  expect(rowAt(new Map(), 4994)).toBeNull();
});

test('the board in small repaints what has changed, and knows what is under the pointer', () => {
  expect(changedSlots('...', '.o.')).toEqual([1]);
  expect(changedSlots(null, '...')).toEqual([0, 1, 2]);
  expect(changedSlots('..', '...')).toEqual([0, 1, 2]);
  const grid = slotGrid(745, 352);
  expect(grid).toEqual({ columns: 32, cell: 11, rows: 24 });
  expect(slotAt(grid, 745, 12, 12)).toBe(34);
  expect(slotAt(grid, 745, 351, 263)).toBeNull();
});

test('clock and short hash', () => {
  expect(clock(3_725_999)).toBe('1:02:05');
  expect(clock(-5)).toBe('0:00:00');
  expect(shortHex('0123456789abcdef0123')).toBe('0123 4567 89ab cdef');
});
