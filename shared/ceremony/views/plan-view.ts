import type { ConsoleView } from '../../ipc/console-view.ts';
import type { PlanRow } from '../../ipc/views.ts';
import { draftBatch, frozenFor, type Lists, nextPlanned, rightsOf } from '../draft-batch.ts';
import { groupBy } from '../../people/group-by.ts';
import { owedAtClose } from '../owed.ts';
import type { PlannedBatch } from '../plan.ts';
import { type CeremonyState, currentBatch, groupKey } from '../state.ts';

/** What follows from plan and register while no batch is open; made once for a state, because it counts every right. */
export interface Ahead {
  readonly next: PlannedBatch | null;
  readonly draft: ConsoleView['draft'];
  readonly owed: ConsoleView['owed'];
}

export function aheadOf(state: CeremonyState, lists: Lists | null): Ahead {
  const open = currentBatch(state);
  if (!lists || !state.plan || (open && open.phase !== 'closed' && open.phase !== 'abandoned'))
    return { next: null, draft: null, owed: [] };
  const owed = owedByType(state, lists);
  const next = nextPlanned(state, lists);
  if (!next) return { next, draft: null, owed };
  const { claims, lots, withheld, type } = draftBatch(state, next, lists);
  const groups = claims.filter(({ members }) => members.length > 0);
  return {
    ...{ next, owed },
    draft: {
      ...{ planned: next.batch, claims: claims.length, rights: rightsOf(claims), lots: lots.length },
      withheld: withheld.length,
      consentsMissing: groups
        .filter(({ claimant }) => !state.consents.has(groupKey(claimant, type)))
        .map(({ claimant }) => claimant),
    },
  };
}

function owedByType(state: CeremonyState, { register }: Lists): ConsoleView['owed'] {
  const rows = groupBy(owedAtClose(state, register), ({ type }) => type);
  return [...rows].map(([type, households]) => ({
    ...{ type, households: households.length },
    rights: households.reduce((sum, { rights }) => sum + rights, 0),
  }));
}

/** The plan with how far each of its batches is. */
export function planRows(state: CeremonyState, next: PlannedBatch | null): PlanRow[] {
  const rows = state.plan?.batches ?? [];
  const nextAt = next ? rows.findIndex(({ batch }) => batch === next.batch) : rows.length;
  return rows.map((planned, i) => ({ ...planned, state: stateOf(state, planned, i - nextAt, next) }));
}

function stateOf(
  state: CeremonyState,
  { batch }: PlannedBatch,
  behind: number,
  next: PlannedBatch | null,
): PlanRow['state'] {
  const last = frozenFor(state, batch).at(-1);
  if (last?.phase === 'closed') return 'closed';
  if (last && last.phase !== 'abandoned') return 'open';
  if (next && behind === 0) return 'next';
  const isBefore = next ? behind < 0 : !isOpen(state);
  return isBefore ? 'passed' : 'ahead';
}

function isOpen(state: CeremonyState): boolean {
  const batch = currentBatch(state);
  return batch !== null && batch.phase !== 'closed' && batch.phase !== 'abandoned';
}

/** The session of the batch in hand, or of the next one, or else the last. */
export function sessionOf(state: CeremonyState, next: PlannedBatch | null): number {
  const rows = state.plan?.batches ?? [];
  const inHand = isOpen(state)
    ? rows.find(({ batch }) => frozenFor(state, batch).some(isCurrent(state)))
    : next;
  return (
    (inHand ?? rows.findLast(({ batch }) => frozenFor(state, batch).length > 0) ?? rows.at(-1))?.session ?? 1
  );
}

function isCurrent({ current }: CeremonyState): (batch: { frozen: { batch: string } }) => boolean {
  return ({ frozen }) => frozen.batch === current;
}
