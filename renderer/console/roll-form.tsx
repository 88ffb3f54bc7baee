import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';
import { DigitsEntry, ENTRIES, useEntries } from './digits-entry.tsx';
import { StepForm } from './step-form.tsx';

/** The offset dice of one pick, typed by two people who do not see each other's entry. */
export function RollForm({ view }: { readonly view: ConsoleView }) {
  const { run } = useActions();
  const entries = useEntries();
  const { typed, fields } = entries;
  const wanted = view.batch?.offsetDigits ?? 0;
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null || !view.claim) return;
    const { seq, pick } = view.claim;
    const result = await run('rollOffset', { batch, seq, pick, ...typed });
    if (result && !result.ok) entries.clear();
  };
  /** Enter leads on to the entry that is not complete, and sends when both are. */
  const goOn = (): void => {
    const open = ENTRIES.find((entry) => typed[entry].length < wanted);
    if (open) fields[open].current?.focus();
    else void send();
  };
  return (
    <StepForm className="roll-form" onSend={() => void send()}>
      {ENTRIES.map((entry) => (
        <DigitsEntry
          key={entry}
          method="rollOffset"
          entry={entry}
          wanted={wanted}
          entries={entries}
          autoFocus={entry === 'first'}
          onEnter={goOn}
        />
      ))}
    </StepForm>
  );
}
