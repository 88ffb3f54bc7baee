import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { useActions } from '../actions.tsx';
import { useDrawers } from '../drawers.tsx';

/** While a ceremony is open the board is not without a display unless both people say so. */
export const isRunning = ({ ceremony, step }: ConsoleView): boolean =>
  ceremony !== null && step !== 'exportBundle' && step !== 'done';

/** A display that is gone, said large above everything else: what waits, what was not lost, what to do. */
export function DisplayLost({ view }: { readonly view: ConsoleView }) {
  const { windows } = view.displays;
  if (windows.board.lost) return <BoardLost view={view} />;
  return windows.desk.lost ? <DeskLost display={windows.desk.assigned ?? ''} /> : null;
}

function BoardLost({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const { open } = useDrawers();
  const display = view.displays.windows.board.assigned ?? '';
  const running = isRunning(view);
  return (
    <section className="display-lost" role="alert" data-testid="board-lost">
      <h2>{t('displays.lost.title')}</h2>
      <ul>
        <li>{t('displays.lost.what', { display })}</li>
        <li>{t('displays.lost.kept', { seq: view.seq })}</li>
        {view.recording.state === 'recording' && <li>{t('displays.lost.recorded')}</li>}
        <li>{t('displays.lost.todo')}</li>
        <li>{t('displays.lost.other')}</li>
      </ul>
      <div className="display-tools">
        <button
          type="button"
          className="button"
          data-testid="board-lost-displays"
          disabled={busy !== null}
          onClick={() => open('displays')}
        >
          {t(running ? 'displays.lost.without' : 'displays.lost.open')}
        </button>
        {!running && (
          <button
            type="button"
            className="button"
            data-testid="board-lost-window"
            disabled={busy !== null}
            onClick={() => void run('assignDisplay', { window: 'board', display: null })}
          >
            {t('displays.lost.withoutNow')}
          </button>
        )}
      </div>
    </section>
  );
}

function DeskLost({ display }: { readonly display: string }) {
  const { t } = useTranslation('console');
  return (
    <section className="display-lost small" role="alert" data-testid="desk-lost">
      <h2>{t('displays.desk.title')}</h2>
      <p>{t('displays.desk.what', { display })}</p>
    </section>
  );
}
