import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { Field } from '../../ui/field.tsx';
import { useActions } from '../actions.tsx';
import { CheckedBy } from '../checked-by.tsx';
import { useCheckedBy } from '../remembered.ts';
import { ListForm, plain } from './list-form.tsx';

interface ReasonFormProps {
  readonly method: 'removeFile' | 'restoreFile' | 'reopenFile';
  readonly row: FileRow;
  /** Whether it asks before it is done. */
  readonly asked: boolean;
  readonly onDone: () => void;
}

/** What takes no more than a reason. */
export function ReasonForm({ method, row, asked, onDone }: ReasonFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [name] = useCheckedBy();
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const input = { id: row.id, by: plain(name), reason: plain(reason) };
    const question = { name: method, values: { name: row.name }, anyStep: true };
    const result = await run(method, input, asked ? question : undefined);
    if (result?.ok) onDone();
  };
  return (
    <ListForm
      method={method}
      button={t(`workspace.acts.${method}.button`)}
      onSend={() => void send()}
      onCancel={onDone}
    >
      <Field
        label={t(asked ? 'workspace.reason' : 'workspace.reasonOptional')}
        maxLength={500}
        testId={`${method}-reason`}
        data-missing={asked && plain(reason) === ''}
        value={reason}
        onText={setReason}
      />
      <CheckedBy testId={`${method}-by`} words="import.by" />
    </ListForm>
  );
}
