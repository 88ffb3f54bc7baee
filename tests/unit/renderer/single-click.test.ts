import { expect, test } from 'vitest';
import { isSecondClick } from '../../../renderer/lib/single-click.ts';

const click = (detail: number, timeStamp: number, clientX = 800) => ({
  ...{ detail, timeStamp, clientX },
  clientY: 700,
});

test('the second click of a double click is one, and the third too', () => {
  expect(isSecondClick(click(1, 5000), click(2, 5200))).toBe(true);
  expect(isSecondClick(click(2, 5200), click(3, 5400))).toBe(true);
});

test('two clicks that are counted apart are no double click', () => {
  expect(isSecondClick(click(1, 5000), click(1, 5700))).toBe(false);
});

test('of two taps whose first was swallowed the second counts, though it is counted as the second', () => {
  expect(isSecondClick(null, click(2, 5200))).toBe(false);
  // What was clicked before lies elsewhere, or long ago.
  expect(isSecondClick(click(1, 5000, 120), click(2, 5200))).toBe(false);
  expect(isSecondClick(click(1, 2000), click(2, 5200))).toBe(false);
});
