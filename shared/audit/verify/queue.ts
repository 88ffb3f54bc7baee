import { type Batches, type BatchRecord } from './batch-record.ts';
import type { Claim } from './entries.ts';
import { shown } from './forms.ts';
import type { Holdings } from './holdings.ts';
import { pair, type Register } from './register.ts';

/** Check 15 for a first batch: whom it is for, for how much, and in which order. */
export function claimFaults(record: BatchRecord, batches: Batches, holdings: Holdings): string[] {
  const { batch } = record;
  const isGroups = batch.draws === 'stairwells';
  const faults = batch.claims.flatMap((claim) =>
    isGroups ? groupFaults(record, claim, holdings.register) : singleFaults(batch.type, claim, holdings),
  );
  return [...faults, ...orderFaults(record, batches, holdings.register)];
}

/** A household's claim is for all it is owed of that type outside groups. */
function singleFaults(type: string, { claimant, count }: Claim, { register, owed }: Holdings): string[] {
  const right = register.rights.get(pair(claimant, type));
  if (!right) return [`${shown(claimant)} has no rights of type ${shown(type)}`];
  if (right.group !== '')
    return [`${shown(claimant)} draws type ${shown(type)} in the group ${shown(right.group)}`];
  const due = owed.get(pair(claimant, type)) ?? 0;
  return count < due ? [`${shown(claimant)} claims ${count} of the ${due} that it is owed`] : [];
}

/** A group claims one stairwell, with its households and their rights as in the register. */
export function groupFaults(
  record: BatchRecord,
  { claimant, count, members }: Claim,
  register: Register,
): string[] {
  const rights = register.groups.get(pair(claimant, record.batch.type)) ?? [];
  const listed = new Map(members.map((member) => [member.household, member.rights]));
  const fits =
    listed.size === members.length &&
    rights.length === members.length &&
    rights.every((right) => listed.get(right.household) === right.rights);
  const total = members.reduce((sum, member) => sum + member.rights, 0);
  const first = (record.batch.claims[0]?.members ?? []).reduce((sum, member) => sum + member.rights, 0);
  return [
    ...(fits ? [] : [`the members of ${shown(claimant)} are not those of the register`]),
    ...(count === 1 ? [] : [`the group ${shown(claimant)} claims ${count} stairwells`]),
    ...(total === first
      ? []
      : [`the group ${shown(claimant)} has ${total} rights, other groups of the batch ${first}`]),
  ];
}

/** In the order of `queueNo`, a group by its smallest; or in that of an order lottery. */
function orderFaults(record: BatchRecord, batches: Batches, register: Register): string[] {
  const { orderFrom } = record.batch;
  const places = orderFrom === null ? null : lotteryPlaces(batches.get(orderFrom));
  // Told already of an order that was never drawn.
  if (orderFrom !== null && !places) return [];
  let before = -1;
  for (const claim of record.batch.claims) {
    const place = places ? placeIn(places, claim) : queueNoOf(claim, record.batch.type, register);
    if (place === null) return [`${shown(claim.claimant)} has no place in the order`];
    if (place < before) return [`${shown(claim.claimant)} stands behind one that comes after it`];
    before = place;
  }
  return [];
}

/** Where each stands in the order drawn; null where there is no such lottery, or it is not drawn. */
export function lotteryPlaces(lottery: BatchRecord | undefined): Map<string, number> | null {
  if (!lottery?.results || lottery.batch.draws !== 'households') return null;
  return new Map(lottery.results.data.results.map(({ lot }, place) => [lot, place]));
}

function placeIn(places: ReadonlyMap<string, number>, { claimant, members }: Claim): number | null {
  const own = places.get(claimant);
  return own ?? smallest(members.map(({ household }) => places.get(household)));
}

function queueNoOf({ claimant, members }: Claim, type: string, { rights }: Register): number | null {
  const households = members.length > 0 ? members.map(({ household }) => household) : [claimant];
  return smallest(households.map((household) => rights.get(pair(household, type))?.queueNo));
}

function smallest(numbers: readonly (number | undefined)[]): number | null {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? null : known.reduce((least, number) => Math.min(least, number));
}
