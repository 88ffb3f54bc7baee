import { z } from 'zod';
import { ClaimantCode, Count, DwellingType, HouseholdCode, Lot, Text } from '../kernel/ids.ts';

/** A calendar day, `YYYY-MM-DD`: it has no hour and no time zone. */
export const CalendarDay = z.iso.date();

/** How many dwellings of one type a household is entitled to (安置指标), and the group (组团) it draws them with. */
export const Right = z.strictObject({ type: DwellingType, count: Count, group: ClaimantCode.nullable() });
export type Right = z.infer<typeof Right>;

/** A household as its papers have it. Personal data: never in the ledger. */
export const Household = z.strictObject({
  code: HouseholdCode,
  name: Text.min(1),
  /** 18 characters, a last X in upper case. */
  id: Text,
  phone: Text.nullable(),
  village: Text,
  agreementNo: Text,
  signedOn: CalendarDay,
  /** One entry a type, sorted by type. */
  rights: z.array(Right).min(1),
});
export type Household = z.infer<typeof Household>;

/** A dwelling of the housing stock (房源). */
export const Dwelling = z.strictObject({
  /** `1-1-0101`: building, stairwell, room. */
  code: Lot,
  /** `1-1`: what a group draws. */
  stairwellCode: Lot,
  /** The address as the stock list words it, for slips: 1栋, 1单元, 1, 101. */
  building: Text,
  stairwell: Text,
  floor: Text,
  room: Text,
  type: DwellingType,
  /** ㎡, measured if it has been measured, else estimated, e.g. `110.6`; '' if neither is known. */
  area: Text,
  /** Code of the storage room (杂房) that goes with it, or ''. */
  storageRoom: Text,
  /** Only what passed inspection (验收) is pooled. */
  accepted: z.boolean(),
});
export type Dwelling = z.infer<typeof Dwelling>;
