import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useActions } from './actions.tsx';
import { MoreForm, ReasonField } from './more-form.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { ROLES, type Role } from './people.tsx';
import { useRecovery } from './recovery.tsx';

interface ReplaceKeyFormProps {
  readonly view: ConsoleView;
  readonly onDone: () => void;
}

/** A successor, or a passphrase that is lost: the other one admits the new key, the sealed sheet gives the secret. */
export function ReplaceKeyForm({ view, onDone }: ReplaceKeyFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const { show } = useRecovery();
  const [role, setRole] = useState<Role>('notary');
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [recovery, setRecovery] = useState('');
  const [otherPassphrase, setOther] = useState('');
  const other = role === 'notary' ? 'supervisor' : 'notary';
  const names = { role: t(`roles.${role}`), other: t(`roles.${other}`) };
  const send = async (): Promise<void> => {
    const input = { role, reason, passphrase, recovery: recovery.trim(), otherPassphrase };
    const result = await run('replaceKey', input, { name: 'replaceKey', values: names, anyStep: true });
    if (result?.ok) {
      onDone();
      show([result.value]);
    } else if (result?.refusal === 'WRONG_PASSPHRASE') setOther('');
  };
  return (
    <MoreForm method="replaceKey" button="more.items.replaceKey.button" onSend={() => void send()}>
      <div className="pair">
        <SelectField
          label={t('more.items.replaceKey.role')}
          testId="replaceKey-role"
          value={role}
          options={ROLES.map((value) => ({ value, text: t(`roles.${value}`) }))}
          onChoose={(chosen) => setRole(chosen === 'supervisor' ? 'supervisor' : 'notary')}
        />
        <ReasonField method="replaceKey" value={reason} onChoose={setReason} />
      </div>
      <fieldset className="person">
        <legend>{t('more.items.replaceKey.newPerson', names)}</legend>
        <p className="for">{t('passphrase.only', names)}</p>
        <div className="pair">
          <NewPassphrase
            method="replaceKey"
            words="passphrase.choose"
            value={passphrase}
            onText={setPassphrase}
          />
        </div>
      </fieldset>
      <Field
        className="code"
        label={t('more.items.replaceKey.recovery', names)}
        hint={t(`more.items.replaceKey.${view.secretsAwaited ? 'recoveryNeeded' : 'recoveryOptional'}`)}
        maxLength={256}
        testId="replaceKey-recovery"
        data-missing={view.secretsAwaited && recovery.trim() === ''}
        value={recovery}
        onText={setRecovery}
      />
      <fieldset className="person">
        <legend>{names.other}</legend>
        <p className="for">{t('passphrase.only', { role: names.other })}</p>
        <Field
          label={t('passphrase.own')}
          hint={t(`passphrase.typed.${otherPassphrase === '' ? 'no' : 'yes'}`)}
          type="password"
          testId="replaceKey-other"
          data-missing={otherPassphrase === ''}
          value={otherPassphrase}
          onText={setOther}
        />
      </fieldset>
    </MoreForm>
  );
}
