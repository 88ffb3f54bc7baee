import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { useActions } from '../actions.tsx';
import { SayLine } from '../sound/say-line.tsx';
import { useSound } from '../sound/sound.tsx';
import { Volume } from './volume.tsx';

const SWITCHES = ['muted', 'speech', 'music'] as const;
const TEST_IDS = { muted: 'sound-mute', speech: 'sound-speech', music: 'sound-music' } as const;

/** What the hall hears, and whether this machine can say it. */
export function SoundSection({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const { sound } = view.show;
  return (
    <section className="show-section" aria-labelledby="show-sound">
      <h3 id="show-sound">{t('show.sound.title')}</h3>
      <Volume sound={sound} />
      <div className="show-switches">
        {SWITCHES.map((name) => (
          <label key={name} className="choice">
            <input
              type="checkbox"
              data-testid={TEST_IDS[name]}
              checked={sound[name]}
              disabled={busy !== null}
              onChange={(event) => void run('setSound', { ...sound, [name]: event.target.checked })}
            />
            <span>{t(`show.sound.${name}`)}</span>
          </label>
        ))}
      </div>
      <VoiceState muted={sound.muted} />
      <SayLine show={view.show} testId="show-say" />
    </section>
  );
}

function VoiceState({ muted }: { readonly muted: boolean }) {
  const { t } = useTranslation('console');
  const { voice, voiceName, speaker, say } = useSound();
  return (
    <div className="voice-state">
      <p
        className={voice === 'named' ? 'good' : 'bad'}
        role="status"
        data-testid="sound-voice"
        data-voice={voice}
      >
        {t(`show.sound.voice.${voice}`, { name: voiceName ?? '' })}
      </p>
      {speaker === 'failed' && (
        <p className="bad" role="status" data-testid="sound-speaker">
          {t('show.sound.speakerFailed')}
        </p>
      )}
      <button
        type="button"
        className="button"
        data-testid="sound-try"
        data-repeat
        disabled={muted}
        onClick={() => say(t('show.sound.sample'))}
      >
        {t(muted ? 'show.sound.tryMuted' : 'show.sound.try')}
      </button>
    </div>
  );
}
