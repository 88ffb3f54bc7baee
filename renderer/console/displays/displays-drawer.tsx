import { useTranslation } from 'react-i18next';
import { useActions } from '../actions.tsx';
import { DrawerFrame, type DrawerProps } from '../drawers.tsx';
import { isRunning } from './board-lost.tsx';
import { DisplayCards } from './display-cards.tsx';
import { WindowPlaces } from './window-places.tsx';
import { WithoutDisplay } from './without-display.tsx';

/** 屏幕: which window stands on which display, and what to do when the board's is gone. */
export function DisplaysDrawer({ view, refused }: DrawerProps) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const testing = view.show.interlude?.kind === 'testPicture';
  const testPicture = testing ? null : ({ kind: 'testPicture', until: null } as const);
  return (
    <DrawerFrame testId="displays-drawer" title={t('displays.title')} wide refused={refused}>
      <p className="lead">{t('displays.lead')}</p>
      <div className="display-tools">
        <button
          type="button"
          className="button"
          data-testid="identify"
          title={t('displays.identifyHint')}
          disabled={busy !== null}
          onClick={() => void run('identifyDisplays', {})}
        >
          {t('displays.identify')}
        </button>
        <button
          type="button"
          className="button"
          data-testid="testPicture"
          aria-pressed={testing}
          disabled={busy !== null}
          onClick={() => void run('showInterlude', { interlude: testPicture })}
        >
          {t(testing ? 'displays.testPictureOff' : 'displays.testPicture')}
        </button>
      </div>
      <div className="display-room">
        <DisplayCards view={view} />
        <WindowPlaces view={view} />
      </div>
      {view.displays.windows.board.lost && isRunning(view) && <WithoutDisplay />}
    </DrawerFrame>
  );
}
