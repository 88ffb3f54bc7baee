import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCode } from '../../../shared/kernel/text.ts';
import { lotCodes } from '../../../shared/people/lot-code.ts';

test.each([
  ['1栋', '1单元', '101', '1-1-0101'],
  ['01栋', '02单元', '0101', '1-2-0101'],
  ['１２栋', '3', '1802', '12-3-1802'],
  ['3号楼', '1单元', '302室', '3-1-0302'],
  ['3幢', '1单元', '12345', '3-1-12345'],
  ['东区 A 座', '1单元', '101', '东区A座-1-0101'],
  ['1-2', '3', 'B-01', '1_2-3-B_01'],
])('%s %s %s is %s', (building, stairwell, room, lot) => {
  expect(lotCodes(building, stairwell, room).lot).toBe(lot);
});

test('the stairwell is the lot without its room', () => {
  expect(lotCodes('1栋', '2单元', '101').stairwell).toBe('1-2');
});

test('hyphens in the texts never make two addresses one', () => {
  expect(lotCodes('1-2', '3', '101').lot).not.toBe(lotCodes('1', '2-3', '101').lot);
});

test('whatever the texts, a lot is a code, and different numbers are different lots', () => {
  const number = fc.integer({ min: 1, max: 9999 });
  const address = fc.tuple(number, number, number);
  fc.assert(
    fc.property(address, address, (a, b) => {
      const [x, y] = [a, b].map(([i, j, k]) => lotCodes(`${i}栋`, `${j}单元`, `${k}`).lot);
      expect(x === y).toBe(a.join() === b.join());
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (building, room) => {
      expect(isCode(lotCodes(building, '1', room).lot)).toBe(true);
    }),
  );
});
