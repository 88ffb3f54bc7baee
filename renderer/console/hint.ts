import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { Importing } from './importing.ts';

/** The key of the sentence that says what can be done now. */
export function hintOf(view: ConsoleView, { kind, preview }: Importing): string {
  if (kind !== null) {
    if (preview) return preview.confirmable ? `import.hintReady.${kind}` : `import.hintBlocked.${kind}`;
    return kind === 'households' ? 'steps.importHouseholds.hint' : 'steps.importDwellings.hint';
  }
  if (view.step === 'freezeBatch' && lacksConsent(view)) return 'consent.hint';
  if (view.step === 'publishNotice' && view.project.review.errors > 0) return 'notice.mendFirst';
  return `steps.${view.step}.hint`;
}

/** Whether groups of the next batch have not all signed that they draw together. */
export function lacksConsent({ draft }: ConsoleView): boolean {
  return (draft?.consentsMissing.length ?? 0) > 0;
}

/** The name of the question that the step's button asks, for `confirm.<name>`; null where it asks nothing. */
export function questionOf({ step, batch, plan }: ConsoleView, asked: boolean): string | null {
  if (!asked) return null;
  const next = plan?.batches.find(({ state }) => state === 'next');
  if (step === 'freezeBatch' && next?.draws === 'households') return 'freezeOrder';
  if (step === 'closeBatch' && batch?.draws === 'households') return 'closeOrder';
  return step;
}
