import { assert } from '../../shared/kernel/assert.ts';
import type { Directory } from '../../shared/people/directory.ts';
import type { CeremonyState, Entry } from '../../shared/ceremony/state.ts';
import { type Standing, standingResults } from '../../shared/ceremony/standing-results.ts';
import type { ResultRow } from './adapters.ts';

/** The standing picks in ledger order, with what the hall may know of each; of an order lottery the places are no lots. */
export function resultRows(
  entries: readonly Entry[],
  state: CeremonyState,
  directory: Directory,
): ResultRow[] {
  return standingResults(entries, state).flatMap((standing) => rowsOf(standing, state, directory));
}

/** A stairwell that has been shared out is a line for each of its dwellings, with the household that has it. */
function rowsOf(
  { batch, seq, pick, claimant, lot, slot }: Standing,
  { batches }: CeremonyState,
  directory: Directory,
): ResultRow[] {
  const found = batches.get(batch);
  assert(found, `no batch ${batch}`);
  const { draws, type } = found.frozen;
  const row = (code: string, dwelling: ResultRow['lot']): ResultRow => {
    const { household, queueNo, maskedName, village } = directory.household(code);
    return { batch, seq, pick, slot, queueNo, household, maskedName, village, type, lot: dwelling };
  };
  if (draws === 'households') return [row(lot, NO_DWELLING)];
  const allocation = found.claims[seq - 1]?.allocation;
  if (!allocation) return [row(claimant, directory.lot(lot))];
  return allocation.map(({ household, dwelling }) => row(household, directory.lot(dwelling)));
}

const NO_DWELLING: ResultRow['lot'] = {
  ...{ lot: '', building: '', stairwell: '', floor: '', room: '', area: '', storageRoom: '' },
  dwellings: 0,
};
