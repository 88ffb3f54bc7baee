import { useEffect, useRef, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Method } from '../../shared/ipc/contract.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useActions } from './actions.tsx';
import { REASONS } from './more-items.ts';
import { goToMissing } from './step-form.tsx';

interface MoreFormProps {
  readonly method: Method;
  /** Of the submit button, where it is not the method's name. */
  readonly testId?: string;
  /** A key of the dictionary. */
  readonly button: string;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** The form of a rare action; like a step's it leads to the field that is missing before it sends. */
export function MoreForm({ method, testId = method, button, onSend, children }: MoreFormProps) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const form = useRef<HTMLFormElement>(null);
  // Whoever has opened it is going to fill it in; what lies above it can be reached backwards.
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-missing="true"]')?.focus(), []);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!goToMissing(event.currentTarget)) onSend();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form ref={form} className="more-form" noValidate onSubmit={send} onKeyDown={key}>
      {children}
      <div className="send">
        <button type="submit" className="button primary" data-testid={testId} disabled={busy !== null}>
          {t(busy === method ? 'busy' : button)}
        </button>
      </div>
    </form>
  );
}

interface ReasonFieldProps {
  readonly method: keyof typeof REASONS;
  readonly value: string;
  readonly onChoose: (reason: string) => void;
}

/** Why, as a code of the ledger; its words are in the dictionary. */
export function ReasonField({ method, value, onChoose }: ReasonFieldProps) {
  const { t } = useTranslation('console');
  return (
    <SelectField
      label={t('more.reason')}
      empty={t('more.choose')}
      testId={`${method}-reason`}
      data-missing={value === ''}
      value={value}
      options={REASONS[method].map((reason) => ({ value: reason, text: t(`reasons.${reason}`) }))}
      onChoose={onChoose}
    />
  );
}

interface WordsFieldProps {
  readonly method: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onText: (words: string) => void;
}

/** What happened, in people's own words; they are kept with the personal data and never published. */
export function WordsField({ method, required = false, value, onText }: WordsFieldProps) {
  const { t } = useTranslation('console');
  return (
    <TextArea
      label={t(required ? 'more.words' : 'more.wordsOptional')}
      hint={t('more.wordsHint')}
      maxLength={2000}
      testId={`${method}-words`}
      data-missing={required && value.trim() === ''}
      value={value}
      onText={onText}
    />
  );
}

/** As the contract takes it. */
export function plainWords(words: string): string {
  return words.trim().normalize('NFC');
}
