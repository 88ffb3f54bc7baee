import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { type DisplayRow, SCREEN_WINDOWS, type ScreenWindow } from '../../../shared/ipc/display-views.ts';
import { useActions } from '../actions.tsx';

/** A card a display, in the order in which they stand; a click puts a window there. */
export function DisplayCards({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  return (
    <ul className="display-cards" aria-label={t('displays.list')}>
      {view.displays.displays.map((display) => (
        <Card key={display.id} display={display} />
      ))}
    </ul>
  );
}

function Card({ display }: { readonly display: DisplayRow }) {
  const { t } = useTranslation('console');
  const { number, label, primary, touch, windows } = display;
  return (
    <li data-testid={`display-${number}`} data-windows={windows.join(' ')}>
      <span className="number">{t('displays.number', { number })}</span>
      <b className="label">{label}</b>
      <span className="tags">
        {primary && <span>{t('displays.primary')}</span>}
        {touch && <span>{t('displays.touch')}</span>}
        <strong>
          {windows.length === 0
            ? t('displays.nothing')
            : windows.map((window) => t(`displays.windows.${window}`)).join(t('listSeparator'))}
        </strong>
      </span>
      <span className="put">
        {SCREEN_WINDOWS.map((window) => (
          <PutHere key={window} window={window} display={display} />
        ))}
      </span>
    </li>
  );
}

function PutHere({ window, display }: { readonly window: ScreenWindow; readonly display: DisplayRow }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const here = display.windows.includes(window);
  const name = t(`displays.windows.${window}`);
  return (
    <button
      type="button"
      className="button"
      data-testid={`assign-${window}-${display.number}`}
      aria-pressed={here}
      disabled={busy !== null}
      onClick={() => void run('assignDisplay', { window, display: display.id })}
    >
      {t(here ? 'displays.here' : 'displays.put', { window: name })}
    </button>
  );
}
