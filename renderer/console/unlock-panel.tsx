import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { useOwnBigWords } from './big-words.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { useRecovery } from './recovery.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

/** The operator's passphrase, or, where it is forgotten, the code of the recovery sheet. */
export function UnlockPanel() {
  const [forgot, setForgot] = useState(false);
  return forgot ? <Recover onBack={() => setForgot(false)} /> : <Unlock onForgot={() => setForgot(true)} />;
}

function Unlock({ onForgot }: { readonly onForgot: () => void }) {
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
      <p>
        <button type="button" className="link" data-testid="unlock-forgot" onClick={onForgot}>
          {t('forgot.link')}
        </button>
      </p>
    </StepForm>
  );
}

function Recover({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const { show } = useRecovery();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  useOwnBigWords({ id: 'recoverOperator', text: 'forgot.button', hint: 'forgot.hint', kind: 'form' });
  const send = async (): Promise<void> => {
    const result = await run('recoverOperator', { code: code.trim(), passphrase });
    if (result?.ok) show([result.value]);
  };
  return (
    <StepForm onSend={() => void send()}>
      <header className="step-heading">
        <h2>{t('forgot.title')}</h2>
        <p>{t('forgot.explain')}</p>
      </header>
      <Field
        label={t('forgot.code')}
        hint={t('forgot.codeHint')}
        className="code"
        autoFocus
        maxLength={256}
        testId="recoverOperator-code"
        data-missing={code.trim() === ''}
        value={code}
        onText={setCode}
      />
      <NewPassphrase
        method="recoverOperator"
        words="forgot.passphrase"
        value={passphrase}
        onText={setPassphrase}
      />
      <p>
        <button type="button" className="link" data-testid="unlock-remembered" onClick={onBack}>
          {t('forgot.back')}
        </button>
      </p>
    </StepForm>
  );
}
