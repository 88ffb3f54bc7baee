import { useMemo } from 'react';
import type { BoardTheme, Statistics } from '../../../shared/ipc/show-views.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';
import { Chart } from './Chart.tsx';
import { hoursOption, type Look, sharesOption } from './charts.ts';
import { type ChartPart, chartPages } from './chart-pages.ts';
import { Sums } from './Sums.tsx';
import { useTurn } from './use-turn.ts';

const PAGE_MS = 12_000;

/** The figures of the ceremony: the sums above, and below them charts by type and hour, building, and village, in turn. */
export function StatisticsPages({ statistics, theme }: { statistics: Statistics; theme: BoardTheme }) {
  const { t } = useTexts();
  const pages = useMemo(() => chartPages(t, statistics), [t, statistics]);
  const page = useTurn(pages.length, PAGE_MS);
  const parts = pages[page] ?? [];
  return (
    <main className="board-stage interlude statistics" data-interlude="statistics" data-page={page + 1}>
      <Fit text={t('interlude.statistics')} className="interlude-title" />
      <Sums statistics={statistics} />
      {parts.length === 0 && <Fit text={t('interlude.noResults')} className="results-none" />}
      <div className="charts" style={vars({ parts: parts.length })}>
        {parts.map((part) => (
          <Part key={`${part.kind} ${part.page}`} part={part} theme={theme} />
        ))}
      </div>
    </main>
  );
}

function Part({ part, theme }: { part: ChartPart; theme: BoardTheme }) {
  const { t, count } = useTexts();
  const { kind, bars, most, page, pages } = part;
  const title = t(`interlude.${kind}`);
  const option = useMemo(() => {
    const words = bars.map(({ drawn, total }) =>
      t('interlude.drawnOf', { drawn: count(drawn), total: count(total ?? drawn) }),
    );
    return (look: Look) =>
      kind === 'byHour' ? hoursOption(bars, look) : sharesOption(bars, { words, most }, look);
  }, [kind, bars, most, t, count]);
  return (
    <section className="chart-part" data-chart={kind}>
      <h2 className="panel-title">
        {title}
        {pages > 1 && <small>{t('interlude.page', { page, pages })}</small>}
      </h2>
      <Chart theme={theme} label={title} option={option} />
    </section>
  );
}
