import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { isOrderly, type PlannedBatch } from '../../shared/ceremony/plan.ts';
import { plannedBatch, proposePlan, withCodes } from '../../shared/ceremony/propose-plan.ts';

export type Supply = ConsoleView['project']['supply'][number];

/** A plan being edited. Its `batch` names a row for as long as it is edited; `coded` gives the codes of its order. */
export interface PlanDraft {
  readonly rows: readonly PlannedBatch[];
  /** The rows that are drawn already, or passed over: they stay as they are. */
  readonly kept: ReadonlySet<string>;
}

export function draftOf(view: ConsoleView): PlanDraft {
  if (!view.plan) return { rows: proposePlan(view.project.supply), kept: new Set() };
  const kept = view.plan.batches.filter(({ state }) => !['ahead', 'next'].includes(state));
  return {
    rows: view.plan.batches.map(({ state: _, ...planned }) => planned),
    kept: new Set(kept.map(({ batch }) => batch)),
  };
}

export function coded({ rows, kept }: PlanDraft): PlannedBatch[] {
  return withCodes(rows, kept);
}

/** What a row draws, as the form that adds one names it: `dwellings`, `stairwells:12`, `households`, `makeup:12` … */
export function kindOf({
  draws,
  makeUp,
  stairwellSize,
}: Pick<PlannedBatch, 'draws' | 'makeUp' | 'stairwellSize'>): string {
  const name = makeUp ? 'makeup' : draws;
  return stairwellSize > 0 ? `${name}:${stairwellSize}` : name;
}

/** What can be added for a type. */
export function kindsOf({ groupSizes }: Supply): string[] {
  const sizes = groupSizes.map(({ size }) => size);
  return [
    'dwellings',
    ...sizes.map((size) => `stairwells:${size}`),
    'households',
    ...sizes.map((size) => `households:${size}`),
    'makeup',
    ...sizes.map((size) => `makeup:${size}`),
  ];
}

function plannedOf(type: string, kind: string, batch: PlannedBatch['batch']): PlannedBatch {
  const [name = '', size = '0'] = kind.split(':');
  const stairwellSize = Number(size);
  const draws =
    name === 'households' ? 'households' : stairwellSize > 0 ? 'stairwells' : ('dwellings' as const);
  const mode = draws === 'households' ? 'batch' : 'board';
  return { ...plannedBatch({ type, draws, mode, stairwellSize, makeUp: name === 'makeup' }), batch };
}

/** Adds a row where a plan has it: groups before single claims, an order before whom it orders, make-ups last. */
export function added(draft: PlanDraft, type: string, kind: string, key: string): PlanDraft {
  const row = plannedOf(type, kind, key as PlannedBatch['batch']);
  const behind = (other: PlannedBatch): boolean =>
    !draft.kept.has(other.batch) && other.type === type && comesBefore(row, other);
  const found = draft.rows.findIndex(behind);
  const at = found < 0 ? draft.rows.length : found;
  const session = draft.rows[at]?.session ?? draft.rows.at(-1)?.session ?? 1;
  const rows = [...draft.rows.slice(0, at), { ...row, session }, ...draft.rows.slice(at)];
  const ordered =
    row.draws === 'households'
      ? rows.map((other) => orderedBy(row, other, draft))
      : rows.map((other) => (other.batch === row.batch ? inOrder(other, rows.slice(0, at)) : other));
  return { ...draft, rows: inSessions(ordered) };
}

function comesBefore(row: PlannedBatch, other: PlannedBatch): boolean {
  if (row.makeUp) return false;
  if (row.draws === 'households') return mayFollow(other, row);
  return other.makeUp || (row.draws === 'stairwells' && other.draws === 'dwellings');
}

/** A new order is for the batch of those whom it orders. */
function orderedBy(order: PlannedBatch, other: PlannedBatch, { kept }: PlanDraft): PlannedBatch {
  const isFor = !kept.has(other.batch) && other.orderFrom === null && mayFollow(other, order);
  return isFor ? { ...other, orderFrom: order.batch } : other;
}

/** A new batch is called in an order that was drawn before it and that nobody follows yet. */
function inOrder(row: PlannedBatch, before: readonly PlannedBatch[]): PlannedBatch {
  const order = before.findLast(
    (other) => mayFollow(row, other) && !before.some(({ orderFrom }) => orderFrom === other.batch),
  );
  return order ? { ...row, orderFrom: order.batch } : row;
}

/** Whether a batch can be called in the order that a lottery draws. */
export function mayFollow(row: PlannedBatch, order: PlannedBatch): boolean {
  return (
    order.draws === 'households' &&
    row.draws !== 'households' &&
    !row.makeUp &&
    row.type === order.type &&
    row.stairwellSize === order.stairwellSize
  );
}

export function changed(draft: PlanDraft, i: number, changes: Partial<PlannedBatch>): PlanDraft {
  const rows = draft.rows.map((row, at) => (at === i ? { ...row, ...changes } : row));
  return { ...draft, rows: inSessions(rows.map(sane)) };
}

/** What a mode does not know goes with it. */
function sane(row: PlannedBatch): PlannedBatch {
  return row.mode === 'board' ? row : { ...row, offsetDigits: 0 };
}

/** Changes places with its neighbour; the sessions stay where they are. */
export function moved(draft: PlanDraft, i: number, by: 1 | -1): PlanDraft {
  const [row, other] = [draft.rows[i], draft.rows[i + by]];
  if (!row || !other || draft.kept.has(row.batch) || draft.kept.has(other.batch)) return draft;
  const rows = [...draft.rows];
  rows[i] = { ...other, session: row.session };
  rows[i + by] = { ...row, session: other.session };
  return { ...draft, rows };
}

export function removed(draft: PlanDraft, i: number): PlanDraft {
  const gone = draft.rows[i]?.batch;
  const rows = draft.rows
    .filter((_, at) => at !== i)
    .map((row) => (row.orderFrom === gone ? { ...row, orderFrom: null } : row));
  return { ...draft, rows: inSessions(rows) };
}

/** Sessions 1, 2 … without gaps; rows of one session stay together. */
function inSessions(rows: readonly PlannedBatch[]): PlannedBatch[] {
  let [latest, session] = [0, 0];
  return rows.map((row) => {
    if (row.session > latest) session++;
    latest = Math.max(latest, row.session);
    return { ...row, session };
  });
}

/** The fewest digits that leave no slot preferred: 10^k ≥ 1000 × lots (docs/protocol.md section 3). */
export function offsetDigitsFor(lots: number): number {
  let digits = 1;
  while (10 ** digits < 1000 * lots) digits++;
  return digits;
}

/** At most so many lots: dwellings of the type, or stairwells of that size. */
export function lotsFor({ type, stairwellSize }: PlannedBatch, supply: readonly Supply[]): number {
  const accepted = supply.find((row) => row.type === type)?.accepted ?? 0;
  return Math.max(1, stairwellSize > 0 ? Math.floor(accepted / stairwellSize) : accepted);
}

export type PlanFault = 'GROUPS_LATE' | 'ORDER_LATE' | 'MAKEUP_FIRST' | 'OTHER';

/** What keeps a row from being drawn where it stands; told of the first one only, the rest follows from it. */
export function faultOf(draft: PlanDraft, i: number): PlanFault | null {
  const plan = coded(draft);
  const isFirst = i === 0 || isOrderly(plan.slice(0, i));
  if (isOrderly(plan.slice(0, i + 1)) || !isFirst) return null;
  const row = draft.rows[i];
  if (row?.makeUp === true) return 'MAKEUP_FIRST';
  if (row?.orderFrom != null) return 'ORDER_LATE';
  return row?.draws === 'stairwells' ? 'GROUPS_LATE' : 'OTHER';
}
