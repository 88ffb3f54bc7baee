import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/text-area.tsx';
import { useActions } from '../actions.tsx';
import { CheckedBy } from '../checked-by.tsx';
import { useCheckedBy } from '../remembered.ts';
import { ListForm, plain } from './list-form.tsx';

/** What became of an objection. */
export function SettleForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [name] = useCheckedBy();
  const [upheld, setUpheld] = useState<boolean | null>(null);
  const [words, setWords] = useState('');
  const outcome = (yes: boolean): string => t(`workspace.objections.outcome.${yes ? 'upheld' : 'dismissed'}`);
  const send = async (): Promise<void> => {
    if (upheld === null) return;
    const input = { id, by: plain(name), upheld, words: plain(words) };
    const values = { outcome: outcome(upheld) };
    const question = { name: 'settleNoticeObjection', values, anyStep: true };
    const result = await run('settleNoticeObjection', input, question);
    if (result?.ok) onDone();
  };
  return (
    <ListForm
      method="settleNoticeObjection"
      button={t('workspace.objections.settleNow')}
      onSend={() => void send()}
      onCancel={onDone}
    >
      <fieldset className="ticks">
        <legend>{t('workspace.objections.result')}</legend>
        {[true, false].map((yes) => (
          <label key={String(yes)} className="choice">
            <input
              type="radio"
              name={`settle-${id}`}
              data-testid={`settle-${yes ? 'upheld' : 'dismissed'}`}
              data-missing={yes && upheld === null}
              checked={upheld === yes}
              onChange={() => setUpheld(yes)}
            />
            <span>{outcome(yes)}</span>
          </label>
        ))}
      </fieldset>
      <TextArea
        label={t('workspace.objections.settleWords')}
        maxLength={2000}
        testId="settleNoticeObjection-words"
        data-missing={plain(words) === ''}
        value={words}
        onText={setWords}
      />
      <CheckedBy testId="settleNoticeObjection-by" words="import.by" />
    </ListForm>
  );
}
