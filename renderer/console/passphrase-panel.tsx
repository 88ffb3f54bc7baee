import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { passphraseState } from './passphrases.ts';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

/** The operator's own passphrase, chosen once: it opens the personal data on this machine. */
export function SetPassphrasePanel() {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const state = passphraseState(passphrase, again);
  return (
    <StepForm enterSends onSend={() => void run('setPassphrase', { passphrase })}>
      <StepHeading step="setPassphrase" />
      <Field
        label={t('passphrase.operator')}
        hint={t(`passphrase.states.${state === 'short' || state === 'empty' ? 'short' : 'enough'}`)}
        tone={state === 'short' ? 'bad' : undefined}
        type="password"
        autoFocus
        testId="setPassphrase-passphrase"
        data-missing={state === 'empty' || state === 'short'}
        value={passphrase}
        onText={setPassphrase}
      />
      <Field
        label={t('passphrase.again')}
        hint={t(`passphrase.states.${state}`)}
        tone={state === 'differs' ? 'bad' : state === 'good' ? 'good' : undefined}
        type="password"
        testId="setPassphrase-again"
        data-missing={state !== 'good'}
        value={again}
        onText={setAgain}
      />
    </StepForm>
  );
}

export function UnlockPanel() {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [passphrase, setPassphrase] = useState('');
  const send = async (): Promise<void> => {
    const result = await run('unlock', { passphrase });
    if (result && !result.ok) setPassphrase('');
  };
  return (
    <StepForm enterSends onSend={() => void send()}>
      <StepHeading step="unlock" />
      <Field
        label={t('passphrase.operator')}
        type="password"
        autoFocus
        testId="unlock-passphrase"
        data-missing={passphrase === ''}
        value={passphrase}
        onText={setPassphrase}
      />
    </StepForm>
  );
}
