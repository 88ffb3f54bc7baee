import { describe, expect, test } from 'vitest';
import { isSecondTap } from '../../../renderer/desk/second-tap.ts';
import { chosenSlot, hundreds, withDigit } from '../../../renderer/desk/slot-number.ts';
import { isSignature, pointOf } from '../../../renderer/desk/strokes.ts';
import { Strokes } from '../../../shared/ceremony/slip.ts';

const SLOTS = '.'.repeat(411) + 'o' + '.'.repeat(333);

describe('typing a slot', () => {
  test('takes as many digits as the board has, and no leading zero', () => {
    expect(withDigit('', '0', 745)).toBe('');
    expect(withDigit('41', '2', 745)).toBe('412');
    expect(withDigit('412', '5', 745)).toBe('412');
    expect(withDigit('100', '0', 1000)).toBe('1000');
  });

  test('names an unopened slot, a spent one, or none', () => {
    expect(chosenSlot('', SLOTS)).toBe('nothing');
    expect(chosenSlot('411', SLOTS)).toEqual({ slot: 411 });
    expect(chosenSlot('412', SLOTS)).toBe('taken');
    expect(chosenSlot('746', SLOTS)).toBe('none');
  });
});

test('the pad shows every slot once, by hundreds', () => {
  const parts = hundreds(SLOTS);
  expect(parts.map(({ first }) => first)).toEqual([1, 101, 201, 301, 401, 501, 601, 701]);
  expect(parts.map(({ letters }) => letters).join('')).toBe(SLOTS);
});

describe('a point of a signature', () => {
  const touch = { x: 300, y: 150, pressure: 0.73, pointerType: 'pen', atMs: 1250 };

  test('is measured by the width of the pad, with the pressure of the pen', () => {
    expect(pointOf(touch, 1200, 1000)).toEqual({ x: 0.25, y: 0.125, pressure: 0.73, atMs: 250 });
  });

  test('has half pressure from a mouse or a finger', () => {
    expect(pointOf({ ...touch, pointerType: 'touch', pressure: 1 }, 1200, 1000).pressure).toBe(0.5);
    expect(pointOf({ ...touch, pointerType: 'mouse', pressure: 0.5 }, 1200, 1000).pressure).toBe(0.5);
    expect(pointOf({ ...touch, pressure: 0 }, 1200, 1000).pressure).toBe(0.5);
  });

  test('stays within what a slip takes, even outside the pad or before the first point', () => {
    const far = pointOf({ ...touch, x: -20, y: 5000, pressure: 9, atMs: 900 }, 1200, 1000);
    expect(far).toEqual({ x: 0, y: 1, pressure: 1, atMs: 0 });
    expect(Strokes.safeParse([[far]]).success).toBe(true);
  });

  test('a dot is no signature, a line is', () => {
    const dot = pointOf(touch, 1200, 1000);
    expect(isSignature([[dot], [dot, dot]])).toBe(false);
    expect(isSignature([[dot, { ...dot, x: 0.35 }]])).toBe(true);
  });
});

test('the second half of a double tap on a slot does not confirm it; a tap elsewhere or later does', () => {
  const first = { x: 500, y: 600, atMs: 1000 };
  expect(isSecondTap(first, { x: 510, y: 590, atMs: 1200 })).toBe(true);
  expect(isSecondTap(first, { x: 700, y: 600, atMs: 1010 })).toBe(false);
  expect(isSecondTap(first, { x: 500, y: 600, atMs: 1600 })).toBe(false);
  expect(isSecondTap(null, first)).toBe(false);
});
