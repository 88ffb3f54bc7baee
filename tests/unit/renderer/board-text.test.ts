import { describe, expect, test } from 'vitest';
import { callingStage } from '../../../renderer/board/stages/calling-stage.ts';
import { emWidth } from '../../../renderer/board/text/em-width.ts';
import { groupsOf, shortHash } from '../../../renderer/board/text/hash-groups.ts';
import { board as en } from '../../../renderer/lib/texts/en/board.ts';
import { board as zh } from '../../../renderer/lib/texts/zh-CN/board.ts';
import { desk } from '../../../renderer/lib/texts/zh-CN/desk.ts';
import { pathsOf, sourcesOf } from './board-texts.ts';

const hash = '3f9a01bc77e290ad'.repeat(4);

describe('hashes that are read aloud', () => {
  test('stand in sixteen groups of four, nothing lost', () => {
    expect(groupsOf(hash)).toHaveLength(16);
    expect(groupsOf(hash).join('')).toBe(hash);
  });

  test('in short are their first four groups, and say that there is more', () => {
    expect(shortHash(hash)).toBe('3f9a 01bc 77e2 90ad …');
    expect(shortHash('3f9a01bc')).toBe('3f9a 01bc');
  });

  test('digits that do not fill the last group are all there', () => {
    expect(groupsOf('12345')).toEqual(['1234', '5']);
  });
});

describe('the width of a line', () => {
  test('a rare character beyond the basic plane is one character', () => {
    expect(emWidth('𠮷*龘')).toBeCloseTo(2.54);
  });

  test('Chinese is broader than as many letters', () => {
    expect(emWidth('安置房')).toBeGreaterThan(emWidth('abc'));
  });
});

describe('the two dictionaries', () => {
  const [english, chinese] = [pathsOf(en), pathsOf(zh)];

  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('fill in the same values', () => {
    const blanks = (text = '') => (text.match(/{{\w+}}/g) ?? []).sort();
    for (const [path, text] of chinese) expect(blanks(english.get(path)), path).toEqual(blanks(text));
  });

  test('leave nothing empty', () => {
    for (const text of [...chinese.values(), ...english.values()]) expect(text.trim()).not.toBe('');
  });
});

test.each([
  ['board', zh],
  ['desk', desk],
] as const)('every text that the %s asks for by name is in its dictionary', (window, dictionary) => {
  const known = pathsOf(dictionary);
  const missing = [...sourcesOf(window)].flatMap(([file, source]) =>
    [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)]
      .map(([, key = '']) => key)
      .filter((key) => !known.has(key))
      .map((key) => `${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test('the board holds no Chinese of its own', () => {
  const words = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  for (const [file, source] of sourcesOf('board')) expect(words(source), file).not.toMatch(/\p{Script=Han}/u);
});

test('without a batch there is no calling stage', () => {
  const view = {
    seq: 1,
    head: hash,
    language: 'zh-CN',
    title: null,
    rehearsal: false,
    recording: false,
    next: [],
    show: { theme: 'gold', skips: 0, interlude: null },
  } as const;
  expect(callingStage({ ...view, stage: { kind: 'ready', last: null }, batch: null })).toBeNull();
});
