import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SoundSettings } from '../../../shared/ipc/show-views.ts';
import { useActions } from '../actions.tsx';

/** A slider sends where it has come to rest, not each place that it has passed (ms). */
const RESTED = 120;

/** 0 … 100 of everything that is heard. */
export function Volume({ sound }: { readonly sound: SoundSettings }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const id = useId();
  const [wanted, want] = useState<number | null>(null);
  useEffect(() => {
    // While another call is under way this one waits for its turn.
    if (wanted === null || busy !== null) return undefined;
    const timer = setTimeout(() => {
      void run('setSound', { ...sound, volume: wanted });
      want(null);
    }, RESTED);
    return () => clearTimeout(timer);
  }, [wanted, busy, run, sound]);
  const shown = wanted ?? sound.volume;
  return (
    <div className="volume">
      <label htmlFor={id}>{t('show.sound.volume')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        data-testid="sound-volume"
        value={shown}
        onChange={(event) => want(Number(event.target.value))}
      />
      <output htmlFor={id}>{t('show.sound.percent', { value: shown / 100 })}</output>
    </div>
  );
}
