import { lotsOf } from '../claim.ts';
import type { BatchState, ClaimState } from '../state.ts';
import { owedKey } from '../owed.ts';

interface Promised {
  readonly household: string;
  /** Dwellings of one type that it has drawn or may still draw. */
  readonly rights: number;
}

/** What one draw of a claim is in dwellings: its household's one, or a stairwell shared among a group as its rights are. */
export function sharesOf({ claimant, members }: ClaimState): (readonly [string, number])[] {
  if (members.length === 0) return [[claimant, 1]];
  return members.map(({ household, rights }) => [household, rights]);
}

/**
 * The rights that those batches were frozen for, by household and type, less what was waived. What an earlier batch did not
 * give comes again in a later one: it is the same right, and is counted once.
 */
export function promisedRights(batches: readonly BatchState[]): ReadonlyMap<string, Promised> {
  const rights = new Map<string, { household: string; most: number; settled: number; waived: number }>();
  for (const batch of batches)
    for (const claim of batch.claims)
      for (const [household, each] of sharesOf(claim)) {
        const key = owedKey(household, batch.frozen.type);
        const before = rights.get(key) ?? { household, most: 0, settled: 0, waived: 0 };
        const waived = each * claim.waived;
        rights.set(key, {
          household,
          most: Math.max(before.most, before.settled + each * claim.count),
          settled: before.settled + each * lotsOf(batch, claim).length + waived,
          waived: before.waived + waived,
        });
      }
  return new Map(
    [...rights].map(([key, { household, most, waived }]) => [key, { household, rights: most - waived }]),
  );
}
