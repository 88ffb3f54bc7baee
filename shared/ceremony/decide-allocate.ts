import { err, ok } from '../kernel/result.ts';
import { isSorted } from '../kernel/text.ts';
import type { Commands, Decision } from './commands.ts';
import { drawnStairwell } from './draft-batch.ts';
import { stairwellsOf } from './owed.ts';
import type { CeremonyState } from './state.ts';

/** A group shares out its stairwell once: each dwelling once, each member as many as its rights (docs/protocol.md section 12). */
export function decideAllocate(
  state: CeremonyState,
  { register, ...data }: Commands['AllocateGroup'],
): Decision {
  const batch = state.batches.get(data.batch);
  const claim = batch?.claims[data.seq - 1];
  if (!batch || !claim) return err('NO_SUCH_CLAIM');
  const drawn = batch.frozen.draws === 'stairwells' ? drawnStairwell(batch, claim) : null;
  if (!drawn || claim.allocation || drawn.pick !== data.pick) return err('NOT_NOW');
  const dwellings =
    stairwellsOf(register)
      .get(drawn.lot)
      ?.map(({ dwelling }) => dwelling) ?? [];
  const given = data.allocation.map(({ dwelling }) => dwelling as string);
  const known = new Set<string>(dwellings);
  const shares = new Map<string, number>();
  for (const { household } of data.allocation) shares.set(household, (shares.get(household) ?? 0) + 1);
  const fits =
    isSorted(given) &&
    given.length === dwellings.length &&
    given.every((dwelling) => known.has(dwelling)) &&
    shares.size === claim.members.length &&
    claim.members.every(({ household, rights }) => shares.get(household) === rights);
  return fits ? ok({ type: 'GroupAllocated', data }) : err('ALLOCATION_WRONG');
}
