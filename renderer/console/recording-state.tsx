import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { clock } from './clock.ts';

export function RecordingState({ recording }: { readonly recording: ConsoleView['recording'] }) {
  const { t } = useTranslation('console');
  const { state, fault, since, freeBytes } = recording;
  return (
    <li className={state === 'failed' ? 'bad' : state} data-testid="recording-state" data-state={state}>
      <b>{t(`devices.recording.${state}`)}</b>
      {state === 'recording' && since !== null ? (
        <Running since={since} />
      ) : (
        fault && t('devices.fault', { fault })
      )}
      <span className="free">{t('devices.free', { gigabytes: Math.floor(freeBytes / 1e9) })}</span>
    </li>
  );
}

/** Its own component: once a second nothing else is drawn again. */
function Running({ since }: { readonly since: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <time>{clock(now - Date.parse(since))}</time>;
}
