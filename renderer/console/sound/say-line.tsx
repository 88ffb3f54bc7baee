import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { useSound } from './sound.tsx';

interface SayLineProps {
  readonly show: Pick<ConsoleView['show'], 'say' | 'sound'>;
  readonly testId: string;
}

/** What is said to the hall now: the voice says it, or the caller reads it out; and once more on request. */
export function SayLine({ show: { say, sound: settings }, testId }: SayLineProps) {
  const { muted } = settings;
  const { t } = useTranslation('console');
  const sound = useSound();
  if (say === null) return null;
  const speaks = sound.voice === 'named' && settings.speech && !muted;
  const whose = !speaks ? 'read' : sound.now === 'silent' ? 'spoken' : 'speaking';
  return (
    <p className="say-line" data-testid={testId} data-seq={say.seq} data-now={sound.now}>
      <span>{t(`show.say.${whose}`)}</span>
      <q>{say.text}</q>
      <button
        type="button"
        className="button quiet"
        data-testid={`${testId}-again`}
        data-repeat
        disabled={muted}
        title={muted ? t('show.say.muted') : undefined}
        onClick={() => sound.say(say.text)}
      >
        {t('show.say.again')}
      </button>
    </p>
  );
}
