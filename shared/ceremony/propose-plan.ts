import { BatchCode, DwellingType } from '../kernel/ids.ts';
import type { PlannedBatch } from './plan.ts';

/** Rights of one dwelling type, as the console knows them: outside groups, and groups by the size of their stairwell. */
export interface Demand {
  readonly type: string;
  readonly rights: number;
  readonly inGroups: number;
  readonly groupSizes: readonly { readonly size: number; readonly groups: number }[];
}

/** What an office would announce: the type most asked for on the first day, groups before single claims, make-ups last. */
export function proposePlan(demands: readonly Demand[]): PlannedBatch[] {
  const asked = demands.filter(({ rights }) => rights > 0).toSorted((a, b) => b.rights - a.rights);
  const days = asked.length > 1 ? 2 : 1;
  const first = asked.flatMap((demand, i) => firstBatches(demand, i === 0 ? 1 : days));
  const makeUps = asked.map(({ type }) => plannedBatch({ type, session: days, makeUp: true }));
  return withCodes([...first, ...makeUps]);
}

function firstBatches({ type, rights, inGroups, groupSizes }: Demand, session: number): PlannedBatch[] {
  const groups = groupSizes.map(({ size: stairwellSize }) =>
    plannedBatch({ type, session, draws: 'stairwells', stairwellSize }),
  );
  return rights > inGroups ? [...groups, plannedBatch({ type, session })] : groups;
}

/** A batch with the rules that most ceremonies have; its code is given by `withCodes`. */
export function plannedBatch({
  type,
  ...changes
}: { readonly type: string } & Partial<Omit<PlannedBatch, 'type' | 'batch'>>): PlannedBatch {
  return {
    ...{ batch: BatchCode.parse('b'), session: 1, mode: 'board', draws: 'dwellings' },
    ...{ type: DwellingType.parse(type), stairwellSize: 0, calls: 3, missed: 'end', offsetDigits: 0 },
    ...{ orderFrom: null, makeUp: false },
    ...changes,
  };
}

/**
 * Numbers the batches in their order: `b1-110`, `b2-110-groups12`, `b3-110-order`, `b4-110-makeup`. What `keep` names
 * was frozen under its code already. References to order lotteries follow their lotteries.
 */
export function withCodes(
  plan: readonly PlannedBatch[],
  keep: ReadonlySet<string> = new Set(),
): PlannedBatch[] {
  const codes = new Map<string, BatchCode>();
  return plan.map((planned, i) => {
    const batch = keep.has(planned.batch)
      ? planned.batch
      : BatchCode.parse(`b${i + 1}-${planned.type}${kindOf(planned)}`);
    codes.set(planned.batch, batch);
    const orderFrom = planned.orderFrom === null ? null : (codes.get(planned.orderFrom) ?? planned.orderFrom);
    return { ...planned, batch, orderFrom };
  });
}

function kindOf({ draws, makeUp, stairwellSize }: PlannedBatch): string {
  const group = draws === 'stairwells' ? `-groups${stairwellSize}` : '';
  const order = draws === 'households' ? '-order' : '';
  return `${group}${order}${makeUp ? '-makeup' : ''}`;
}
