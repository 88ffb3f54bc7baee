import { describe, expect, test } from 'vitest';
import { signatureOf } from '../../../renderer/desk/strokes.ts';
import { begins } from '../../../renderer/desk/writing.ts';

const pen = { id: 1, type: 'pen', spread: 1 };
const finger = { id: 2, type: 'touch', spread: 30 };
const second = { id: 3, type: 'touch', spread: 30 };
const palm = { id: 4, type: 'touch', spread: 140 };
const writing = (type: string, reach: number) => ({ id: 9, type, reach });

describe('on the signature pad', () => {
  test('a pen, a finger or a mouse writes', () => {
    for (const contact of [pen, finger, { id: 5, type: 'mouse', spread: 1 }])
      expect(begins(contact, null, false)).toBe(true);
  });

  test('the hand that holds the pen spoils nothing: not beside it, not between two strokes', () => {
    expect(begins(finger, writing('pen', 90), true)).toBe(false);
    expect(begins(finger, null, true)).toBe(false);
  });

  test('a pen takes over from the hand that came down before it', () => {
    expect(begins(pen, writing('touch', 200), false)).toBe(true);
    expect(begins({ ...pen, id: 8 }, writing('pen', 0), true)).toBe(false);
  });

  test('a palm never writes', () => {
    expect(begins(palm, null, false)).toBe(false);
  });

  test('of two fingers the one that moves writes', () => {
    expect(begins(second, writing('touch', 40), false)).toBe(false);
    expect(begins(second, writing('touch', 2), false)).toBe(true);
    expect(begins(finger, writing('mouse', 0), false)).toBe(false);
  });
});

describe('a signature', () => {
  const line = (from: number, to: number) => [from, to].map((x) => ({ x, y: 0.1, pressure: 0.5, atMs: 0 }));

  test('that is tiny may have been an accident', () => {
    expect(signatureOf([line(0.4, 0.45)])).toBe('small');
    expect(signatureOf([line(0.3, 0.42)])).toBe('small');
    expect(signatureOf([line(0.3, 0.55)])).toBe('fine');
    const scribble = Array.from({ length: 8 }, () => line(0.4, 0.45));
    expect(signatureOf(scribble)).toBe('small');
  });

  test('of several small strokes is measured as a whole', () => {
    const strokes = [0.3, 0.4, 0.5, 0.6].map((x) => line(x, x + 0.05));
    expect(signatureOf(strokes)).toBe('fine');
  });

  test('of dots alone is none, and so is nothing', () => {
    expect(signatureOf([])).toBe('none');
    expect(signatureOf([line(0.4, 0.4), line(0.8, 0.8)])).toBe('none');
  });
});
