import { isSorted } from '../../kernel/text.ts';
import type { BatchRecord, ClaimRecord } from './batch-record.ts';
import type { EntryOf } from './entries.ts';
import { shown } from './forms.ts';
import { lotsOf } from './holdings.ts';
import type { Register } from './register.ts';

/** Check 15: a group shares out its stairwell, each dwelling once, each member as often as its rights. */
export function allocationFault(
  record: BatchRecord,
  claim: ClaimRecord,
  { data }: EntryOf<'GroupAllocated'>,
  register: Register | null,
): string | null {
  const isDrawn = record.batch.mode === 'batch' ? record.results !== null : claim.step === 'registered';
  if (record.batch.draws !== 'stairwells') return `batch ${shown(data.batch)} draws no stairwells`;
  if (!isDrawn) return `claim ${data.seq} is not registered yet`;
  if (claim.allocated) return `claim ${data.seq} was allocated before`;
  const stairwell = stairwellOf(record, claim, data.pick);
  if (stairwell === null) return `pick ${data.pick} of claim ${data.seq} does not stand`;
  if (!isSorted(data.allocation.map(({ dwelling }) => dwelling)))
    return 'the allocation is not sorted by dwelling';
  return register
    ? shareFault(
        claim,
        data.allocation,
        register.stairwells.get(stairwell)?.map(({ dwelling }) => dwelling) ?? [],
      )
    : null;
}

function stairwellOf(record: BatchRecord, claim: ClaimRecord, pick: number): string | null {
  if (record.batch.mode === 'batch') return lotsOf(record, claim)[pick - 1] ?? null;
  return claim.picks.find((made) => made.pick === pick && made.opened !== null && !made.voided)?.lot ?? null;
}

function shareFault(
  claim: ClaimRecord,
  allocation: EntryOf<'GroupAllocated'>['data']['allocation'],
  dwellings: readonly string[],
): string | null {
  const allocated = new Set(allocation.map(({ dwelling }) => dwelling));
  if (allocated.size !== dwellings.length || !dwellings.every((dwelling) => allocated.has(dwelling))) {
    return 'the allocation is not of each dwelling of the stairwell once';
  }
  const shares = new Map<string, number>();
  for (const { household } of allocation) shares.set(household, (shares.get(household) ?? 0) + 1);
  const members = claim.claim.members;
  const fits =
    shares.size === members.length &&
    members.every(({ household, rights }) => shares.get(household) === rights);
  return fits ? null : 'the allocation does not give each member as many as its rights';
}

/** Check 15 at the close of the ceremony: every stairwell drawn has been shared out. */
export function unallocated(record: BatchRecord): ClaimRecord[] {
  if (record.batch.draws !== 'stairwells' || !record.closed) return [];
  return [...record.claims.values()].filter((claim) => !claim.allocated && lotsOf(record, claim).length > 0);
}
