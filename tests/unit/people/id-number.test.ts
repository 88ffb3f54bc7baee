import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthDate, idCheckCharacter, parseIdNumber } from '../../../shared/people/id-number.ts';

const read = (text: string) => {
  const result = parseIdNumber(text);
  return result.ok ? result.value : result.refusal;
};
const anId = fc
  .tuple(
    fc.integer({ min: 100000, max: 999999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, born, order]) => {
    const digits = `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    return digits + idCheckCharacter(digits);
  });

test('the example of GB 11643-1999 has the check character X', () => {
  expect(read('11010519491231002X')).toBe('11010519491231002X');
  expect(birthDate('11010519491231002X')).toBe('1949-12-31');
});

test('a number is read in the ways in which it is typed', () => {
  expect(read('１１０１０５１９４９１２３１００２x')).toBe('11010519491231002X');
  expect(read(" '110105 19491231 002x\u200b")).toBe('11010519491231002X');
});

test.each([
  ['', 'ID_FORM'],
  ['110105491231002', 'ID_FORM'],
  ['1101051949123100X2', 'ID_FORM'],
  ['011010519491231002', 'ID_FORM'],
  ['110105194913310021', 'ID_DATE'],
  ['110105190002290020', 'ID_DATE'],
  ['110105194912310021', 'ID_CHECKSUM'],
])('%s is refused as %s', (text, refusal) => {
  expect(read(text)).toBe(refusal);
});

test('every number with the right check character is taken, with any other it is not', () => {
  fc.assert(
    fc.property(anId, fc.constantFrom(...Array.from('0123456789X')), (id, last) => {
      expect(read(id)).toBe(id);
      if (last !== id.charAt(17)) expect(read(id.slice(0, 17) + last)).toBe('ID_CHECKSUM');
    }),
  );
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(anId, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, shift) => {
      const wrong = (Number(id[at]) + shift) % 10;
      expect(parseIdNumber(`${id.slice(0, at)}${wrong}${id.slice(at + 1)}`).ok).toBe(false);
    }),
  );
});

test('two neighbours swapped are always noticed', () => {
  fc.assert(
    fc.property(anId, fc.integer({ min: 0, max: 15 }), (id, at) => {
      fc.pre(id[at] !== id[at + 1]);
      const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
      expect(parseIdNumber(swapped).ok).toBe(false);
    }),
  );
});
