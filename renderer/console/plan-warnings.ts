import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { mayFollow, type Supply } from './plan-draft.ts';

export interface PlanWarning {
  /** Names its sentence: `plan.warnings.<code>`. */
  readonly code: 'SINGLES' | 'GROUPS' | 'NO_MAKEUP' | 'SHORTAGE' | 'ORDER_UNUSED';
  readonly type: string;
  readonly size: number;
  readonly count: number;
}

/** Whose rights no batch would draw, and what else an office would rather know before it publishes. */
export function warningsOf(plan: readonly PlannedBatch[], supply: readonly Supply[]): PlanWarning[] {
  return [...supply.flatMap((row) => ofType(plan, row)), ...unusedOrders(plan)];
}

function ofType(plan: readonly PlannedBatch[], row: Supply): PlanWarning[] {
  const { type, rights, inGroups, accepted, groupSizes } = row;
  const mine = plan.filter((planned) => planned.type === type);
  const found: PlanWarning[] = [];
  const say = (code: PlanWarning['code'], count: number, size = 0) => found.push({ code, type, size, count });
  const has = (draws: PlannedBatch['draws'], size: number) =>
    mine.some((planned) => planned.draws === draws && planned.stairwellSize === size && !planned.makeUp);
  if (rights > inGroups && !has('dwellings', 0)) say('SINGLES', rights - inGroups);
  for (const { size, groups } of groupSizes) if (!has('stairwells', size)) say('GROUPS', groups, size);
  const draws = mine.some((planned) => planned.draws !== 'households' && !planned.makeUp);
  if (draws && !mine.some(({ makeUp, draws: what }) => makeUp && what === 'dwellings')) say('NO_MAKEUP', 0);
  if (mine.some(({ draws: what }) => what !== 'households') && rights > accepted)
    say('SHORTAGE', rights - accepted);
  return found;
}

function unusedOrders(plan: readonly PlannedBatch[]): PlanWarning[] {
  return plan
    .filter(
      (order) =>
        order.draws === 'households' &&
        !plan.some((row) => mayFollow(row, order) && row.orderFrom === order.batch),
    )
    .map(({ type, stairwellSize: size }) => ({ code: 'ORDER_UNUSED', type, size, count: 0 }));
}
