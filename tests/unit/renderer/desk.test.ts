import { describe, expect, test } from 'vitest';
import { isSecondTap, tapOf } from '../../../renderer/desk/second-tap.ts';
import { slotWords } from '../../../renderer/desk/slot-words.ts';
import { chosenSlot, hundreds, neighbour, typedKey, withDigit } from '../../../renderer/desk/slot-number.ts';
import { pointOf, signatureOf } from '../../../renderer/desk/strokes.ts';
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

test('a keyboard types too: digits, backspace, and all of it away', () => {
  expect(typedKey('41', '2', 745)).toBe('412');
  expect(typedKey('41', 'Backspace', 745)).toBe('4');
  expect(typedKey('41', 'Delete', 745)).toBe('');
});

test('arrow keys walk the board and stop at its ends', () => {
  expect(neighbour(15, 'ArrowDown', 10, 745)).toBe(25);
  expect(neighbour(15, 'ArrowLeft', 10, 745)).toBe(14);
  expect(neighbour(5, 'ArrowUp', 10, 745)).toBe(null);
  expect(neighbour(745, 'ArrowRight', 10, 745)).toBe(null);
  expect([neighbour(300, 'Home', 10, 745), neighbour(300, 'End', 10, 745)]).toEqual([1, 745]);
  expect(neighbour(15, 'Enter', 10, 745)).toBe(null);
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
    expect(signatureOf([[dot], [dot, dot]])).toBe('none');
    expect(signatureOf([[dot, { ...dot, x: 0.45 }]])).toBe('fine');
  });
});

test('a press of the keyboard is no tap', () => {
  const click = { clientX: 3, clientY: 4, timeStamp: 5, detail: 1 };
  expect(tapOf(click)).toEqual({ x: 3, y: 4, atMs: 5 });
  expect(tapOf({ ...click, detail: 0 })).toBe(null);
});

test('the second half of a double tap on a slot does not confirm it; a tap elsewhere or later does', () => {
  const first = { x: 500, y: 600, atMs: 1000 };
  expect(isSecondTap(first, { x: 510, y: 590, atMs: 1200 })).toBe(true);
  expect(isSecondTap(first, { x: 700, y: 600, atMs: 1010 })).toBe(false);
  expect(isSecondTap(first, { x: 500, y: 600, atMs: 1600 })).toBe(false);
  expect(isSecondTap(null, first)).toBe(false);
});

test('a chosen slot is read back as the hall hears it, in English digit by digit', () => {
  const english = (digit: string) => ['zero', 'one', 'two'][Number(digit)] ?? digit;
  expect(slotWords(412, 'zh-CN', english)).toBe('四百一十二');
  expect(slotWords(202, 'zh-CN', english)).toBe('二百零二');
  expect(slotWords(201, 'en', english)).toBe('two zero one');
});
