import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { Field } from '../../ui/field.tsx';
import { useActions } from '../actions.tsx';
import { CheckedBy } from '../checked-by.tsx';
import { useCheckedBy } from '../remembered.ts';
import { ListForm, plain } from './list-form.tsx';

interface GroupFormProps {
  readonly members: readonly FileRow[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The selected households become the members of a group. */
export function GroupForm({ members, onDone, onCancel }: GroupFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [name] = useCheckedBy();
  const [group, setGroup] = useState(members.find((member) => member.group !== '')?.group ?? '');
  const [reason, setReason] = useState('');
  const code = plain(group);
  const send = async (): Promise<void> => {
    const input = {
      group: code as InputOf<'formGroup'>['group'],
      ids: members.map(({ id }) => id),
      ...{ by: plain(name), reason: plain(reason) },
    };
    const values = { group: code, count: members.length };
    const result = await run('formGroup', input, { name: 'formGroup', values, anyStep: true });
    if (result?.ok) onDone();
  };
  return (
    <ListForm
      method="formGroup"
      button={t('workspace.groups.form', { count: members.length })}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      <ul className="members">
        {members.map((member) => (
          <li key={member.id}>
            <b>{member.name}</b> {member.code} · {member.entitlements}
            {member.group !== '' && member.group !== code && (
              <em> {t('workspace.groups.leaves', { group: member.group })}</em>
            )}
          </li>
        ))}
      </ul>
      <Field
        label={t('workspace.fields.group')}
        hint={t('workspace.groups.codeHint')}
        maxLength={64}
        testId="formGroup-group"
        data-missing={code === ''}
        value={group}
        onText={setGroup}
      />
      <Field
        label={t('workspace.reasonOptional')}
        maxLength={500}
        testId="formGroup-reason"
        value={reason}
        onText={setReason}
      />
      <CheckedBy testId="formGroup-by" words="import.by" />
    </ListForm>
  );
}
