import type { Result } from '../kernel/result.ts';
import { err, ok } from '../kernel/result.ts';
import { compareUtf8 } from '../kernel/text.ts';
import { compact } from './plain-text.ts';

export interface Entitlement {
  /** The dwelling type as text, `110`. */
  readonly type: string;
  readonly count: number;
}

/** No household has been given more; a larger number is a slip of the keyboard. */
const MOST = 50;
/** A unit or a times sign must part type and number: 112 is not eleven times two. */
const PART =
  /^(\d{1,4}(?:\.\d)?)(?:(?:m2|平方米|平米|平方|方|户型)+[×x*✕✖╳✗]?|[×x*✕✖╳✗])(\d{1,3})(?:套|户|个)?$/i;

/**
 * Reads 安置户型及套数: `110㎡×2套、80㎡×1套`, in full-width digits, with × x X * ✕, m2 ㎡ m² 平米 平方米, and 、 ， , ; ；
 * + between types. A type named twice is added up; a type ×0 is left out. Sorted by type.
 */
export function parseEntitlements(
  text: string,
): Result<readonly Entitlement[], 'NO_ENTITLEMENT' | 'BAD_ENTITLEMENT'> {
  const parts = compact(text.replace(/[\r\n]+/g, ';'))
    .split(/[、,;+&]|和|及/)
    .filter((part) => part !== '');
  const counts = new Map<string, number>();
  for (const part of parts) {
    const [, type, digits] = PART.exec(part) ?? [];
    if (type === undefined || digits === undefined) return err('BAD_ENTITLEMENT');
    counts.set(type, (counts.get(type) ?? 0) + Number(digits));
  }
  const entitlements = [...counts].map(([type, count]) => ({ type, count })).filter(({ count }) => count > 0);
  if (entitlements.length === 0) return err('NO_ENTITLEMENT');
  if (entitlements.some(({ count }) => count > MOST)) return err('BAD_ENTITLEMENT');
  return ok(entitlements.sort((a, b) => compareUtf8(a.type, b.type)));
}

/** A dwelling type as a stock list has it: 110, `110㎡`, `110平方米户型` are all `110`; other words stay. */
export function parseDwellingType(text: string): string {
  return compact(text).replace(/^(\d+(?:\.\d+)?)(?:m2|平方米|平米|平方)?(?:户型)?$/i, '$1');
}
