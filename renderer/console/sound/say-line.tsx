import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { useSound } from './sound.tsx';

interface SayLineProps {
  readonly say: ConsoleView['show']['say'];
  readonly muted: boolean;
  readonly testId: string;
}

/** What is said to the hall now: the voice says it, or the caller reads it out; and once more on request. */
export function SayLine({ say, muted, testId }: SayLineProps) {
  const { t } = useTranslation('console');
  const sound = useSound();
  if (say === null) return null;
  const speaks = sound.now === 'speaking' && sound.voice === 'named';
  return (
    <p className="say-line" data-testid={testId} data-seq={say.seq} data-now={sound.now}>
      <span>{t(speaks ? 'show.say.speaking' : 'show.say.read')}</span>
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
