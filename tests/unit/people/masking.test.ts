import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskId, maskName } from '../../../shared/people/masking.ts';

test.each([
  ['李杰建', '李*建'],
  ['王芳', '王*'],
  ['欧阳娜娜', '欧**娜'],
  ['马𠮷文', '马*文'],
  ['曾䶮', '曾*'],
  ['雷㛃', '雷*'],
  ['余𬭎', '余*'],
  ['王', '*'],
  ['', '*'],
  ['阿依古丽·买买提', '阿******提'],
  ['李㛃\u{E0101}', '李*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

const character = fc.constantFrom(...Array.from('李王张䶮𠮷㛃𬭎鿍A·'));

test('of a name at most the first and the last character show, and one is always hidden', () => {
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), (characters) => {
      const masked = [...maskName(characters.join(''))];
      expect(masked).toHaveLength(characters.length);
      const shown = masked.flatMap((c, i) => (c === '*' ? [] : [i]));
      expect(shown.every((i) => masked[i] === characters[i])).toBe(true);
      expect(shown.every((i) => i === 0 || i === characters.length - 1)).toBe(true);
      expect(shown.length).toBeLessThan(characters.length);
      expect(shown.length).toBe(Math.min(2, characters.length - 1));
    }),
  );
});

test('an ID number shows its region and its last four, never the birth date', () => {
  expect(maskId('990000195504270007')).toBe('990000********0007');
  expect(maskId('99000019850407005X')).toBe('990000********005X');
});

test('what is no ID number shows nothing', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => text.length !== 18),
      (text) => {
        expect(maskId(text)).toBe('*'.repeat(text.length));
      },
    ),
  );
});
