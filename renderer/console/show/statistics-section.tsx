import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { Statistics } from '../../../shared/ipc/show-views.ts';
import { useActions } from '../actions.tsx';
import { useListed } from '../use-listed.ts';
import { usePlainTime } from './plain-time.ts';
import { type Breakdown, BREAKDOWNS, StatisticsTable } from './statistics-table.tsx';

/** How far the ceremony is: the sums, one breakdown at a time, on the board and as a workbook. Nothing here is an entry. */
export function StatisticsSection({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { rows: figures, refusal } = useListed('readStatistics', view.seq);
  return (
    <section className="show-section" aria-labelledby="show-statistics" data-testid="show-statistics">
      <h3 id="show-statistics">{t('statistics.title')}</h3>
      {figures === null ? (
        <p>{refusal === null ? t('busy') : t(`refusals.${refusal}.what`)}</p>
      ) : (
        <Figures figures={figures} />
      )}
      <ShowAndExport view={view} />
    </section>
  );
}

function Figures({ figures }: { readonly figures: Statistics }) {
  const { t } = useTranslation('console');
  const [shown, show] = useState<Breakdown>('byType');
  return (
    <>
      <Sums figures={figures} />
      <div className="show-buttons" role="group" aria-labelledby="show-statistics">
        {BREAKDOWNS.map((breakdown) => (
          <button
            key={breakdown}
            type="button"
            className="button"
            data-testid={`statistics-${breakdown}`}
            aria-pressed={shown === breakdown}
            onClick={() => show(breakdown)}
          >
            {t(`statistics.by.${breakdown}`)}
          </button>
        ))}
      </div>
      <StatisticsTable figures={figures} breakdown={shown} />
    </>
  );
}

function Sums({ figures }: { readonly figures: Statistics }) {
  const { t, i18n } = useTranslation('console');
  const time = usePlainTime();
  const count = new Intl.NumberFormat(i18n.language);
  const { rights, drawn, perHour, projectedEnd } = figures;
  const unknown = t('statistics.unknown');
  return (
    <dl className="statistics-sums">
      <Sum name="rights" value={count.format(rights)} />
      <Sum name="drawn" value={count.format(drawn)} />
      <Sum name="left" value={count.format(rights - drawn)} />
      <Sum
        name="perHour"
        value={perHour === null ? unknown : count.format(Math.round(perHour))}
        note={t('statistics.perHourNote')}
      />
      <Sum name="projectedEnd" value={projectedEnd === null ? unknown : time(projectedEnd)} />
    </dl>
  );
}

interface SumProps {
  readonly name: 'rights' | 'drawn' | 'left' | 'perHour' | 'projectedEnd';
  readonly value: string;
  readonly note?: string;
}

function Sum({ name, value, note }: SumProps) {
  const { t } = useTranslation('console');
  return (
    <div>
      <dt>
        {t(`statistics.${name}`)}
        {note !== undefined && <small>{note}</small>}
      </dt>
      <dd data-testid={`statistics-${name}`}>{value}</dd>
    </div>
  );
}

function ShowAndExport({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const [path, setPath] = useState<string | null>(null);
  const isShown = view.show.interlude?.kind === 'statistics';
  return (
    <>
      <div className="show-buttons">
        <button
          type="button"
          className="button"
          data-testid="statistics-show"
          aria-pressed={isShown}
          disabled={busy !== null}
          onClick={() => void run('showInterlude', { interlude: { kind: 'statistics', until: null } })}
        >
          {t('statistics.onBoard')}
        </button>
        <button
          type="button"
          className="button"
          data-testid="statistics-export"
          disabled={busy !== null}
          onClick={() =>
            void run('exportStatistics', {}).then((answer) => setPath(answer?.ok ? answer.value.path : null))
          }
        >
          {t('statistics.export')}
        </button>
      </div>
      <p className="statistics-path" role="status">
        {path !== null && t('statistics.exported', { path })}
      </p>
    </>
  );
}
