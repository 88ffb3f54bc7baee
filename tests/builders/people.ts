import fc from 'fast-check';
import { ClaimantCode, DwellingType, HouseholdCode, Lot } from '../../shared/kernel/ids.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import { idCheckCharacter } from '../../shared/people/id-number.ts';
import { lotCodes } from '../../shared/people/lot-code.ts';

/** `1` → H0001. */
export const householdCode = (n: number): HouseholdCode =>
  HouseholdCode.parse(`H${String(n).padStart(4, '0')}`);
export const dwellingType = (type: string): DwellingType => DwellingType.parse(type);

/** A valid ID number of nobody: the region code 990000 is unassigned. */
export function anIdNumber(n = 1, born = '19700101'): string {
  const digits = `990000${born}${String(n % 1000).padStart(3, '0')}`;
  return digits + idCheckCharacter(digits);
}

/** `110 × 1`, in group T01 if said. */
export function aRight(type: string, count: number, group: string | null = null) {
  return { type: dwellingType(type), count, group: group === null ? null : ClaimantCode.parse(group) };
}

/** Household `n` with one right of 110, unless told otherwise. */
export function aHousehold(n: number, changes: Partial<Household> = {}): Household {
  return {
    code: householdCode(n),
    name: '李杰建',
    id: anIdNumber(n),
    phone: '10001234567',
    village: '茅塘村',
    agreementNo: `CQ2019-${String(n).padStart(4, '0')}`,
    signedOn: '2019-10-23',
    rights: [aRight('110', 1)],
    ...changes,
  };
}

/** The dwelling in building 1栋, stairwell 1单元, room 101, of 110 and accepted, unless told otherwise. */
export function aDwelling(changes: Partial<Dwelling> = {}): Dwelling {
  const address = { building: '1栋', stairwell: '1单元', floor: '1', room: '101', ...changes };
  const { lot, stairwell } = lotCodes(address.building, address.stairwell, address.room);
  return {
    ...{ code: Lot.parse(lot), stairwellCode: Lot.parse(stairwell), type: dwellingType('110') },
    ...{ area: '110.6', storageRoom: `Z${lot}`, accepted: true },
    ...address,
  };
}

/** A whole stairwell: six floors of two, unless told otherwise. */
export function aStairwell(
  building: string,
  stairwell: string,
  changes: Partial<Dwelling> = {},
  floors = 6,
): Dwelling[] {
  return Array.from({ length: floors * 2 }, (_, i) => {
    const floor = String(Math.floor(i / 2) + 1);
    return aDwelling({ building, stairwell, floor, room: `${floor}0${(i % 2) + 1}`, ...changes });
  });
}

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2016-12-31'), noInvalidDate: true });

/** Households with unique codes, few signing days and few agreement numbers, so that they tie often. */
export function someHouseholds(maxLength = 40): fc.Arbitrary<Household[]> {
  const household = fc.record({
    signedOn: day.map((date) => `${date.toISOString().slice(0, 8)}01`),
    agreementNo: fc.constantFrom('CQ-1', 'CQ-2', 'CQ-10', '协议-1', '𠮷-1', '﨎-1'),
    rights: fc.uniqueArray(
      fc.record({
        type: fc.constantFrom('80', '110', '160').map(dwellingType),
        count: fc.integer({ min: 1, max: 4 }),
        group: fc.constantFrom(null, ClaimantCode.parse('T01'), ClaimantCode.parse('T02')),
      }),
      { minLength: 1, maxLength: 3, selector: ({ type }) => type },
    ),
  });
  return fc
    .array(household, { maxLength })
    .map((list) => list.map((changes, i) => aHousehold(i + 1, changes)));
}
