import { buildRegister, type RegisterFiles } from '../../shared/people/register.ts';
import { aDwelling, aHousehold, aRight } from './people.ts';

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
