import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.tsx';
import { digitsOf, grouped } from './digits.ts';

export const ENTRIES = ['first', 'second'] as const;
type Entry = (typeof ENTRIES)[number];

export interface Entries {
  readonly typed: Readonly<Record<Entry, string>>;
  readonly shown: Entry;
  readonly fields: Readonly<Record<Entry, RefObject<HTMLInputElement | null>>>;
  readonly type: (entry: Entry, digits: string) => void;
  readonly look: (entry: Entry) => void;
  readonly clear: () => void;
}

/** What two people read off the same dice, each without the other's entry in sight. */
export function useEntries(): Entries {
  const [typed, setTyped] = useState<Record<Entry, string>>({ first: '', second: '' });
  const [shown, look] = useState<Entry>('first');
  const fields = { first: useRef<HTMLInputElement>(null), second: useRef<HTMLInputElement>(null) };
  return {
    ...{ typed, shown, fields, look },
    type: (entry, digits) => setTyped((before) => ({ ...before, [entry]: digits })),
    clear: () => {
      setTyped({ first: '', second: '' });
      look('first');
      fields.first.current?.focus();
    },
  };
}

interface DigitsEntryProps {
  readonly method: string;
  readonly entry: Entry;
  readonly wanted: number;
  readonly entries: Entries;
  readonly autoFocus?: boolean;
  /** Enter, when the digits are complete. */
  readonly onEnter?: () => void;
}

/** Hidden while the other one types; whoever comes back to a hidden entry types it anew. */
export function DigitsEntry({
  method,
  entry,
  wanted,
  entries,
  autoFocus = false,
  onEnter,
}: DigitsEntryProps) {
  const { t } = useTranslation('console');
  const digits = entries.typed[entry];
  const shown = entries.shown === entry;
  const left = wanted - digits.length;
  const look = (): void => {
    if (!shown) entries.type(entry, '');
    entries.look(entry);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && left === 0) onEnter?.();
  };
  return (
    <Field
      className={`digits ${shown ? '' : 'hidden'}`}
      label={t(`digits.${entry}`)}
      hint={left > 0 ? t('digits.left', { count: left }) : t('digits.complete')}
      tone={left === 0 ? 'good' : undefined}
      type={shown ? 'text' : 'password'}
      inputMode="numeric"
      testId={`${method}-${entry}`}
      data-missing={left > 0}
      input={entries.fields[entry]}
      autoFocus={autoFocus}
      value={shown ? grouped(digits) : digits}
      onFocus={look}
      onKeyDown={key}
      onText={(text) => entries.type(entry, digitsOf(text, wanted))}
    />
  );
}
