import { memo } from 'react';
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

const SIDE_WIDTH = 352;

/** The hours of drawing: who is on stage, the queue, the board in small, the log. */
export function Ceremony({ view }: { readonly view: ConsoleView }) {
  const { batch } = view;
  if (!batch) return null;
  const onStage = view.claim?.seq ?? view.nextCall?.seq ?? null;
  return (
    <div className="ceremony">
      <Stage view={view} />
      <Queue seq={view.seq + view.project.version} onStage={onStage} batch={batchOf(view)} />
      <aside className="side">
        <BoardInSmall slots={batch.slots} progress={batch.progress} />
        {isBeforeFirstCall(view) && <TicketSheets view={view} />}
        <Unprinted failed={view.printer.failed} batch={batchOf(view)} />
        <Log log={view.log} />
      </aside>
    </div>
  );
}

/** The sheets can be printed again until then. */
function isBeforeFirstCall({ step, nextCall }: ConsoleView): boolean {
  return step === 'callHousehold' && nextCall?.seq === 1 && nextCall.attempt === 1;
}

type BoardProps = Pick<NonNullable<ConsoleView['batch']>, 'slots' | 'progress'>;

function BoardInSmall({ slots, progress }: BoardProps) {
  return <BoardShown slots={slots} progress={useStable(progress)} />;
}

const BoardShown = memo(function BoardShown({ slots, progress }: BoardProps) {
  const { t } = useTranslation('console');
  const done = progress.claims === 0 ? 0 : progress.claimsDone / progress.claims;
  return (
    <section className="card board-small">
      <h2>{t('board.title')}</h2>
      <SlotCanvas
        slots={slots}
        width={SIDE_WIDTH}
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
    </section>
  );
});
