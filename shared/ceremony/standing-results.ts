import type { BatchCode, ClaimantCode, Lot } from '../kernel/ids.ts';
import { assert } from '../kernel/assert.ts';
import type { CeremonyState, Entry } from './state.ts';

/** A line of results.csv (docs/protocol.md section 11); `slot` is null in mode batch. */
export interface Standing {
  readonly batch: BatchCode;
  readonly seq: number;
  readonly pick: number;
  readonly claimant: ClaimantCode;
  readonly lot: Lot;
  readonly slot: number | null;
}

/** The standing picks in ledger order. */
export function standingResults(entries: readonly Entry[], { batches }: CeremonyState): Standing[] {
  const claimantOf = (batch: BatchCode, seq: number) => {
    const claim = batches.get(batch)?.claims[seq - 1];
    assert(claim, `no claim ${seq} in ${batch}`);
    return claim;
  };
  return entries.flatMap(({ event }): Standing[] => {
    if (event.type === 'BatchOpened') {
      const { batch, results } = event.data;
      return results.map((result) => ({
        batch,
        ...result,
        claimant: claimantOf(batch, result.seq).claimant,
        slot: null,
      }));
    }
    if (event.type !== 'TicketOpened') return [];
    const { batch, seq, pick, slot, lot } = event.data;
    const claim = claimantOf(batch, seq);
    return claim.picks[pick - 1]?.voided == null
      ? [{ batch, seq, pick, claimant: claim.claimant, lot, slot }]
      : [];
  });
}
