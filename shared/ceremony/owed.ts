import type { DwellingType, Lot } from '../kernel/ids.ts';
import { compareUtf8 } from '../kernel/text.ts';
import type { Register } from '../people/register.ts';
import type { EventOf } from './events.ts';
import type { BatchState, CeremonyState } from './state.ts';

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
  const typeOf = new Map(register.stock.map(({ dwelling, type }) => [dwelling, type]));
  for (const [lot, household] of state.given) add(household, typeOf.get(lot) ?? '', -1);
  for (const batch of state.batches.values()) {
    for (const claim of waivers(batch)) add(claim.claimant, batch.frozen.type, -claim.waived);
  }
  return left;
}

function waivers({ claims, phase }: BatchState): BatchState['claims'] {
  return phase === 'closed' ? claims.filter(({ waived }) => waived > 0) : [];
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
  return register.stock
    .filter((row) => row.type === type && !state.given.has(row.dwelling))
    .map((row) => row.dwelling);
}
