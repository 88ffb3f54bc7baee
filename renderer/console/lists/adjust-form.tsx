import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { FileDetail } from '../../../shared/ipc/preparation-answers.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useActions } from '../actions.tsx';
import { CheckedBy } from '../checked-by.tsx';
import { digitsOf } from '../digits.ts';
import { useCheckedBy } from '../remembered.ts';
import { ListForm, plain } from './list-form.tsx';

/** A choice of a dwelling type. */
const option = (type: string, text: string) => ({ value: type, text });

interface AdjustFormProps {
  readonly detail: FileDetail;
  readonly supply: ConsoleView['project']['supply'];
  readonly onDone: () => void;
}

type Type = InputOf<'adjustType'>['from'];

/** 户型调剂: rights of one type become as many of another; a second person approves. */
export function AdjustForm({ detail, supply, onDone }: AdjustFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [name] = useCheckedBy();
  const { rights, row } = detail;
  const [from, setFrom] = useState(rights[0]?.type ?? '');
  const [to, setTo] = useState('');
  const [count, setCount] = useState('1');
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const targets = supply.filter(({ type }) => type !== from);
  const send = async (): Promise<void> => {
    const values = { name: row.name, from, to, count: Number(count) };
    const input = {
      ...{ id: row.id, by: plain(name), from: from as Type, to: to as Type, count: Number(count) },
      ...{ reason: plain(reason), approver: plain(approver) },
    };
    const result = await run('adjustType', input, { name: 'adjustType', values, anyStep: true });
    if (result?.ok) onDone();
  };
  return (
    <ListForm
      method="adjustType"
      button={t('workspace.acts.adjustType.button')}
      onSend={() => void send()}
      onCancel={onDone}
    >
      <div className="pair three">
        <SelectField
          label={t('workspace.acts.adjustType.from')}
          testId="adjustType-from"
          value={from}
          options={rights.map((right) =>
            option(right.type, t('workspace.acts.adjustType.has', { type: right.type, count: right.count })),
          )}
          onChoose={setFrom}
        />
        <SelectField
          label={t('workspace.acts.adjustType.to')}
          testId="adjustType-to"
          empty={t('more.choose')}
          data-missing={to === '' || to === from}
          value={to === from ? '' : to}
          options={targets.map(({ type, rights: asked, accepted }) =>
            option(type, t('workspace.acts.adjustType.spare', { type, spare: accepted - asked })),
          )}
          onChoose={setTo}
        />
        <Field
          label={t('workspace.acts.adjustType.count')}
          inputMode="numeric"
          testId="adjustType-count"
          data-missing={Number(count) === 0}
          value={count}
          onText={(text) => setCount(digitsOf(text, 3))}
        />
      </div>
      <Field
        label={t('workspace.reason')}
        maxLength={500}
        testId="adjustType-reason"
        data-missing={plain(reason) === ''}
        value={reason}
        onText={setReason}
      />
      <div className="pair">
        <CheckedBy testId="adjustType-by" words="import.by" />
        <Field
          label={t('workspace.acts.adjustType.approver')}
          hint={t('workspace.acts.adjustType.approverHint')}
          maxLength={60}
          testId="adjustType-approver"
          data-missing={plain(approver) === ''}
          value={approver}
          onText={setApprover}
        />
      </div>
    </ListForm>
  );
}
