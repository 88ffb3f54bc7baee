import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { DwellingRow } from '../../../shared/ipc/preparation-answers.ts';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useActions } from '../actions.tsx';
import { useRepresentatives } from '../remembered.ts';
import { ScanField } from '../scan-field.tsx';
import type { Scanned } from '../scan.ts';
import { ListForm, plain } from './list-form.tsx';
import { namesIn } from './names.ts';

type Input = InputOf<'inspectDwelling'>;

/** 逐户验收: who was there, what was found, and a photograph of it. */
export function InspectForm({ row }: { readonly row: DwellingRow }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [names, setNames] = useRepresentatives();
  const [result, setResult] = useState<Input['result'] | null>(null);
  const [defects, setDefects] = useState('');
  const [photo, setPhoto] = useState<Scanned | null>(null);
  const representatives = namesIn(names);
  const send = (): void => {
    if (result === null) return;
    void run('inspectDwelling', {
      dwelling: row.dwelling as Input['dwelling'],
      ...{ representatives, result, defects: result === 'defects' ? plain(defects) : '' },
      photo: result === 'defects' ? (photo?.bytes ?? null) : null,
    });
  };
  return (
    <ListForm method="inspectDwelling" button={t('workspace.dwelling.inspect')} onSend={send}>
      <Field
        label={t('workspace.dwelling.representatives')}
        hint={t('workspace.dwelling.representativesHint')}
        maxLength={600}
        testId="inspect-representatives"
        data-missing={representatives.length === 0}
        value={names}
        onText={setNames}
      />
      <fieldset className="ticks" data-testid="inspect-result">
        <legend>{t('workspace.dwelling.result')}</legend>
        {(['accepted', 'defects'] as const).map((each, index) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="inspect-result"
              data-testid={`inspect-${each}`}
              data-missing={index === 0 && result === null}
              checked={result === each}
              onChange={() => setResult(each)}
            />
            <span>{t(`workspace.dwelling.standing.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {result === 'defects' && (
        <>
          <TextArea
            label={t('workspace.dwelling.defects')}
            maxLength={500}
            testId="inspect-defects-words"
            data-missing={plain(defects) === ''}
            value={defects}
            onText={setDefects}
          />
          <ScanField
            picture
            words="workspace.dwelling.photo"
            testId="inspect-photo"
            scan={photo}
            onScan={setPhoto}
          />
        </>
      )}
    </ListForm>
  );
}
