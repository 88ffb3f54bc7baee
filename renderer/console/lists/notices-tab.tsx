import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { NoticeList, PrintedPaper } from '../../../shared/ipc/preparation-answers.ts';
import { useActions } from '../actions.tsx';
import { moment, shortHex } from '../clock.ts';
import { PaperChoice } from '../paper-choice.tsx';
import { useListed } from '../use-listed.ts';
import { NoticeChanges } from './notice-changes.tsx';
import { Objections } from './objections.tsx';
import { isFrozen } from './opening.tsx';
import { Printed } from './printed.tsx';

interface TabProps {
  readonly view: ConsoleView;
  readonly shown: boolean;
}

/** 三榜公示: what was published, what has changed since, the next round, and what people say against it. */
export function NoticesTab({ view, shown }: TabProps) {
  const { t } = useTranslation('console');
  const { rows: list } = useListed('listNotices', shown ? view.project.version : null);
  if (!list) return <p className="loading">{t('busy')}</p>;
  return (
    <div className="two-columns">
      <div>
        <section className="card">
          <h3>{t('workspace.notices.rounds')}</h3>
          <Rounds list={list} />
        </section>
        <Next view={view} list={list} />
        <Sheets />
      </div>
      <Objections objections={list.objections} published={list.published.length > 0} />
    </div>
  );
}

function Rounds({ list }: { readonly list: NoticeList }) {
  const { t, i18n } = useTranslation('console');
  if (list.published.length === 0) return <p className="none">{t('workspace.notices.none')}</p>;
  return (
    <ol className="rounds" data-testid="notices-rounds">
      {list.published.map(({ round, at, sha256, households, folder }) => (
        <li key={round} data-round={round}>
          <b>{t('workspace.notices.round', { round })}</b>
          <time dateTime={at}>{moment(at, i18n.language)}</time>
          <span>{t('lists.count.households', { count: households })}</span>
          <span className="mono" title={sha256}>
            {shortHex(sha256)}
          </span>
          {sha256 === list.sha256 && (
            <span className="stage-mark accepted">{t('workspace.notices.same')}</span>
          )}
          <small className="mono">{folder}</small>
        </li>
      ))}
    </ol>
  );
}

function Next({ view, list }: { readonly view: ConsoleView; readonly list: NoticeList }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const [paper, setPaper] = useState<InputOf<'publishNotice'>['paper']>('A4');
  const { households, errors } = view.project.review;
  const frozen = isFrozen(view);
  const values = { round: list.next, households };
  const why = frozen ? 'frozen' : errors > 0 || list.sha256 === null ? 'errors' : null;
  return (
    <section className="card">
      <h3>{t('workspace.notices.next', { round: list.next })}</h3>
      {list.changes !== null && <NoticeChanges changes={list.changes} />}
      <PaperChoice testId="publishNotice-paper" paper={paper} onChoose={setPaper} />
      {why !== null && <p className="why">{t(`workspace.notices.why.${why}`)}</p>}
      <p>
        <button
          type="button"
          className="button primary"
          data-testid="publishNotice"
          disabled={busy !== null || why !== null}
          onClick={() =>
            void run(
              'publishNotice',
              { round: list.next, paper },
              { name: 'publishNotice', values, anyStep: true },
            )
          }
        >
          {busy === 'publishNotice' ? t('busy') : t('notice.publish', { round: list.next })}
        </button>
      </p>
    </section>
  );
}

/** What each household takes home. */
function Sheets() {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const [paper, setPaper] = useState<PrintedPaper | null>(null);
  const print = async (): Promise<void> => {
    const result = await run('printHouseholdSheets', {});
    if (result?.ok) setPaper(result.value);
  };
  return (
    <section className="card">
      <h3>{t('workspace.notices.sheets')}</h3>
      <p className="lead">{t('workspace.notices.sheetsLead')}</p>
      <Printed paper={paper} />
      <p>
        <button
          type="button"
          className="button"
          data-testid="printHouseholdSheets"
          disabled={busy !== null}
          onClick={() => void print()}
        >
          {busy === 'printHouseholdSheets' ? t('busy') : t('workspace.notices.printSheets')}
        </button>
      </p>
    </section>
  );
}
