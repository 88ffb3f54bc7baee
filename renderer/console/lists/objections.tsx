import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { NoticeObjection } from '../../../shared/preparation/notices.ts';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useActions } from '../actions.tsx';
import { moment } from '../clock.ts';
import { ListForm, plain } from './list-form.tsx';
import { SettleForm } from './settle-form.tsx';

interface ObjectionsProps {
  readonly objections: readonly NoticeObjection[];
  readonly published: boolean;
}

/** What people say against a notice, and what became of it: those that are open come first. */
export function Objections({ objections, published }: ObjectionsProps) {
  const { t } = useTranslation('console');
  const [recording, setRecording] = useState(false);
  const ordered = objections.toSorted(
    (a, b) => Number(a.outcome !== null) - Number(b.outcome !== null) || b.at.localeCompare(a.at),
  );
  const open = objections.filter(({ outcome }) => outcome === null).length;
  return (
    <section className="card objections">
      <header>
        <h3>{t('workspace.objections.title')}</h3>
        {open > 0 && <b className="open">{t('workspace.objections.open', { count: open })}</b>}
        <span className="space" />
        {!recording && (
          <button
            type="button"
            className="button"
            data-testid="open-recordNoticeObjection"
            disabled={!published}
            onClick={() => setRecording(true)}
          >
            {t('workspace.objections.record')}
          </button>
        )}
      </header>
      {recording && <RecordForm onDone={() => setRecording(false)} />}
      {objections.length === 0 && !recording && (
        <p className="none">{t(published ? 'workspace.objections.none' : 'workspace.objections.notYet')}</p>
      )}
      <ul className="statements" data-testid="notice-objections">
        {ordered.map((objection) => (
          <Objection key={objection.id} objection={objection} />
        ))}
      </ul>
    </section>
  );
}

function Objection({ objection }: { readonly objection: NoticeObjection }) {
  const { t, i18n } = useTranslation('console');
  const { id, round, at, household, by, words, outcome } = objection;
  const [settling, setSettling] = useState(false);
  return (
    <li className={outcome ? '' : 'is-open'} data-id={id} data-open={outcome === null}>
      <p>
        <b>{by}</b>
        {household !== null && <span>{household}</span>}
        <span>{t('workspace.notices.round', { round })}</span>
        <time dateTime={at}>{moment(at, i18n.language)}</time>
        {!outcome && <b className="open">{t('workspace.objections.isOpen')}</b>}
      </p>
      <blockquote>{words}</blockquote>
      {outcome ? (
        <p className="outcome-line">
          <b>{t(`workspace.objections.outcome.${outcome.upheld ? 'upheld' : 'dismissed'}`)}</b>
          <span>{outcome.words}</span>
          <span>{outcome.by}</span>
          <time dateTime={outcome.at}>{moment(outcome.at, i18n.language)}</time>
        </p>
      ) : settling ? (
        <SettleForm id={id} onDone={() => setSettling(false)} />
      ) : (
        <button
          type="button"
          className="button"
          data-testid={`settle-${id}`}
          onClick={() => setSettling(true)}
        >
          {t('workspace.objections.settle')}
        </button>
      )}
    </li>
  );
}

function RecordForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [household, setHousehold] = useState('');
  const [by, setBy] = useState('');
  const [words, setWords] = useState('');
  const send = async (): Promise<void> => {
    const code = plain(household);
    const result = await run('recordNoticeObjection', {
      household: code === '' ? null : (code as InputOf<'recordNoticeObjection'>['household']),
      ...{ by: plain(by), words: plain(words) },
    });
    if (result?.ok) onDone();
  };
  return (
    <ListForm
      method="recordNoticeObjection"
      button={t('workspace.objections.enter')}
      onSend={() => void send()}
      onCancel={onDone}
    >
      <div className="pair">
        <Field
          label={t('workspace.objections.by')}
          maxLength={60}
          testId="recordNoticeObjection-by"
          data-missing={plain(by) === ''}
          value={by}
          onText={setBy}
        />
        <Field
          label={t('workspace.objections.household')}
          hint={t('workspace.objections.householdHint')}
          maxLength={64}
          testId="recordNoticeObjection-household"
          value={household}
          onText={setHousehold}
        />
      </div>
      <TextArea
        label={t('workspace.objections.words')}
        maxLength={2000}
        testId="recordNoticeObjection-words"
        data-missing={plain(words) === ''}
        value={words}
        onText={setWords}
      />
    </ListForm>
  );
}
