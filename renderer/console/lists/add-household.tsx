import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOUSEHOLD_FIELDS, type Field as FieldName } from '../../../shared/preparation/household-file.ts';
import { Field } from '../../ui/field.tsx';
import { useActions } from '../actions.tsx';
import { CheckedBy } from '../checked-by.tsx';
import { useCheckedBy } from '../remembered.ts';
import { ListForm, plain } from './list-form.tsx';

interface AddHouseholdProps {
  /** The register is frozen: it waits for a later ceremony. */
  readonly late: boolean;
  readonly onAdded: (id: string) => void;
}

/** One household typed in; what is wrong with it is said once it is there. */
export function AddHousehold({ late, onAdded }: AddHouseholdProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [name] = useCheckedBy();
  const [cells, setCells] = useState<Partial<Record<FieldName, string>>>({});
  const send = async (): Promise<void> => {
    const filled = Object.entries(cells).filter(([, text]) => plain(text) !== '');
    const input = {
      by: plain(name),
      cells: Object.fromEntries(filled.map(([key, text]) => [key, plain(text)])),
    };
    const result = await run('addFile', input);
    if (result?.ok) onAdded(result.value.id);
  };
  return (
    <ListForm method="addFile" button={t('workspace.household.addNow')} onSend={() => void send()}>
      {late && <p className="note care">{t('workspace.household.lateNow')}</p>}
      <div className="pair">
        {HOUSEHOLD_FIELDS.map((field) => (
          <Field
            key={field}
            label={t(`workspace.fields.${field}`)}
            hint={t(`workspace.hints.${field}`)}
            maxLength={500}
            testId={`addFile-${field}`}
            data-missing={(field === 'code' || field === 'name') && plain(cells[field] ?? '') === ''}
            value={cells[field] ?? ''}
            onText={(text) => setCells((before) => ({ ...before, [field]: text }))}
          />
        ))}
      </div>
      <CheckedBy testId="addFile-by" words="import.by" />
    </ListForm>
  );
}
