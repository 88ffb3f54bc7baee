import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/views.ts';
import { SlotCanvas } from '../ui/slot-canvas.tsx';
import { useStable } from '../ui/stable.ts';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';
import { Log } from './log.tsx';
import { Queue } from './queue.tsx';
import { Stage } from './stage.tsx';

const SIDE_WIDTH = 352;

/** The hours of drawing: who is on stage, the queue, the board in small, the log. */
export function Ceremony({ view }: { readonly view: ConsoleView }) {
  const { batch } = view;
  if (!batch) return null;
  const onStage = view.claim?.seq ?? view.nextCall?.seq ?? null;
  return (
    <div className="ceremony">
      <Stage view={view} />
      <Queue seq={view.seq} onStage={onStage} batch={batchOf(view)} />
      <aside className="side">
        <BoardInSmall slots={batch.slots} progress={batch.progress} />
        <Unprinted view={view} />
        <Log log={view.log} />
      </aside>
    </div>
  );
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

function Unprinted({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const batch = batchOf(view);
  if (view.printer.failed.length === 0 || batch === null) return null;
  return (
    <section className="card unprinted" data-testid="unprinted">
      <h2>{t('unprinted.title')}</h2>
      <p>{t('unprinted.explain')}</p>
      <p className="again">
        {view.printer.failed.map((seq) => (
          <button
            key={seq}
            type="button"
            className="button"
            data-testid={`reprintSlip-failed-${seq}`}
            disabled={busy !== null}
            onClick={() => void run('reprintSlip', { batch, seq })}
          >
            {t('unprinted.again', { seq })}
          </button>
        ))}
      </p>
    </section>
  );
}
