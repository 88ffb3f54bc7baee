import { expect, test } from 'vitest';
import { clock, shortHex } from '../../../renderer/console/clock.ts';
import { digitsOf, grouped } from '../../../renderer/console/digits.ts';
import { passphraseState } from '../../../renderer/console/passphrases.ts';
import { sightOf } from '../../../renderer/console/lists/use-rows.ts';
import { movedTo, pagesOf, rowAt } from '../../../renderer/console/row-pages.ts';
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
  const { from, size } = sightOf(36 * 5000, 360, 36);
  expect({ from, size }).toEqual({ from: 4994, size: 22 });
  expect(pagesOf({ from, to: from + size })).toEqual([49, 50]);
  expect(pagesOf({ from: 0, to: 3 })).toEqual([0]);
  expect(pagesOf({ from: 40, to: 40 })).toEqual([]);
  expect(rowAt(new Map(), 4994)).toBeNull();
  expect(rowAt(new Map([[49, Array.from({ length: 100 }, (_, i) => 4900 + i)]]), 4994)).toBe(4994);
});

test('arrows, page keys, Home and End move through a list and stay in it; other keys do not', () => {
  const from = (key: string) => movedTo(key, 50, 12_000, 20);
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].map(from)).toEqual([51, 49, 70, 30]);
  expect(['Home', 'End'].map(from)).toEqual([0, 11_999]);
  expect(movedTo('ArrowUp', 0, 12_000, 20)).toBe(0);
  expect(movedTo('PageDown', 11_999, 12_000, 20)).toBe(11_999);
  expect(from('a')).toBeNull();
});

test('the board in small repaints what has changed, and knows what is under the pointer', () => {
  expect(changedSlots('...', '.o.')).toEqual([1]);
  expect(changedSlots(null, '...')).toEqual([0, 1, 2]);
  expect(changedSlots('..', '...')).toEqual([0, 1, 2]);
  const grid = slotGrid(745, 352);
  expect(grid).toEqual({ columns: 32, cell: 11, rows: 24 });
  expect(slotAt(grid, 745, 12, 12)).toBe(34);
  expect(slotAt(grid, 745, 351, 263)).toBeNull();
  for (const slots of [800, 1000, 2000, 12_000]) {
    const { columns, cell, rows } = slotGrid(slots, 352);
    expect(columns * rows, `${slots} slots`).toBeGreaterThanOrEqual(slots);
    expect(columns * cell).toBeCloseTo(352);
    // Little higher than four fifths of the width: the last row is begun.
    expect(rows * cell, `${slots} slots`).toBeLessThan(352 * 0.83);
  }
});

test('clock and short hash', () => {
  expect(clock(3_725_999)).toBe('1:02:05');
  expect(clock(-5)).toBe('0:00:00');
  expect(shortHex('0123456789abcdef0123')).toBe('0123 4567 89ab cdef');
});
