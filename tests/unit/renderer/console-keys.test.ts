import { describe, expect, test } from 'vitest';
import { actionOf, isTyping, KEYS, keyOf, SecondPress, TWICE_MS } from '../../../renderer/console/keys.ts';
import { keys as en } from '../../../renderer/lib/texts/en/console-keys.ts';
import { keys as zh } from '../../../renderer/lib/texts/zh-CN/console-keys.ts';

const PRESSED = {
  key: 'F2',
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
};
const BUTTON = { tagName: 'BUTTON', type: 'submit' };

describe('the table of keys', () => {
  test('gives each key one action and each action one key', () => {
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
    expect(new Set(KEYS.map(({ action }) => action)).size).toBe(KEYS.length);
  });

  test('says in both languages what each of them does', () => {
    for (const { action } of KEYS)
      for (const texts of [zh, en]) expect(texts[action].does.length, action).toBeGreaterThan(5);
  });

  test('has the key of the next action where the guide says it is', () => {
    expect(keyOf('next')).toBe('F2');
  });
});

test.each(KEYS)('$key means $action on a button or nowhere', ({ key, action }) => {
  expect(actionOf({ ...PRESSED, key }, null, false)).toBe(action);
  expect(actionOf({ ...PRESSED, key }, BUTTON, false)).toBe(action);
  expect(actionOf({ ...PRESSED, key }, { tagName: 'INPUT', type: 'radio' }, false)).toBe(action);
});

test('every key is dead while someone types', () => {
  for (const type of ['text', 'password', 'search', 'number', undefined]) {
    expect(isTyping({ tagName: 'INPUT', type })).toBe(true);
    for (const { key } of KEYS)
      expect(actionOf({ ...PRESSED, key }, { tagName: 'INPUT', type }, false)).toBeNull();
  }
  expect(actionOf(PRESSED, { tagName: 'textarea' }, false)).toBeNull();
  expect(actionOf(PRESSED, { tagName: 'DIV', isContentEditable: true }, false)).toBeNull();
});

test('every key is dead under a dialog, while held down, with another key; and no other key means anything', () => {
  for (const { key } of KEYS) {
    expect(actionOf({ ...PRESSED, key }, BUTTON, true)).toBeNull();
    expect(actionOf({ ...PRESSED, key, repeat: true }, BUTTON, false)).toBeNull();
    for (const other of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(actionOf({ ...PRESSED, key, [other]: true }, BUTTON, false)).toBeNull();
  }
  expect(actionOf({ ...PRESSED, key: 'Enter' }, BUTTON, false)).toBeNull();
});

describe('a nervous second press', () => {
  test('does not count right after the first, and counts when it is meant', () => {
    const second = new SecondPress();
    expect(second.takes(1000)).toBe(true);
    expect(second.takes(1000 + TWICE_MS - 1)).toBe(false);
    expect(second.takes(1000 + TWICE_MS)).toBe(true);
  });

  test('does not take the action that came into the place of a slow first one', () => {
    const second = new SecondPress();
    expect(second.takes(1000)).toBe(true);
    second.changed(2500);
    expect(second.takes(2600)).toBe(false);
    expect(second.takes(2500 + TWICE_MS)).toBe(true);
  });

  test('that did not count keeps the key quiet no longer', () => {
    const second = new SecondPress();
    second.changed(0);
    for (let at = 100; at < TWICE_MS; at += 100) expect(second.takes(at)).toBe(false);
    expect(second.takes(TWICE_MS)).toBe(true);
  });
});
