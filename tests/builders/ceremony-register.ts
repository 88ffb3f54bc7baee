import { buildRegister, type RegisterFiles } from '../../shared/people/register.ts';
import { aDwelling, aHousehold, aRight, aStairwell } from './people.ts';

/**
 * Households H0001, H0002 … of so many 110 ㎡ rights each, and `dwellings` of 110. Beside them stand one household of
 * 80 ㎡, one that draws 110 in a group, and a dwelling of 80: none of them belongs to a batch of 110 outside groups.
 */
export function aRegister(rights: readonly number[] = [1, 2, 1], dwellings = 6): RegisterFiles {
  const singles = rights.map((count, i) => aHousehold(i + 1, { rights: [aRight('110', count)] }));
  const other = aHousehold(rights.length + 1, { rights: [aRight('80', 1)] });
  const grouped = aHousehold(rights.length + 2, { rights: [aRight('110', 2, 'T01')] });
  const households = [...singles, other, grouped];
  const rooms = Array.from({ length: dwellings }, (_, i) =>
    aDwelling({ room: `${Math.floor(i / 9) + 1}0${(i % 9) + 1}` }),
  );
  const stock = [...rooms, aDwelling({ building: '2栋', type: aRight('80', 1).type })];
  const salts = new Map(households.map(({ code }, i) => [code, String(i).padStart(32, '0')]));
  return buildRegister(households, stock, salts);
}

/** Groups of two sizes: T01 of two rights, T02 of four; and a household by itself. Three stairwells of two, two of four. */
export function aVillageOfTwoSizes(): RegisterFiles {
  const rights = [aRight('110', 1), ...[1, 1].map((n) => aRight('110', n, 'T01'))];
  rights.push(...[2, 2].map((n) => aRight('110', n, 'T02')));
  const households = rights.map((right, i) => aHousehold(i + 1, { rights: [right] }));
  const pairs = [1, 2, 3].flatMap((n) => aStairwell('1栋', `${n}单元`, {}, 1));
  const fours = [1, 2].flatMap((n) => aStairwell('2栋', `${n}单元`, {}, 2));
  const salts = new Map(households.map(({ code }, i) => [code, String(i).padStart(32, '0')]));
  return buildRegister(households, [...pairs, ...fours], salts);
}

/**
 * A small village for ceremonies of every kind: four households of 110 by themselves (1, 2, 1 and 3 rights), two groups of
 * two households each that fill stairwells of two, two households of 80; five stairwells of two and one of four of 110.
 */
export function aVillage(): RegisterFiles {
  const singles = [1, 2, 1, 3].map((count, i) => aHousehold(i + 1, { rights: [aRight('110', count)] }));
  const grouped = [5, 6, 7, 8].map((n) =>
    aHousehold(n, { rights: [aRight('110', 1, n < 7 ? 'T01' : 'T02')] }),
  );
  const others = [9, 10].map((n) => aHousehold(n, { rights: [aRight('80', 1)] }));
  const households = [...singles, ...grouped, ...others];
  const pairs = [1, 2, 3, 4, 5].flatMap((n) => aStairwell('1栋', `${n}单元`, {}, 1));
  const eighty = [1, 2, 3].map((n) =>
    aDwelling({ building: '3栋', room: `10${n}`, type: aRight('80', 1).type }),
  );
  const stock = [...pairs, ...aStairwell('2栋', '1单元', {}, 2), ...eighty];
  const salts = new Map(households.map(({ code }, i) => [code, String(i).padStart(32, '0')]));
  return buildRegister(households, stock, salts);
}
