import type { DwellingType, Lot } from '../kernel/ids.ts';
import { compareUtf8 } from '../kernel/text.ts';
import type { Register, StockRow } from '../people/register.ts';
import { lotsOf } from './claim.ts';
import type { EventOf } from './events.ts';
import type { BatchState, CeremonyState, ClaimState } from './state.ts';

type Owed = EventOf<'CeremonyClosed'>['data']['owed'];

/**
 * `owed(household, type)` = rights in the register − given − waived (docs/protocol.md section 12); while a batch
 * is open, what it has not yet given counts as owed.
 */
export function owed(state: CeremonyState, register: Register): Map<string, number> {
  const left = new Map<string, number>();
  const add = (household: string, type: string, count: number) => {
    const key = owedKey(household, type);
    left.set(key, (left.get(key) ?? 0) + count);
  };
  for (const right of register.households) add(right.household, right.type, right.rights);
  for (const batch of state.batches.values()) {
    if (batch.phase !== 'closed' || batch.frozen.draws === 'households') continue;
    for (const claim of batch.claims)
      for (const [household, rights] of settled(batch, claim)) add(household, batch.frozen.type, -rights);
  }
  return left;
}

/** What a claim has used up of its households' rights: a group's one stairwell, or its waiver, uses up all of them. */
function settled(batch: BatchState, claim: ClaimState): (readonly [string, number])[] {
  const count = lotsOf(batch, claim).length + claim.waived;
  if (batch.frozen.draws === 'dwellings') return [[claim.claimant, count]];
  return count > 0 ? claim.members.map(({ household, rights }) => [household, rights]) : [];
}

/** Both codes without white space, so a space keeps them apart. */
export function owedKey(household: string, type: string): string {
  return `${household} ${type}`;
}

/** What CeremonyClosed lists: sorted by household, then type; nobody is left out in silence. */
export function owedAtClose(state: CeremonyState, register: Register): Owed {
  const left = owed(state, register);
  return register.households
    .map(({ household, type }) => ({ household, type, rights: left.get(owedKey(household, type)) ?? 0 }))
    .filter(({ rights }) => rights > 0)
    .sort((a, b) => compareUtf8(a.household, b.household) || compareUtf8(a.type, b.type));
}

/** The dwellings of a type that no closed batch has given, by lot; `stock` is sorted already. */
export function freeLots(state: CeremonyState, register: Register, type: DwellingType): Lot[] {
  return register.stock.filter((row) => row.type === type && isFree(state, row)).map((row) => row.dwelling);
}

function isFree({ given, givenStairwells }: CeremonyState, { dwelling, stairwell }: StockRow): boolean {
  return !given.has(dwelling) && !givenStairwells.has(stairwell);
}

/** The stairwells of `size` dwellings, all of that type and all free; sorted. */
export function freeStairwells(
  state: CeremonyState,
  register: Register,
  { type, size }: { readonly type: DwellingType; readonly size: number },
): Lot[] {
  return [...stairwellsOf(register)]
    .filter(
      ([, rows]) => rows.length === size && rows.every((row) => row.type === type && isFree(state, row)),
    )
    .map(([stairwell]) => stairwell)
    .sort(compareUtf8);
}

/** The dwellings of each stairwell, sorted. */
export function stairwellsOf({ stock }: Register): Map<Lot, StockRow[]> {
  const found = new Map<Lot, StockRow[]>();
  for (const row of stock) {
    const rows = found.get(row.stairwell);
    if (rows) rows.push(row);
    else found.set(row.stairwell, [row]);
  }
  return found;
}
