import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Paper } from '../../../shared/preparation/household-file.ts';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useActions } from '../actions.tsx';
import { useConfirmedBy, useReviewer } from '../remembered.ts';
import { ListForm, plain } from './list-form.tsx';

interface ReviewFormProps {
  readonly ids: readonly string[];
  /** Of those selected how many it is not for, and so leaves as they are. */
  readonly left: number;
  readonly onDone: () => void;
  readonly onCancel?: (() => void) | undefined;
}

/** 初审: one person has held the papers against the list. */
export function CheckForm({ ids, left, onDone, onCancel }: ReviewFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [name, setName] = useReviewer();
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  const [notes, setNotes] = useState('');
  const by = plain(name);
  const send = async (): Promise<void> => {
    const input = { ids: [...ids], by, papers: [...papers], notes: plain(notes) };
    const values = { count: ids.length, by };
    const result = await run('checkFiles', input, { name: 'checkFiles', values, anyStep: true });
    if (result?.ok) onDone();
  };
  return (
    <ListForm
      method="checkFiles"
      button={t('workspace.review.check', { count: ids.length })}
      why={papers.length === 0 ? t('workspace.review.noPapers') : null}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      {left > 0 && <p className="why">{t('workspace.review.leftToCheck', { count: left })}</p>}
      <fieldset className="ticks">
        <legend>{t('workspace.review.papers')}</legend>
        {Paper.options.map((paper) => (
          <label key={paper} className="choice">
            <input
              type="checkbox"
              data-testid={`checkFiles-paper-${paper}`}
              checked={papers.includes(paper)}
              onChange={({ target }) =>
                setPapers(target.checked ? [...papers, paper] : papers.filter((each) => each !== paper))
              }
            />
            <span>{t(`workspace.papers.${paper}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextArea
        label={t('workspace.review.notes')}
        maxLength={2000}
        testId="checkFiles-notes"
        value={notes}
        onText={setNotes}
      />
      <Field
        label={t('workspace.review.checker')}
        hint={t('workspace.review.checkerHint')}
        maxLength={60}
        testId="checkFiles-by"
        data-missing={by === ''}
        value={name}
        onText={setName}
      />
    </ListForm>
  );
}

/** 复核: another person confirms it. */
export function ConfirmForm({ ids, left, onDone, onCancel }: ReviewFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [name, setName] = useConfirmedBy();
  const by = plain(name);
  const send = async (): Promise<void> => {
    const values = { count: ids.length, by };
    const question = { name: 'confirmFiles', values, anyStep: true };
    const result = await run('confirmFiles', { ids: [...ids], by }, question);
    if (result?.ok) onDone();
  };
  return (
    <ListForm
      method="confirmFiles"
      button={t('workspace.review.confirm', { count: ids.length })}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      {left > 0 && <p className="why">{t('workspace.review.leftToConfirm', { count: left })}</p>}
      <Field
        label={t('workspace.review.confirmer')}
        hint={t('workspace.review.confirmerHint')}
        maxLength={60}
        testId="confirmFiles-by"
        data-missing={by === ''}
        value={name}
        onText={setName}
      />
    </ListForm>
  );
}
