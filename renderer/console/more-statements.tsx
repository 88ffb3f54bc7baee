import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { SelectField } from '../ui/select-field.tsx';
import { useActions } from './actions.tsx';
import { moment } from './clock.ts';
import { batchOf } from './command.ts';
import { MoreForm, plainWords, ReasonField, WordsField } from './more-form.tsx';
import { useStepValues } from './step-values.ts';
import { useListed } from './use-listed.ts';

interface StatementFormProps {
  readonly view: ConsoleView;
  readonly item: 'incident' | 'objection';
  readonly onDone: () => void;
}

const METHODS = { incident: 'reportIncident', objection: 'raiseObjection' } as const;

/** What happened, or what somebody objects to: entered as it is told, decided by nobody here. */
export function StatementForm({ view, item, onDone }: StatementFormProps) {
  const { t } = useTranslation('console');
  const values = useStepValues(view);
  const { run } = useActions();
  const method = METHODS[item];
  const [about, setAbout] = useState(view.claim && item === 'objection' ? String(view.claim.seq) : 'hall');
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const batch = batchOf(view);
  const { claim } = view;
  const isAbout = batch !== null && claim !== null && about === String(claim.seq);
  const send = async (): Promise<void> => {
    const input = {
      about: isAbout ? { batch, seq: claim.seq } : null,
      ...{ reason, words: plainWords(words) },
    };
    const result = await run(method, input, { name: method, anyStep: true });
    if (result?.ok) onDone();
  };
  const options = [{ value: 'hall', text: t('more.aboutHall') }];
  if (claim)
    options.unshift({
      value: String(claim.seq),
      text: t('more.about', { queueNo: claim.queueNo, name: values['name'] }),
    });
  return (
    <MoreForm method={method} button={`more.items.${item}.button`} onSend={() => void send()}>
      <SelectField
        label={t('more.aboutLabel')}
        testId={`${method}-about`}
        value={isAbout ? about : 'hall'}
        options={options}
        onChoose={setAbout}
      />
      <ReasonField method={method} value={reason} onChoose={setReason} />
      <WordsField method={method} required value={words} onText={setWords} />
    </MoreForm>
  );
}

/** All incident reports and objections, with their words. */
export function Statements({ view }: { readonly view: ConsoleView }) {
  const { t, i18n } = useTranslation('console');
  const { rows, refusal } = useListed('listStatements', view.seq);
  if (rows === null) return <p>{refusal === null ? t('busy') : t(`refusals.${refusal}.what`)}</p>;
  if (rows.length === 0) return <p>{t('more.items.statements.none')}</p>;
  return (
    <ol className="statements" data-testid="listStatements">
      {rows.map(({ seq, at, kind, reason, queueNo, words }) => (
        <li key={seq} data-kind={kind}>
          <p>
            <b>{t(`more.items.${kind}.title`)}</b>
            <span>{t(`reasons.${reason}`, { defaultValue: reason })}</span>
            <span>{queueNo === null ? t('more.aboutHall') : t('log.queueNo', { queueNo })}</span>
            <time dateTime={at}>{moment(at, i18n.language)}</time>
            <small>{t('more.items.statements.entry', { seq })}</small>
          </p>
          <blockquote>{words}</blockquote>
        </li>
      ))}
    </ol>
  );
}
