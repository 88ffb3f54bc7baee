import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskId, maskName } from '../../../shared/people/masking.ts';

test.each([
  ['李杰建', '李**'],
  ['王芳', '王*'],
  ['欧阳娜娜', '欧阳**'],
  ['欧阳', '欧*'],
  ['马𠮷文', '马**'],
  ['曾䶮', '曾*'],
  ['雷㛃', '雷*'],
  ['余𬭎', '余*'],
  ['王', '*'],
  ['', '*'],
  ['阿依古丽·买买提', '阿*******'],
  ['李㛃\u{E0101}', '李*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ['李杰建', '李*建'],
  ['王芳', '王*'],
  ['欧阳娜娜', '欧**娜'],
  ['王', '*'],
])('%s is shown as %s where the office keeps both ends', (name, masked) => {
  expect(maskName(name, 'ends')).toBe(masked);
});

test('an office may show nothing at all', () => {
  expect(['王', '王芳', '欧阳娜娜'].map((name) => maskName(name, 'none'))).toEqual(['**', '**', '**']);
});

const character = fc.constantFrom(...Array.from('李王张欧阳䶮𠮷㛃𬭎鿍A·'));

test.each(['surname', 'ends'] as const)('whatever the name, %s hides at least one character', (masking) => {
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), (characters) => {
      const masked = [...maskName(characters.join(''), masking)];
      expect(masked).toHaveLength(characters.length);
      const shown = masked.flatMap((c, i) => (c === '*' ? [] : [i]));
      expect(shown.every((i) => masked[i] === characters[i])).toBe(true);
      expect(shown.every((i) => i < 2 || (masking === 'ends' && i === characters.length - 1))).toBe(true);
      expect(shown.length).toBeLessThan(characters.length);
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
