import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useStable } from '../ui/stable.ts';
import { batchOf } from './command.ts';
import type { Importing, SpreadsheetKind } from './importing.ts';
import { Log } from './log.tsx';
import { PlanList } from './plan-list.tsx';
import { Supply } from './supply.tsx';
import { Unprinted } from './unprinted.tsx';

/** A table or a stairwell needs the whole width. */
const WIDE: readonly ConsoleView['step'][] = ['publishPlan', 'allocateGroups'];

/** Both lists are in, and the ceremony is not open yet. */
const REPLACING: readonly ConsoleView['step'][] = ['publishNotice', 'openCeremony'];

interface PreparationPageProps {
  readonly view: ConsoleView;
  readonly importing: Importing;
  readonly children: ReactNode;
}

/** Every step but the draws: the step's panel, and beside it the lists, what is in the way, and the log. */
export function PreparationPage({ view, importing, children }: PreparationPageProps) {
  const project = useStable(view.project);
  const plan = useStable(view.plan);
  const replaceable = view.ceremony === null && importing.kind === null && REPLACING.includes(view.step);
  if (WIDE.includes(view.step))
    return (
      <div className="page wide">
        <section className="panel">{children}</section>
      </div>
    );
  return (
    <div className="page">
      <section className="panel">{children}</section>
      <aside className="side">
        {plan ? (
          <PlanList plan={plan} />
        ) : (
          <Lists project={project} replace={replaceable ? importing.replace : null} />
        )}
        <Unprinted failed={view.printer.failed} batch={batchOf(view)} />
        {view.ceremony === null && <Obstacles obstacles={project.obstacles} />}
        {view.log.length > 0 && <Log log={view.log} seq={view.seq} />}
        <p className="folder mono">{view.app.folder}</p>
      </aside>
    </div>
  );
}

interface ListsProps {
  readonly project: ConsoleView['project'];
  readonly replace: ((kind: SpreadsheetKind) => void) | null;
}

function Lists({ project, replace }: ListsProps) {
  const { t } = useTranslation('console');
  return (
    <section className="card">
      <h2>{t('lists.title')}</h2>
      {(['households', 'dwellings'] as const).map((kind) => {
        const list = project[kind];
        return (
          <div key={kind} className="list-row">
            <span>
              <b>{t(`lists.${kind}`)}</b>{' '}
              {list ? t(`lists.count.${kind}`, { count: list.count }) : t('lists.none')}
              {list && <small>{list.fileName}</small>}
            </span>
            {list && replace && (
              <button
                type="button"
                className="button quiet"
                data-testid={`replace-${kind}`}
                onClick={() => replace(kind)}
              >
                {t('lists.replace')}
              </button>
            )}
          </div>
        );
      })}
      {project.supply.length > 0 && <Supply supply={project.supply} />}
    </section>
  );
}

const Obstacles = memo(function Obstacles({ obstacles }: { readonly obstacles: readonly string[] }) {
  const { t, i18n } = useTranslation('console');
  if (obstacles.length === 0) return null;
  const known = (code: string) => (i18n.exists(`console:obstacles.${code}`) ? code : 'UNKNOWN');
  return (
    <section className="card obstacles" data-testid="obstacles">
      <h2>{t('obstacles.title')}</h2>
      <ul>
        {obstacles.map((code) => (
          <li key={code} data-code={code}>
            {t(`obstacles.${known(code)}`, { code })}
          </li>
        ))}
      </ul>
    </section>
  );
});
