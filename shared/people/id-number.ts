import type { Result } from '../kernel/result.ts';
import { err, ok } from '../kernel/result.ts';
import { calendarDay } from './calendar-day.ts';
import { compact } from './plain-text.ts';

/** GB 11643-1999: the weight of each of the first 17 digits, and the last character for each remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const LAST = '10X98765432';

export type IdFault = 'ID_FORM' | 'ID_DATE' | 'ID_CHECKSUM';

/** Full-width digits, spaces and a lower-case x are forgiven: `９９０… 033x` becomes `990…033X`. */
export function normaliseId(text: string): string {
  return compact(text).toUpperCase();
}

/** The last character that 17 digits ask for (ISO 7064 MOD 11-2). */
export function idCheckCharacter(digits17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits17[i]), 0);
  return LAST.charAt(sum % 11);
}

/** A resident identity number (公民身份号码) of 18 characters, normalised; or the first thing that is wrong with it. */
export function parseIdNumber(text: string): Result<string, IdFault> {
  const id = normaliseId(text);
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return err('ID_FORM');
  if (birthDate(id) === null) return err('ID_DATE');
  return idCheckCharacter(id) === id.charAt(17) ? ok(id) : err('ID_CHECKSUM');
}

/** The birth date in an 18-character number as `YYYY-MM-DD`, or null if there is no such day. */
export function birthDate(id: string): string | null {
  const year = Number(id.slice(6, 10));
  return year < 1850 ? null : calendarDay(year, Number(id.slice(10, 12)), Number(id.slice(12, 14)));
}
