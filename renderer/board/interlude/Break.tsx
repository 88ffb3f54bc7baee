import { useCallback, useMemo, useState } from 'react';
import type { Statistics } from '../../../shared/ipc/show-views.ts';
import type { BoardView } from '../../../shared/ipc/views.ts';
import { NextInLine } from '../frame/NextThree.tsx';
import { planWords } from '../stages/plan-words.ts';
import { Fit } from '../text/Fit.tsx';
import { clockTime, useTexts } from '../text/formats.ts';
import { Bars } from './Bars.tsx';
import { Countdown } from './Countdown.tsx';
import { type Panel, panelsOf } from './panels.ts';
import { Sums } from './Sums.tsx';
import { useTurn } from './use-turn.ts';

interface BreakProps {
  /** UTC; null: nobody has said how long. */
  until: string | null;
  statistics: Statistics;
  view: BoardView;
}

/** How long it is still, as large as there is room for; below it in turn what has been drawn so far, and what comes next. */
export function Break({ until, statistics, view }: BreakProps) {
  const { t } = useTexts();
  const [over, setOver] = useState<string | null>(null);
  const isOver = until !== null && over === until;
  const onOver = useCallback(() => setOver(until), [until]);
  const title = isOver ? 'interlude.goesOn' : until === null ? 'interlude.breakNote' : 'interlude.break';
  return (
    <main className="board-stage interlude break" data-interlude="break" data-over={isOver}>
      <div className="break-words">
        <Fit text={t(title, until === null ? {} : { time: clockTime(until) })} className="break-title" />
      </div>
      <div className="break-face">
        {until === null && <Fit text={t('interlude.onBreak')} className="break-word" />}
        {isOver && <Fit text={t('interlude.over')} className="break-word" />}
        {until !== null && !isOver && <Countdown key={until} until={until} onOver={onOver} />}
      </div>
      <Panels statistics={statistics} />
      <ComesNext view={view} />
    </main>
  );
}

const PANEL_MS = 10_000;
const PANEL_ROWS = 4;

function Panels({ statistics }: { statistics: Statistics }) {
  const { t } = useTexts();
  const panels = useMemo(() => panelsOf(t, statistics, PANEL_ROWS), [t, statistics]);
  const shown = panels[useTurn(panels.length, PANEL_MS)];
  return (
    <section className="break-panel" data-panel={shown?.kind}>
      {shown && <PanelTitle panel={shown} />}
      {shown?.kind === 'sums' ? (
        <Sums statistics={statistics} />
      ) : (
        shown && <Bars bars={shown.bars} rows={PANEL_ROWS} most={shown.most} />
      )}
    </section>
  );
}

function PanelTitle({ panel: { kind, page, pages } }: { panel: Panel }) {
  const { t } = useTexts();
  return (
    <h2 className="panel-title">
      {t(`interlude.${kind}`)}
      {pages > 1 && <small>{t('interlude.page', { page, pages })}</small>}
    </h2>
  );
}

/** Who is called next, or between batches which batch is. */
function ComesNext({ view: { stage, next } }: { view: BoardView }) {
  const { t } = useTexts();
  const planned = stage.kind === 'planned' && stage.batches.find(({ state }) => state === 'next');
  if (next.length === 0 && !planned) return null;
  return (
    <footer className="break-next">
      {planned ? (
        <Fit text={t('interlude.nextBatch', { batch: planWords(t, planned).what })} className="break-batch" />
      ) : (
        <NextInLine next={next} />
      )}
    </footer>
  );
}
