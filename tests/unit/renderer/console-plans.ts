import type { PlannedBatch } from '../../../shared/ceremony/plan.ts';
import { plannedBatch } from '../../../shared/ceremony/propose-plan.ts';
import type { Supply } from '../../../renderer/console/plan-draft.ts';

export function planRow(changes: Partial<Omit<PlannedBatch, 'type'>> & { type?: string } = {}): PlannedBatch {
  const { batch, ...rules } = changes;
  const planned = plannedBatch({ type: '110', ...rules });
  return batch === undefined ? planned : { ...planned, batch };
}

/** As in the sample: 110 with groups of twelve, 80 without. */
export const SUPPLY: readonly Supply[] = [
  { type: '80', rights: 180, inGroups: 0, accepted: 190, singleClaims: 170, groupSizes: [] },
  {
    ...{ type: '110', rights: 700, inGroups: 204, accepted: 743, singleClaims: 455 },
    groupSizes: [{ size: 12, groups: 17 }],
  },
];
