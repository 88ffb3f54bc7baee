import type { ConsoleView } from '../../../shared/ipc/console-view.ts';

/** What has been said up to a view. */
export interface Heard {
  /** Everything up to this entry has been said, or is too old to be said. */
  readonly seq: number;
  /** The break that has been announced: its end, or `open`; null outside of one. */
  readonly rest: string | null;
}

type Said = Pick<ConsoleView, 'seq' | 'show'>;

/** At start-up and after a reload everything counts as said: a window that comes back does not call anybody. */
export const heardAtFirst = (view: Said): Heard => ({ seq: view.seq, rest: restOf(view) });

/** What is to be said now, once for an entry and once as a break begins or its end is moved; null where nothing is. */
export function listen(heard: Heard, view: Said): { readonly heard: Heard; readonly text: string | null } {
  const { say } = view.show;
  const rest = restOf(view);
  if (rest !== null)
    return { heard: { ...heard, rest }, text: rest === heard.rest ? null : (say?.text ?? null) };
  const fresh = say !== null && say.seq > heard.seq;
  return { heard: { seq: fresh ? say.seq : heard.seq, rest }, text: fresh ? say.text : null };
}

function restOf({ show: { interlude } }: Said): string | null {
  return interlude?.kind === 'break' ? (interlude.until ?? 'open') : null;
}
