import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { BatchFacts } from './batch-facts.tsx';
import { shortHex } from './clock.ts';
import { ROLES, type Role } from './people.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';
import { TicketSheets } from './ticket-sheets.tsx';

/** Each of the two signs the head alone, after comparing it with the hall's board. */
export function AttestPanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [typed, setTyped] = useState<Record<Role, string>>({ notary: '', supervisor: '' });
  const attested = view.batch?.attestedBy ?? [];
  const open = ROLES.filter((role) => !attested.includes(role));
  const type = (role: Role, text: string): void => setTyped((before) => ({ ...before, [role]: text }));
  const attest = async (by: Role): Promise<void> => {
    const result = await run('attestHead', { seq: view.seq, by, passphrase: typed[by] });
    if (result) type(by, '');
  };
  const ready = open.find((role) => typed[role] !== '');
  return (
    <StepForm onSend={() => void (ready && attest(ready))}>
      <StepHeading step={view.step} />
      {view.step === 'attestBoard' && <TicketSheets view={view} />}
      <p className="head-shown">
        <span>{t('attest.head', { seq: view.seq })}</span>
        <b className="mono">{shortHex(view.head)}</b>
      </p>
      <div className="people">
        {ROLES.map((role) => (
          <Attestation
            key={role}
            role={role}
            done={attested.includes(role)}
            passphrase={typed[role]}
            missing={ready === undefined}
            onText={(text) => type(role, text)}
            onAttest={() => void attest(role)}
          />
        ))}
      </div>
      <BatchFacts view={view} />
    </StepForm>
  );
}

interface AttestationProps {
  readonly role: Role;
  readonly done: boolean;
  readonly passphrase: string;
  readonly missing: boolean;
  readonly onText: (text: string) => void;
  readonly onAttest: () => void;
}

function Attestation({ role, done, passphrase, missing, onText, onAttest }: AttestationProps) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const name = t(`roles.${role}`);
  return (
    <fieldset
      className={`person ${done ? 'good' : ''}`}
      data-testid={`attestHead-${role}-panel`}
      data-done={done}
    >
      <legend>{name}</legend>
      {done ? (
        <p className="signed">{t('attest.done', { role: name })}</p>
      ) : (
        <>
          <p className="for">{t('passphrase.only', { role: name })}</p>
          <Field
            label={t('passphrase.own')}
            type="password"
            testId={`attestHead-${role}-passphrase`}
            data-missing={missing}
            value={passphrase}
            onText={onText}
          />
          <button
            type="button"
            className="button"
            data-testid={`attestHead-${role}`}
            disabled={busy !== null || passphrase === ''}
            onClick={onAttest}
          >
            {t('attest.button', { role: name })}
          </button>
        </>
      )}
    </fieldset>
  );
}
