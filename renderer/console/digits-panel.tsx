import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';
import { grouped } from './digits.ts';
import { DigitsEntry, ENTRIES, useEntries } from './digits-entry.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

/** The digits of the dice, typed by two people who do not see each other's entry. */
export function DigitsPanel({ view }: { readonly view: ConsoleView }) {
  const { run } = useActions();
  const wanted = view.batch?.digitsWanted ?? 24;
  const entries = useEntries();
  const { typed } = entries;

  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null) return;
    const agreed = typed.first === typed.second;
    const question = agreed
      ? { name: 'drawDigits', detail: grouped(typed.first), values: { digits: wanted } }
      : undefined;
    const result = await run('drawDigits', { batch, ...typed }, question);
    if (result && !result.ok) entries.clear();
  };
  return (
    <StepForm onSend={() => void send()}>
      <StepHeading step="drawDigits" values={{ digits: wanted }} />
      {ENTRIES.map((entry) => (
        <DigitsEntry key={entry} method="drawDigits" entry={entry} wanted={wanted} entries={entries} />
      ))}
    </StepForm>
  );
}
