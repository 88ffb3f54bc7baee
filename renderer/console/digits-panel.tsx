import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';
import { digitsOf, grouped } from './digits.ts';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

const ENTRIES = ['first', 'second'] as const;
type Entry = (typeof ENTRIES)[number];

/** The digits of the dice, typed by two people who do not see each other's entry. */
export function DigitsPanel({ view }: { readonly view: ConsoleView }) {
  const { run } = useActions();
  const wanted = view.batch?.digitsWanted ?? 24;
  const [typed, setTyped] = useState<Record<Entry, string>>({ first: '', second: '' });
  const [shown, setShown] = useState<Entry>('first');
  const first = useRef<HTMLInputElement>(null);

  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null) return;
    const agreed = typed.first === typed.second;
    const question = agreed
      ? { name: 'drawDigits', detail: grouped(typed.first), values: { digits: wanted } }
      : undefined;
    const result = await run('drawDigits', { batch, ...typed }, question);
    if (!result || result.ok) return;
    setTyped({ first: '', second: '' });
    setShown('first');
    first.current?.focus();
  };
  return (
    <StepForm onSend={() => void send()}>
      <StepHeading step="drawDigits" values={{ digits: wanted }} />
      {ENTRIES.map((entry) => (
        <DigitsEntry
          key={entry}
          entry={entry}
          wanted={wanted}
          digits={typed[entry]}
          shown={shown === entry}
          input={entry === 'first' ? first : undefined}
          onLook={() => setShown(entry)}
          onDigits={(digits) => setTyped((before) => ({ ...before, [entry]: digits }))}
        />
      ))}
    </StepForm>
  );
}

interface DigitsEntryProps {
  readonly entry: Entry;
  readonly wanted: number;
  readonly digits: string;
  readonly shown: boolean;
  readonly input: React.Ref<HTMLInputElement> | undefined;
  readonly onLook: () => void;
  readonly onDigits: (digits: string) => void;
}

/** Hidden while the other one types; whoever comes back to a hidden entry types it anew. */
function DigitsEntry({ entry, wanted, digits, shown, input, onLook, onDigits }: DigitsEntryProps) {
  const { t } = useTranslation('console');
  const left = wanted - digits.length;
  const look = (): void => {
    if (!shown) onDigits('');
    onLook();
  };
  return (
    <Field
      className={`digits ${shown ? '' : 'hidden'}`}
      label={t(`digits.${entry}`)}
      hint={left > 0 ? t('digits.left', { count: left }) : t('digits.complete')}
      tone={left === 0 ? 'good' : undefined}
      type={shown ? 'text' : 'password'}
      inputMode="numeric"
      testId={`drawDigits-${entry}`}
      data-missing={left > 0}
      input={input}
      value={shown ? grouped(digits) : digits}
      onFocus={look}
      onText={(text) => onDigits(digitsOf(text, wanted))}
    />
  );
}
