import { assert } from '../../shared/kernel/assert.ts';
import type { CeremonyState, Entry } from '../../shared/ceremony/state.ts';
import type { Directory } from '../../shared/people/directory.ts';
import type { DrawLine } from './adapters.ts';

/** Every draw of dwellings in the order of the ledger, voided ones with the code of the reason; a stairwell is one draw. */
export function drawLines(entries: readonly Entry[], state: CeremonyState, directory: Directory): DrawLine[] {
  return entries.flatMap((entry) => drawsIn(entry, state, directory));
}

function drawsIn({ at, event }: Entry, { batches }: CeremonyState, directory: Directory): DrawLine[] {
  if (event.type !== 'TicketOpened' && event.type !== 'BatchOpened') return [];
  const { batch } = event.data;
  const found = batches.get(batch);
  assert(found, `no batch ${batch}`);
  const { draws, type } = found.frozen;
  if (draws === 'households') return [];
  const results = event.type === 'BatchOpened' ? event.data.results : [event.data];
  return results.map(({ seq, pick, lot }) => {
    const claim = found.claims[seq - 1];
    assert(claim, `no claim ${seq} in ${batch}`);
    const drawn = claim.picks[pick - 1];
    const { household, queueNo, maskedName, village } = directory.household(claim.claimant);
    return {
      ...{ at, batch, seq, pick, slot: drawn?.slot ?? null, type, voided: drawn?.voided ?? null },
      ...{ queueNo, household, maskedName, village, lot: directory.lot(lot) },
    };
  });
}
