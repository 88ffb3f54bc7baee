import { batchInput } from '../draw/board.ts';
import { err, ok } from '../kernel/result.ts';
import { type Batch, batchFault, type Claim } from './batch.ts';
import { claimsDue, groupsOf } from './claims-due.ts';
import type { Commands, Decision, Refusal } from './commands.ts';
import {
  acceptance,
  draftBatch,
  drawnOrder,
  nextPlanned,
  stairwellSizeOf,
  unallocated,
} from './draft-batch.ts';
import { freeLots, freeStairwells } from './owed.ts';
import { type CeremonyState, currentBatch, groupKey } from './state.ts';

type Freeze = Commands['FreezeBatch'];

/** A batch is frozen when the one before it is over, when it is its turn, and as sections 3 and 12 of docs/protocol.md have it. */
export function decideFreeze(state: CeremonyState, freeze: Freeze): Decision {
  const before = currentBatch(state);
  if (!state.register || (before && before.phase !== 'closed' && before.phase !== 'abandoned'))
    return err('NOT_NOW');
  const refusal = refusalOf(state, freeze);
  if (refusal) return err(refusal);
  const { batch } = freeze;
  return ok({ type: 'BatchFrozen', data: { batch, input: batchInput(batch) } });
}

function refusalOf(state: CeremonyState, freeze: Freeze): Refusal | null {
  const { batch } = freeze;
  const fault = batchFault(batch);
  if (fault) return fault === 'TOO_MANY_RIGHTS' ? fault : 'BATCH_WRONG';
  const { ceremony, rehearsal } = state.opened ?? {};
  const isOurs = batch.ceremony === ceremony && batch.rehearsal === rehearsal;
  // The core knows of more stations; this version's windows serve one.
  if (!isOurs || batch.stations !== 1 || state.batches.has(batch.batch)) return 'BATCH_WRONG';
  if (batch.draws === 'households') return orderLotteryRefusal(state, freeze);
  return planRefusal(state, freeze) ?? lotsRefusal(state, freeze) ?? claimsRefusal(state, freeze);
}

/** Only the next one of the published plan, under its rules; without a plan there is no order to keep. */
function planRefusal(state: CeremonyState, { batch, ...lists }: Freeze): Refusal | null {
  if (!state.plan) return null;
  const next = nextPlanned(state, lists);
  const draft = next && draftBatch(state, next, lists);
  const isNext =
    draft !== null &&
    (['batch', 'mode', 'draws', 'type', 'calls', 'missed', 'offsetDigits', 'orderFrom'] as const).every(
      (rule) => batch[rule] === draft[rule],
    ) &&
    batch.makeUpOf.join('\n') === draft.makeUpOf.join('\n') &&
    stairwellSizeOf(batch) === stairwellSizeOf(draft);
  if (!isNext) return 'BATCH_NOT_PLANNED';
  // Whom an order lottery leaves out is never called.
  return batch.draws === 'households' && batch.lots.join('\n') !== draft.lots.join('\n')
    ? 'LOTS_WRONG'
    : null;
}

/** The order of those who would be called, when the plan says so; or of a group that has drawn, at any time after. */
function orderLotteryRefusal(state: CeremonyState, freeze: Freeze): Refusal | null {
  const { batch, register } = freeze;
  if (batch.makeUpOf.length > 0 || batch.orderFrom !== null || batch.withheld.length > 0)
    return 'BATCH_WRONG';
  const lots = batch.lots.join('\n');
  if (drawnOrder(state, batch.type, batch.lots)) return 'ORDER_DRAWN';
  const isOfGroup = unallocated(state).some(({ batch: { frozen, claims }, seq }) => {
    const members = claims[seq - 1]?.members.map(({ household }) => household) ?? [];
    return frozen.type === batch.type && members.sort().join('\n') === lots;
  });
  if (isOfGroup) return null;
  const known = new Set<string>(groupsOf(register, batch.type).keys());
  for (const row of register.households) if (row.type === batch.type) known.add(row.household);
  if (!batch.lots.every((lot) => known.has(lot))) return 'LOTS_WRONG';
  return planRefusal(state, freeze);
}

function lotsRefusal(state: CeremonyState, { batch, register, accepted }: Freeze): Refusal | null {
  const size = stairwellSizeOf(batch);
  const free =
    batch.draws === 'stairwells'
      ? freeStairwells(state, register, { type: batch.type, size })
      : freeLots(state, register, batch.type);
  const isAccepted = acceptance(batch.draws, register, accepted);
  const isFree = new Set(free);
  if (!batch.lots.every((lot) => isFree.has(lot) && isAccepted(lot))) return 'LOTS_WRONG';
  if (batch.makeUpOf.length === 0) return null;
  // What is left over after the first batches is drawn whole, except what is withheld and why.
  const spoken = new Set([...batch.lots, ...batch.withheld.map(({ lot }) => lot)]);
  const twice = spoken.size !== batch.lots.length + batch.withheld.length;
  return twice || !free.every((lot) => spoken.has(lot)) ? 'LOTS_WRONG' : null;
}

/** A first batch may serve some of those who are due, in their order; a make-up batch serves all of them. */
function claimsRefusal(state: CeremonyState, { batch, register }: Freeze): Refusal | null {
  const { type, draws, orderFrom, makeUpOf, claims } = batch;
  if (!makeUpOf.every((code) => isOver(state, code, batch))) return 'BATCH_WRONG';
  if (orderFrom !== null && !isDrawnLottery(state, orderFrom, batch)) return 'BATCH_WRONG';
  const due = claimsDue(state, register, {
    type,
    draws,
    orderFrom,
    makeUpOf,
    stairwellSize: stairwellSizeOf(batch),
  });
  const fits = makeUpOf.length > 0 ? isSame(claims, due) : isPartOf(claims, due);
  if (!fits) return 'CLAIMS_WRONG';
  const isAgreed = claims.every(
    ({ claimant, members }) => members.length === 0 || state.consents.has(groupKey(claimant, type)),
  );
  return isAgreed ? null : 'CONSENT_MISSING';
}

/** Groups make up for groups of their size alone: others would be owed a stairwell that this batch does not have. */
function isOver({ batches }: CeremonyState, code: Batch['batch'], batch: Batch): boolean {
  const earlier = batches.get(code);
  if (earlier?.phase !== 'closed' || earlier.frozen.type !== batch.type) return false;
  return batch.draws !== 'stairwells' || stairwellSizeOf(earlier.frozen) === stairwellSizeOf(batch);
}

function isDrawnLottery({ batches }: CeremonyState, code: Batch['batch'], { type }: Batch): boolean {
  const lottery = batches.get(code);
  return lottery?.phase === 'closed' && lottery.frozen.draws === 'households' && lottery.frozen.type === type;
}

const textOf = ({ claimant, count, members }: Claim): string =>
  JSON.stringify([claimant, count, members.map(({ household, rights }) => [household, rights])]);

function isSame(claims: readonly Claim[], due: readonly Claim[]): boolean {
  return claims.length === due.length && isPartOf(claims, due);
}

/** The claims, in their order, without others between them than those left out. */
function isPartOf(claims: readonly Claim[], due: readonly Claim[]): boolean {
  let at = 0;
  return claims.every((claim) => {
    const wanted = textOf(claim);
    while (at < due.length && textOf(due[at] as Claim) !== wanted) at++;
    return at++ < due.length;
  });
}
