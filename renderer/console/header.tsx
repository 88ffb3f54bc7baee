import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useStable } from '../ui/stable.ts';
import { useActions } from './actions.tsx';
import { RecordingState } from './recording-state.tsx';
import { isRehearsal } from './rehearsal.tsx';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** Whose day it is, and whether its machines work. */
export function Header({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  return (
    <header className="header">
      <span className="mark">{t('app')}</span>
      <h1>{view.ceremony?.title ?? t('noCeremony')}</h1>
      {isRehearsal(view) && <span className="rehearsal">{t('rehearsal.badge')}</span>}
      <span className="space" />
      <Devices recording={view.recording} printer={view.printer} windows={view.windows} />
      <span className="languages" role="group" aria-label={t('language')}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            className="header-button"
            data-testid={`setLanguage-${language}`}
            aria-pressed={view.language === language}
            disabled={busy !== null}
            onClick={() => void run('setLanguage', { language })}
          >
            {t(`languages.${language}`)}
          </button>
        ))}
      </span>
    </header>
  );
}

type DevicesProps = Pick<ConsoleView, 'recording' | 'printer' | 'windows'>;

function Devices(props: DevicesProps) {
  return <DevicesShown {...useStable(props)} />;
}

const DevicesShown = memo(function DevicesShown({ recording, printer, windows }: DevicesProps) {
  const { t } = useTranslation('console');
  const missing = (['board', 'desk'] as const).filter((name) => !windows[name]);
  return (
    <ul className="devices" aria-label={t('devices.title')}>
      <RecordingState recording={recording} />
      <li className={printer.failed.length > 0 ? 'bad' : ''} data-testid="printer-state">
        <b>{t('devices.printer')}</b>
        {printer.failed.length > 0
          ? t('devices.printFailed', { count: printer.failed.length })
          : printer.pending > 0
            ? t('devices.printing', { count: printer.pending })
            : (printer.name ?? t('devices.slipsSaved'))}
      </li>
      <li className={missing.length > 0 ? 'bad' : ''} data-testid="windows-state">
        <b>{t('devices.displays', { count: windows.displays })}</b>
        {missing.length > 0
          ? missing.map((name) => t(`devices.missing.${name}`)).join(t('listSeparator'))
          : t('devices.allOpen')}
      </li>
    </ul>
  );
});
