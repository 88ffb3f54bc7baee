import { expect, test } from 'vitest';
import { offsetSlot } from '../../../shared/draw/offset.ts';

test('the last unopened slot stays, whatever is rolled', () => {
  expect(offsetSlot(3, new Set([1, 3]), 2, '98765')).toBe(2);
});

test('a roll goes over spent slots and round the end', () => {
  expect(offsetSlot(5, new Set([5, 1]), 4, '001')).toBe(2);
});

test('more digits than a number can hold are counted exactly', () => {
  expect(offsetSlot(7, new Set(), 1, '100000000000000000000000000000001')).toBe(
    Number((10n ** 32n + 1n) % 7n) + 1,
  );
});

test('a slot that is opened cannot be moved from', () => {
  expect(() => offsetSlot(3, new Set([2]), 2, '0')).toThrow('Bug');
});
