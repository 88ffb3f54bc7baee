import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LotView } from '../../../shared/ipc/views.ts';
import { withPlaceWord } from '../../../shared/people/place-words.ts';
import { placeInChinese, placeInEnglish } from '../../../shared/speech/place.ts';

function at(building: string, stairwell: string, room: string): LotView {
  const address = { building, stairwell, room };
  return { lot: '1', ...address, floor: '7', area: '110.6', storageRoom: 'Z1', dwellings: 0 };
}

test.each([
  ['1栋', '1单元', '101', '一栋，一单元，幺零幺室', 'Building 1, Stairwell 1, Room 1 0 1'],
  ['12栋', '2单元', '1201', '十二栋，二单元，幺二零幺室', 'Building 12, Stairwell 2, Room 1 2 0 1'],
  ['12', '2', '1201室', '十二栋，二单元，幺二零幺室', 'Building 12, Stairwell 2, Room 1 2 0 1'],
  ['3#楼', '甲单元', '302', '三号楼，甲单元，三零二室', null],
  ['3#', '1', '12', '三号楼，一单元，十二室', 'Building 3, Stairwell 1, Room 12'],
  ['3号楼', '1单元', '302房', '三号楼，一单元，三零二房', 'Building 3, Stairwell 1, Room 3 0 2'],
  ['A座', '', '2-301', 'A座，二杠三零幺室', 'Building A, Room 2 dash 3 0 1'],
  ['东区A座', '2单元', '801', '东区A座，二单元，八零幺室', null],
  ['01栋', '02单元', '0101', '一栋，二单元，零幺零幺室', 'Building 1, Stairwell 2, Room 0 1 0 1'],
  ['101栋', '1', '7', '幺零幺栋，一单元，七室', 'Building 1 0 1, Stairwell 1, Room 7'],
  ['十二栋', '一单元', '1楼', '十二栋，一单元，一楼', null],
  ['b1', '1', '-101', 'B一栋，一单元，负幺零幺室', null],
  ['１２栋', '２单元', '３０１', '十二栋，二单元，三零幺室', null],
  ['Tower B', 'Entrance 2', 'Flat 12A', null, 'Tower B, Entrance 2, Flat 12A'],
])('%s %s %s', (building, stairwell, room, chinese, english) => {
  expect(placeInChinese(at(building, stairwell, room))).toBe(chinese);
  expect(placeInEnglish(at(building, stairwell, room))).toBe(english);
});

test.each([
  ['锦绣家园A区12号楼', '1单元', '101'],
  ['1栋', '𪚥单元', '101'],
  ['1栋', '1单元', '王小明'],
  ['1栋（东）', '1单元', '101'],
  ['SUNRISE', '1', '101'],
  ['栋', '1单元', '101'],
  ['#3', '1', '101'],
  ['', '', ''],
])('what is more than numbers, letters and known words is left to the screen: %s %s %s', (...address) => {
  expect(placeInChinese(at(...address))).toBeNull();
  expect(placeInEnglish(at(...address))).toBeNull();
});

test('a whole stairwell has no room', () => {
  expect(placeInChinese(at('2栋', '1单元', ''))).toBe('二栋，一单元');
  expect(placeInEnglish(at('2栋', '1单元', ''))).toBe('Building 2, Stairwell 1');
});

test('whatever the list says, nothing is said but known signs', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Za-z栋单元#-]{1,8}$/));
  fc.assert(
    fc.property(text, text, text, (...address) => {
      const known =
        /^[A-Z零幺一二三四五六七八九十百千万两负杠东南西北中甲乙丙丁栋幢座楼层室房号区期门梯单元，]+$/;
      expect(placeInChinese(at(...address)) ?? '一').toMatch(known);
      expect(placeInEnglish(at(...address)) ?? 'A').toMatch(/^[A-Za-z0-9 ,]+$/);
    }),
  );
});

test.each([
  ['building', '12', '12栋', 'Building 12'],
  ['building', '3#', '3#楼', 'Building 3#'],
  ['building', 'A座', 'A座', 'A座'],
  ['building', 'Tower B', 'Tower B', 'Tower B'],
  ['stairwell', '2单元', '2单元', '2单元'],
  ['stairwell', '2', '2单元', 'Stairwell 2'],
  ['floor', '-1', '-1层', 'Floor -1'],
  ['room', '2-301', '2-301室', 'Room 2-301'],
  ['room', '301室', '301室', '301室'],
  ['room', '', '', ''],
] as const)('a word is added to a %s only where the list has none: %s', (part, text, chinese, english) => {
  expect(withPlaceWord(part, text, 'zh-CN')).toBe(chinese);
  expect(withPlaceWord(part, text, 'en')).toBe(english);
});
