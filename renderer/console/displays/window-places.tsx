import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { SCREEN_WINDOWS, type ScreenWindow, type WindowPlace } from '../../../shared/ipc/display-views.ts';
import { useActions } from '../actions.tsx';

/** Where each window is, and the way into a plain window for board and desk. */
export function WindowPlaces({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  return (
    <section className="window-places">
      <h3>{t('displays.places')}</h3>
      <ul>
        {SCREEN_WINDOWS.map((window) => (
          <Row key={window} window={window} place={view.displays.windows[window]} />
        ))}
      </ul>
    </section>
  );
}

function Row({ window, place }: { readonly window: ScreenWindow; readonly place: WindowPlace }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const { assigned, lost, shown } = place;
  return (
    <li data-testid={`place-${window}`} data-shown={shown} data-lost={lost} className={lost ? 'bad' : ''}>
      <b>{t(`displays.windows.${window}`)}</b>
      <span>{t(`displays.place.${wordOf(place)}`, { display: assigned ?? '' })}</span>
      {window !== 'console' && assigned !== null && (
        <button
          type="button"
          className="button"
          data-testid={`window-${window}`}
          disabled={busy !== null}
          onClick={() => void run('assignDisplay', { window, display: null })}
        >
          {t('displays.intoWindow')}
        </button>
      )}
    </li>
  );
}

function wordOf({ shown, assigned, lost }: WindowPlace): string {
  if (lost) return shown === 'hidden' ? 'lost' : 'moved';
  if (shown === 'window') return assigned === null ? 'window' : 'onDisplay';
  return shown;
}
