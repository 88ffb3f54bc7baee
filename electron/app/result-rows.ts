import { assert } from '../../shared/kernel/assert.ts';
import type { Directory } from '../../shared/people/directory.ts';
import type { CeremonyState, Entry } from '../../shared/ceremony/state.ts';
import type { ResultRow } from './adapters.ts';

/** The standing picks in ledger order, with what the hall may know of each. */
export function resultRows(
  entries: readonly Entry[],
  state: CeremonyState,
  directory: Directory,
): ResultRow[] {
  return entries.flatMap(({ event }) => {
    if (event.type !== 'TicketOpened') return [];
    const { batch, seq, pick, slot, lot } = event.data;
    const found = state.batches.get(batch);
    const claim = found?.claims[seq - 1];
    assert(found && claim, `no claim ${seq}`);
    if (claim.picks[pick - 1]?.voided) return [];
    const { household, queueNo, maskedName, village } = directory.household(claim.claimant);
    const type = found.frozen.type;
    return [
      { batch, seq, pick, slot, queueNo, household, maskedName, village, type, lot: directory.lot(lot) },
    ];
  });
}
