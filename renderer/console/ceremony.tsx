import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { SlotCanvas } from '../ui/slot-canvas.tsx';
import { useStable } from '../ui/stable.ts';
import { batchOf } from './command.ts';
import { Log } from './log.tsx';
import { Queue } from './queue.tsx';
import { Stage } from './stage.tsx';
import { TicketSheets } from './ticket-sheets.tsx';
import { Unprinted } from './unprinted.tsx';
import { useMedia } from './use-media.ts';

/** Of the board in small (px): as wide as its column, and low where the log would have no room below it. */
const WIDTHS = { wide: 352, narrow: 300, low: 248 } as const;

function useBoardWidth(): number {
  const narrow = useMedia('(max-width: 1500px)');
  const low = useMedia('(max-height: 799px)');
  return low ? WIDTHS.low : narrow ? WIDTHS.narrow : WIDTHS.wide;
}

/** The hours of drawing: who is on stage, the queue, the board in small, the log. */
export function Ceremony({ view }: { readonly view: ConsoleView }) {
  const { batch } = view;
  const [about, setAbout] = useState<number | null>(null);
  const page = useTopOf(`${view.step}/${view.claim?.seq}`);
  if (!batch) return null;
  const onStage = view.claim?.seq ?? view.nextCall?.seq ?? null;
  return (
    <div ref={page} className="ceremony">
      <Stage view={view} onNumber={setAbout} />
      <Queue
        seq={view.seq + view.project.version}
        onStage={onStage}
        batch={batchOf(view)}
        onNumber={setAbout}
      />
      <aside className="side">
        <BoardInSmall slots={batch.slots} progress={batch.progress} pace={view.pace} />
        {isBeforeFirstCall(view) && <TicketSheets view={view} />}
        <Unprinted failed={view.printer.failed} batch={batchOf(view)} />
        <Log log={view.log} seq={view.seq} about={about} onAll={() => setAbout(null)} />
      </aside>
    </div>
  );
}

/** On a small screen the page scrolls: what is on stage comes back into sight with each step. */
function useTopOf(moment: string) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.scrollTo(0, 0), [moment]);
  return page;
}

/** The sheets can be printed again until then. */
function isBeforeFirstCall({ step, nextCall }: ConsoleView): boolean {
  return step === 'callHousehold' && nextCall?.seq === 1 && nextCall.attempt === 1;
}

type BoardProps = Pick<NonNullable<ConsoleView['batch']>, 'slots' | 'progress'> & Pick<ConsoleView, 'pace'>;

function BoardInSmall({ slots, progress, pace }: BoardProps) {
  return <BoardShown slots={slots} progress={useStable(progress)} pace={useStable(pace)} />;
}

const BoardShown = memo(function BoardShown({ slots, progress, pace }: BoardProps) {
  const { t } = useTranslation('console');
  const width = useBoardWidth();
  const done = progress.claims === 0 ? 0 : progress.claimsDone / progress.claims;
  return (
    <section className="card board-small">
      <h2>{t('board.title')}</h2>
      <SlotCanvas
        slots={slots}
        width={width}
        label={t('board.remaining', { remaining: progress.remaining, total: progress.lots })}
        describe={(slot, letter) =>
          t(`board.slot.${letter === 'o' ? 'opened' : letter === 'd' ? 'designated' : 'unopened'}`, { slot })
        }
      />
      <p className="progress-line">
        {t('board.claims', { done: progress.claimsDone, claims: progress.claims })}
        <b>{t('percent', { value: done })}</b>
      </p>
      <div
        className="progress"
        role="progressbar"
        aria-label={t('board.progress')}
        aria-valuenow={Math.round(done * 100)}
      >
        <span style={{ transform: `scaleX(${done})` }} />
      </div>
      <Pace pace={pace} />
    </section>
  );
});

/** How fast it goes, and when the batch would be through. */
function Pace({ pace: { perHour, projectedEnd } }: Pick<ConsoleView, 'pace'>) {
  const { t } = useTranslation('console');
  if (perHour === null) return null;
  return (
    <p className="pace" data-testid="pace">
      {t('board.perHour', { count: perHour })}
      {projectedEnd !== null && <b>{t('board.until', { at: new Date(projectedEnd) })}</b>}
    </p>
  );
}
