import { useRef, useState } from 'react';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { added, changed, coded, draftOf, moved, removed, type PlanDraft } from './plan-draft.ts';

export interface Planning {
  readonly draft: PlanDraft;
  /** The same rows with the codes that they get. */
  readonly plan: readonly PlannedBatch[];
  /** Seconds between two calls, as typed. */
  readonly interval: string;
  readonly setInterval: (text: string) => void;
  readonly add: (type: string, kind: string) => void;
  readonly change: (i: number, changes: Partial<PlannedBatch>) => void;
  readonly move: (i: number, by: 1 | -1) => void;
  readonly remove: (i: number) => void;
  /** The proposal again; of a plan that is published already, that plan. */
  readonly reset: () => void;
}

const USUAL_INTERVAL = 60;

/** The plan as it is being edited; nothing is published before it is sent. */
export function usePlan(view: ConsoleView): Planning {
  const [draft, setDraft] = useState(() => draftOf(view));
  const [interval, setInterval] = useState(String(view.plan?.intervalSeconds ?? USUAL_INTERVAL));
  const rows = useRef(0);
  const plan = coded(draft);
  return {
    ...{ draft, plan, interval, setInterval },
    add: (type, kind) => setDraft((before) => added(before, type, kind, `new-${++rows.current}`)),
    change: (i, changes) => setDraft((before) => changed(before, i, changes)),
    move: (i, by) => setDraft((before) => moved(before, i, by)),
    remove: (i) => setDraft((before) => removed(before, i)),
    reset: () => setDraft(draftOf(view)),
  };
}

export function planInput(
  { plan, interval }: Planning,
  passphrases: InputOf<'publishPlan'>['passphrases'],
): InputOf<'publishPlan'> {
  return { batches: [...plan], intervalSeconds: Number(interval), passphrases };
}
