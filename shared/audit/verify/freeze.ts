import { type Batches, type BatchRecord, stairwellSize } from './batch-record.ts';
import { claimFaults, lotteryPlaces } from './queue.ts';
import { shown } from './forms.ts';
import { dwellingsOf, type Holdings } from './holdings.ts';
import { makeUpFaults } from './make-up.ts';
import { pair } from './register.ts';

/** Check 15 for a batch as it is frozen: its lots are free, its claims are owed, and nobody is passed over. */
export function freezeFaults(record: BatchRecord, batches: Batches, holdings: Holdings): string[] {
  const { batch } = record;
  const named = [...withheldFaults(record), ...orderFromFaults(record, batches)];
  if (batch.draws === 'households')
    return [...named, ...lotteryFaults(record), ...unknownHouseholds(record, holdings)];
  const claims =
    batch.makeUpOf.length > 0
      ? makeUpFaults(record, batches, holdings)
      : claimFaults(record, batches, holdings);
  return [...named, ...lotFaults(record, holdings), ...shareFaults(record, holdings), ...claims];
}

function withheldFaults({ batch, lots }: BatchRecord): string[] {
  const drawn = batch.withheld.find(({ lot }) => lots.has(lot));
  return drawn ? [`${shown(drawn.lot)} is both among the lots and withheld`] : [];
}

/** Whatever the batch draws: an order that it names has been drawn. */
function orderFromFaults({ batch: { orderFrom } }: BatchRecord, batches: Batches): string[] {
  if (orderFrom === null || lotteryPlaces(batches.get(orderFrom))) return [];
  return [`orderFrom ${shown(orderFrom)} is no order lottery that has been drawn`];
}

function lotteryFaults({ batch }: BatchRecord): string[] {
  return batch.makeUpOf.length > 0 ? ['an order lottery makes nothing up'] : [];
}

/** An order is drawn among households of the register, or groups of that type. */
function unknownHouseholds({ batch }: BatchRecord, { register }: Holdings): string[] {
  const unknown = batch.lots.filter(
    (lot) => !register.households.has(lot) && !register.groups.has(pair(lot, batch.type)),
  );
  return unknown.map((lot) => `${shown(lot)} is no household of the register`);
}

function lotFaults(record: BatchRecord, holdings: Holdings): string[] {
  const { batch } = record;
  const size = batch.draws === 'stairwells' ? stairwellSize(record) : 1;
  return batch.lots.flatMap((lot) => {
    const dwellings = dwellingsOf(record, lot, holdings.register);
    if (dwellings.length === 0) return [`${shown(lot)} is not in stock.csv`];
    if (dwellings.length !== size)
      return [`the stairwell ${shown(lot)} has ${dwellings.length} dwellings, not ${size}`];
    return dwellings.flatMap((dwelling) => dwellingFault(dwelling, batch.type, holdings) ?? []);
  });
}

function dwellingFault(dwelling: string, type: string, { register, held }: Holdings): string | null {
  if (register.dwellings.get(dwelling)?.type !== type)
    return `${shown(dwelling)} is not of type ${shown(type)}`;
  const state = held.get(dwelling);
  return state ? `${shown(dwelling)} is ${state}, not free` : null;
}

/** A claimant stands once in a batch, and no claim exceeds what is owed. */
function shareFaults({ batch }: BatchRecord, { owed }: Holdings): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { claimant, count, members } of batch.claims) {
    const shares = batch.draws === 'stairwells' ? members : [{ household: claimant, rights: count }];
    if (seen.has(claimant)) faults.push(`${shown(claimant)} stands twice in the batch`);
    seen.add(claimant);
    for (const { household, rights } of shares) {
      const due = owed.get(pair(household, batch.type)) ?? 0;
      if (rights > due)
        faults.push(`${shown(household)} claims ${rights} and is owed ${due} of type ${shown(batch.type)}`);
    }
  }
  return faults;
}
