import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.tsx';
import { passphraseState } from './passphrases.ts';

interface NewPassphraseProps {
  readonly method: string;
  /** A key of the dictionary. */
  readonly words: string;
  readonly autoFocus?: boolean;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A new passphrase, typed twice. */
export function NewPassphrase({ method, words, autoFocus = false, value, onText }: NewPassphraseProps) {
  const { t } = useTranslation('console');
  const [again, setAgain] = useState('');
  const state = passphraseState(value, again);
  return (
    <>
      <Field
        label={t(words)}
        hint={t(`passphrase.states.${state === 'short' || state === 'empty' ? 'short' : 'enough'}`)}
        tone={state === 'short' ? 'bad' : undefined}
        type="password"
        autoFocus={autoFocus}
        testId={`${method}-passphrase`}
        data-missing={state === 'empty' || state === 'short'}
        value={value}
        onText={onText}
      />
      <Field
        label={t('passphrase.again')}
        hint={t(`passphrase.states.${state}`)}
        tone={state === 'differs' ? 'bad' : state === 'good' ? 'good' : undefined}
        type="password"
        testId={`${method}-again`}
        data-missing={state !== 'good'}
        value={again}
        onText={setAgain}
      />
    </>
  );
}
