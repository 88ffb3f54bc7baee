import { ClaimantCode, DwellingType, HouseholdCode, Lot } from '../../shared/kernel/ids.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import { lotCodes } from '../../shared/people/lot-code.ts';
import { idCheckCharacter } from '../../shared/people/id-number.ts';

/** What an office would import. */
export interface Lists {
  readonly households: readonly Household[];
  readonly dwellings: readonly Dwelling[];
}

const FAMILY = '王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂';
const VILLAGES = ['茅塘村', '茶岭村', '柳湾社区', '石桥村', '福源社区'];

const at = (from: string, n: number): string => [...from][n % [...from].length] ?? '';

/** A valid ID number of nobody: the region code 990000 is unassigned. */
export function anIdNumber(n: number): string {
  const born = new Date(Date.UTC(1950, 0, 1 + Math.floor(n / 1000) * 37)).toISOString().slice(0, 10);
  const digits = `990000${born.replaceAll('-', '')}${String(n % 1000).padStart(3, '0')}`;
  return digits + idCheckCharacter(digits);
}

/** `110 × 1`, in group T01 if said. */
export function aRight(type: string, count = 1, group: string | null = null): Household['rights'][number] {
  return {
    ...{ type: DwellingType.parse(type), count },
    group: group === null ? null : ClaimantCode.parse(group),
  };
}

/** The `n`-th to sign, with one right of 110 unless told otherwise. Nobody of that number exists. */
export function aHousehold(n: number, changes: Partial<Household> = {}): Household {
  const number = String(n).padStart(5, '0');
  const day = new Date(Date.UTC(2016, 0, 1) + n * 3_600_000).toISOString().slice(0, 10);
  return {
    ...{
      code: HouseholdCode.parse(`H${number}`),
      id: anIdNumber(n),
      phone: `1000${String(n).padStart(7, '0')}`,
    },
    name: at(FAMILY, n * 7) + at(GIVEN, n * 3 + 1) + at(GIVEN, n * 11 + 5),
    ...{
      village: VILLAGES[(n * 13) % VILLAGES.length] ?? '',
      agreementNo: `CQ2016-${number}`,
      signedOn: day,
    },
    rights: [aRight('110')],
    ...changes,
  };
}

export const households = (
  from: number,
  to: number,
  changes: (n: number) => Partial<Household> = () => ({}),
) => Array.from({ length: to - from + 1 }, (_, i) => aHousehold(from + i, changes(from + i)));

interface Stock {
  readonly type: string;
  /** Of two dwellings each. */
  readonly floors?: number;
  readonly area?: string;
  readonly building?: (n: number) => string;
  readonly storageRoom?: (n: number) => string;
}

/** Buildings of two stairwells each, until there are enough dwellings. */
export function dwellings(
  count: number,
  { type, floors = 6, area = '110.6', building = (n) => `${n}栋`, storageRoom = (n) => `Z${n}` }: Stock,
): Dwelling[] {
  return Array.from({ length: count }, (_, i): Dwelling => {
    const [unit, within] = [Math.floor(i / (floors * 2)), i % (floors * 2)];
    const floor = String(Math.floor(within / 2) + 1);
    const place = { building: building(Math.floor(unit / 2) + 1), stairwell: `${(unit % 2) + 1}单元` };
    const room = `${floor}0${(within % 2) + 1}`;
    const codes = lotCodes(place.building, place.stairwell, room);
    return {
      ...{ code: Lot.parse(codes.lot), stairwellCode: Lot.parse(codes.stairwell), ...place, floor, room },
      ...{ type: DwellingType.parse(type), area, storageRoom: storageRoom(i + 1), accepted: true },
    };
  });
}
