import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { ROUNDS } from '../../../shared/preparation/notices.ts';
import { shortHex } from '../clock.ts';
import { PreparationFigures } from '../preparation-figures.tsx';
import { Supply } from '../supply.tsx';
import { useLists, type Tab, type Wanted } from './opening.tsx';

/** How far the office is, at a glance, and where to go for each of it. */
export function OverviewTab({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { project } = view;
  return (
    <div className="overview">
      <PreparationFigures project={project} />
      <div className="two-columns">
        <div>
          <section className="card">
            <h3>{t('workspace.overview.review')}</h3>
            <Stages review={project.review} />
          </section>
          <section className="card">
            <h3>{t('workspace.overview.supply')}</h3>
            {project.supply.length > 0 ? (
              <Supply supply={project.supply} />
            ) : (
              <p className="none">{t('workspace.dwelling.noneYet')}</p>
            )}
          </section>
        </div>
        <Todo project={project} />
      </div>
    </div>
  );
}

const STAGES = ['entered', 'checked', 'confirmed'] as const;

/** How many households are at which stage of the review. */
function Stages({ review }: Pick<ConsoleView['project'], 'review'>) {
  const { t } = useTranslation('console');
  const all = Math.max(1, review.households);
  return (
    <>
      <div className="stages-bar" aria-hidden="true">
        {STAGES.map((stage) => (
          <span key={stage} className={stage} style={{ flexGrow: review[stage] / all }} />
        ))}
      </div>
      <ul className="stages-legend">
        {STAGES.map((stage) => (
          <li key={stage}>
            <span className={`stage-mark ${stage}`}>{t(`workspace.stages.${stage}`)}</span>
            <b>{t('number', { value: review[stage] })}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

const wantedBy = (name: string): Wanted | undefined =>
  (['errors', 'unconfirmed', 'edits'] as const).find((wanted) => wanted === name);

/** What is settled and what is not, each with the place where it can be. */
function Todo({ project }: Pick<ConsoleView, 'project'>) {
  const { t } = useTranslation('console');
  const { open } = useLists();
  const { review, notices, settings, files } = project;
  const lines: readonly { name: string; good: boolean; tab: Tab; values: Record<string, number | string> }[] =
    [
      { name: 'errors', good: review.errors === 0, tab: 'households', values: { count: review.errors } },
      {
        ...{ name: 'unconfirmed', tab: 'households', good: review.confirmed === review.households },
        values: { count: review.households - review.confirmed },
      },
      {
        ...{ name: 'edits', tab: 'households', good: review.editsUnconfirmed === 0 },
        values: { count: review.editsUnconfirmed },
      },
      {
        ...{ name: 'settings', tab: 'settings', good: settings.title !== '' && settings.office !== '' },
        values: {},
      },
      {
        ...{ name: 'rounds', tab: 'notices', good: notices.rounds >= ROUNDS },
        values: { rounds: notices.rounds, of: ROUNDS },
      },
      { name: 'current', good: notices.current, tab: 'notices', values: {} },
      {
        ...{ name: 'objections', tab: 'notices', good: notices.openObjections === 0 },
        values: { count: notices.openObjections },
      },
    ];
  return (
    <section className="card">
      <h3>{t('workspace.overview.before')}</h3>
      <ul className="standing">
        {lines.map(({ name, good, tab, values }) => (
          <li key={name} className={good ? 'good' : 'bad'} data-state={name}>
            <span>{t(`workspace.overview.${good ? 'done' : 'todo'}.${name}`, values)}</span>
            {!good && (
              <button
                type="button"
                className="link"
                data-testid={`todo-${name}`}
                onClick={() => open(tab, wantedBy(name))}
              >
                {t('workspace.overview.go')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <dl className="facts one">
        {(['households', 'stock'] as const).map((file) => (
          <div key={file}>
            <dt>{t(`register.files.${file}`)}</dt>
            <dd className="mono" title={files?.[file]}>
              {files ? shortHex(files[file]) : t('register.noFiles')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
