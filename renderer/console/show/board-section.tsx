import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { BOARD_THEMES } from '../../../shared/ipc/show-views.ts';
import { useActions } from '../actions.tsx';

/** The board's colours, and the end of whatever moves on it. */
export function BoardSection({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  return (
    <section className="show-section" aria-labelledby="show-board">
      <h3 id="show-board">{t('show.board.title')}</h3>
      <div className="show-buttons" role="group" aria-labelledby="show-board">
        {BOARD_THEMES.map((theme) => (
          <button
            key={theme}
            type="button"
            className="button"
            data-testid={`show-theme-${theme}`}
            aria-pressed={view.show.theme === theme}
            disabled={busy !== null}
            onClick={() => void run('setTheme', { theme })}
          >
            <span className={`swatch ${theme}`} aria-hidden="true" />
            {t(`show.board.themes.${theme}`)}
          </button>
        ))}
        <button
          type="button"
          className="button"
          data-testid="show-skip"
          data-repeat
          disabled={busy !== null || !view.windows.board}
          onClick={() => void run('skipMotion', {})}
        >
          {t('show.board.skip')}
        </button>
      </div>
    </section>
  );
}
