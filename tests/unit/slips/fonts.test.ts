import { beforeAll, expect, test } from 'vitest';
import {
  advanceOf,
  loadedFonts,
  prepareFonts,
  runsOf,
  showable,
  unprintable,
} from '../../../electron/slips/fonts.ts';
import { allocationTexts } from '../../../electron/slips/allocation-texts.ts';
import { protectedTexts, recoveryTexts, roleTexts } from '../../../electron/slips/recovery-texts.ts';
import { declarationTexts, signerTexts, slipTexts } from '../../../electron/slips/slip-texts.ts';
import { type Both, nothing, sheetTexts, squareMetres } from '../../../electron/slips/texts.ts';
import { ticketTexts } from '../../../electron/slips/ticket-texts.ts';

const RARE = '䶮𠮷㛃𬭎鿍';
/** Extension H, which neither font has. */
const UNKNOWN = '\u{31350}';

beforeAll(() => prepareFonts(RARE));

test('rare characters of real names can be printed', () => {
  expect(unprintable(RARE)).toEqual([]);
});

test('every word of the dictionary is in the main font, in both weights', () => {
  const dictionaries: Record<string, Both>[] = [
    ...[sheetTexts, slipTexts, signerTexts, declarationTexts, ticketTexts],
    ...[recoveryTexts, protectedTexts, roleTexts, allocationTexts],
  ];
  const words = dictionaries.flatMap((texts) => Object.values(texts)).flatMap(({ zh, en }) => [zh, en]);
  const text = [...words, nothing, squareMetres, '0123456789abcdefABCDEF〓U+▼…'].join('');
  expect(unprintable(text)).toEqual([]);
  expect(runsOf(text, 'regular')).toHaveLength(1);
  expect(runsOf(text, 'bold')).toHaveLength(1);
});

test('each character gets the first font that has it', () => {
  const runs = runsOf('马𠮷文', 'bold');
  expect(runs.map(({ text }) => text)).toEqual(['马', '𠮷', '文']);
  expect(runs[0]?.font).toBe('bold');
  expect(runs[1]?.font).toMatch(/^HanaMinB.*\.woff2$/);
  expect(loadedFonts().has(runs[1]!.font)).toBe(true);
  expect(advanceOf('𠮷', 'bold')).toBeCloseTo(1);
});

test('what no font has is found before the day, each once', () => {
  expect(unprintable(`张${UNKNOWN}三${UNKNOWN}`)).toEqual([UNKNOWN]);
});

test('a private-use character is never taken for whatever some font has there', () => {
  expect(unprintable('\uf150\ue863')).toEqual(['\uf150', '\ue863']);
});

test('invisible characters are reported, and leave no trace on paper', () => {
  const name = '张\u200b葛\u{e0100}\u0007\t三';
  expect(unprintable(name)).toEqual(['\u200b', '\u{e0100}', '\u0007', '\t']);
  expect(showable(name)).toBe('张葛 三');
});

test('a missing glyph is marked, and its code point given', () => {
  expect(showable(`张${UNKNOWN}三`)).toBe('张〓U+31350三');
});
