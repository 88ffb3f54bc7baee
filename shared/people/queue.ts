import type { HouseholdCode } from '../kernel/ids.ts';
import { compareUtf8 } from '../kernel/text.ts';
import type { Household } from './household.ts';

type Queued = Pick<Household, 'signedOn' | 'agreementNo' | 'code'>;

/**
 * The order of the queue: the day of signing, then the agreement number, then the household's code. Texts compare by
 * UTF-8 bytes, as everywhere in the protocol: no locale, no version of a library can change the order. So agreement
 * numbers should be padded (0002 before 0010), as offices number them. Codes are unique, so no two households tie.
 */
export function compareInQueue(a: Queued, b: Queued): number {
  return (
    compareUtf8(a.signedOn, b.signedOn) ||
    compareUtf8(a.agreementNo, b.agreementNo) ||
    compareUtf8(a.code, b.code)
  );
}

/** Each household's queue number (顺序号), from 1. */
export function queueNumbers(households: readonly Queued[]): ReadonlyMap<HouseholdCode, number> {
  return new Map([...households].sort(compareInQueue).map(({ code }, i) => [code, i + 1]));
}
