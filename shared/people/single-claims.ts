import type { Claim } from '../ceremony/batch.ts';
import { ClaimantCode } from '../kernel/ids.ts';
import type { DwellingType, Lot } from '../kernel/ids.ts';
import { compareUtf8 } from '../kernel/text.ts';
import type { Dwelling } from './household.ts';
import type { Register } from './register.ts';

/**
 * The claims of a first batch of single claims (docs/protocol.md section 12): each household's rights of `type` outside
 * groups, all at once, in the order of queueNo. `limit` keeps the first so many of the queue.
 */
export function singleClaims(register: Register, type: DwellingType, limit: number | null = null): Claim[] {
  return register.households
    .filter((row) => row.type === type && row.group === null)
    .sort((a, b) => a.queueNo - b.queueNo)
    .slice(0, limit ?? undefined)
    .map((row, i) => ({
      seq: i + 1,
      claimant: ClaimantCode.parse(row.household),
      count: row.rights,
      members: [],
    }));
}

/** The lots of a pool: accepted dwellings of `type`, sorted, without those in stairwells `keptForGroups` (codes `1-1`). */
export function pooledLots(
  dwellings: readonly Dwelling[],
  type: DwellingType,
  keptForGroups: ReadonlySet<Lot> = new Set(),
): Lot[] {
  return dwellings
    .filter(
      (dwelling) => dwelling.type === type && dwelling.accepted && !keptForGroups.has(dwelling.stairwellCode),
    )
    .map(({ code }) => code)
    .sort(compareUtf8);
}
