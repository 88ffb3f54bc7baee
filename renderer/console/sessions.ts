import type { ConsoleView } from '../../shared/ipc/console-view.ts';

/** The session that the next batch begins, or null while its session is under way already. */
export function beginningSession({ plan, step }: ConsoleView): number | null {
  if (step !== 'freezeBatch' || !plan) return null;
  const next = plan.batches.find(({ state }) => state === 'next');
  const last = plan.batches.findLast(({ state }) => state === 'closed');
  return next && last && next.session > last.session ? next.session : null;
}
