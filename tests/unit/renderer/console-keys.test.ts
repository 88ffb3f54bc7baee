import { expect, test } from 'vitest';
import { isTyping, meansNext, NEXT_KEY } from '../../../renderer/console/keys.ts';

const PRESSED = {
  key: NEXT_KEY,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
};
const BUTTON = { tagName: 'BUTTON', type: 'submit' };

test('the key means the next action on a button or nowhere', () => {
  expect(meansNext(PRESSED, null, false)).toBe(true);
  expect(meansNext(PRESSED, BUTTON, false)).toBe(true);
  expect(meansNext(PRESSED, { tagName: 'INPUT', type: 'radio' }, false)).toBe(true);
});

test('it is dead while someone types', () => {
  for (const type of ['text', 'password', 'search', 'number', undefined]) {
    expect(isTyping({ tagName: 'INPUT', type })).toBe(true);
    expect(meansNext(PRESSED, { tagName: 'INPUT', type }, false)).toBe(false);
  }
  expect(meansNext(PRESSED, { tagName: 'textarea' }, false)).toBe(false);
  expect(meansNext(PRESSED, { tagName: 'DIV', isContentEditable: true }, false)).toBe(false);
});

test('it is dead while a question is open, while held down, and with another key', () => {
  expect(meansNext(PRESSED, BUTTON, true)).toBe(false);
  expect(meansNext({ ...PRESSED, repeat: true }, BUTTON, false)).toBe(false);
  expect(meansNext({ ...PRESSED, altKey: true }, BUTTON, false)).toBe(false);
  expect(meansNext({ ...PRESSED, key: 'Enter' }, BUTTON, false)).toBe(false);
});
