import { Batch } from '../../shared/ceremony/batch.ts';
import type { CeremonyState } from '../../shared/ceremony/state.ts';
import type { Register } from '../../shared/people/register.ts';

/** What a test wants to be otherwise; codes as plain text. */
export type BatchChanges = Partial<Omit<Batch, 'batch' | 'lots' | 'claims'>> & {
  batch?: string;
  lots?: readonly string[];
  claims?: readonly {
    seq: number;
    claimant: string;
    count: number;
    members: { household: string; rights: number }[];
  }[];
};

/** A first batch of all single rights of 110 and all its free dwellings, as most ceremonies freeze it. */
export function aBatch(register: Register, { given }: CeremonyState, changes: BatchChanges): Batch {
  const { type = '110' } = changes;
  const lots = register.stock.filter((row) => row.type === type && !given.has(row.dwelling));
  const single = register.households.filter((row) => row.type === type && row.group === null);
  return Batch.parse({
    ...{ protocol: 'sunlot/1', rehearsal: false, batch: 'b1', mode: 'board', draws: 'dwellings', type },
    ...{ parties: ['machine', 'notary', 'supervisor'], digits: 24, offsetDigits: 0, stations: 1 },
    ...{ calls: 3, missed: 'end', makeUpOf: [], orderFrom: null, withheld: [] },
    lots: lots.map(({ dwelling }) => dwelling),
    claims: single.map(({ household, rights }, i) => ({
      ...{ seq: i + 1, claimant: household, count: rights, members: [] },
    })),
    ...changes,
  });
}

/** What a batch in mode tickets has for parties and dice: none. */
export const PAPER: BatchChanges = { mode: 'tickets', parties: [], digits: 0 };
