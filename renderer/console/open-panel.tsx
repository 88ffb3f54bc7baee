import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { ROUNDS } from '../../shared/preparation/notices.ts';
import { useActions } from './actions.tsx';
import { useLists } from './lists/opening.tsx';
import { isAboutPassphrase, PersonPanels, usePeople } from './people.tsx';
import { useRecovery } from './recovery.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

/** Opens the ceremony: its title, and the keys of the two who will answer for it. */
export function OpenPanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const { show } = useRecovery();
  const people = usePeople();
  const [title, setTitle] = useState(view.project.settings.title);
  const [withoutRecording, setWithoutRecording] = useState(false);
  const cannotRecord =
    view.project.obstacles.includes('FFMPEG_NOT_FOUND') || view.recording.state === 'failed';
  const name = title.trim().normalize('NFC');

  const send = async (): Promise<void> => {
    const input = {
      title: name,
      passphrases: people.passphrases,
      withoutRecording: cannotRecord && withoutRecording,
    };
    const result = await run('openCeremony', input, { name: 'openCeremony', detail: name });
    if (result?.ok) show(result.value);
    else if (result && isAboutPassphrase(result.refusal)) people.clear();
  };
  return (
    <StepForm onSend={() => void send()}>
      <StepHeading step="openCeremony" />
      <Rounds rounds={view.project.notices.rounds} />
      <Field
        label={t('open.title')}
        hint={t('open.titleHint')}
        placeholder={t('open.titleExample')}
        maxLength={200}
        testId="openCeremony-title"
        data-missing={name === ''}
        value={title}
        onText={setTitle}
      />
      <PersonPanels method="openCeremony" people={people} choosing />
      {cannotRecord && (
        <label className="choice care">
          <input
            type="checkbox"
            data-testid="openCeremony-withoutRecording"
            data-missing={!withoutRecording}
            checked={withoutRecording}
            onChange={(event) => setWithoutRecording(event.target.checked)}
          />
          <span>{t('open.withoutRecording')}</span>
        </label>
      )}
    </StepForm>
  );
}

/** The opening is the day itself: until then the list hangs on the wall as often as the rule says. */
function Rounds({ rounds }: { readonly rounds: number }) {
  const { t } = useTranslation('console');
  const { open } = useLists();
  if (rounds >= ROUNDS) return null;
  return (
    <p className="why" data-testid="openCeremony-rounds">
      {t('open.roundsLeft', { rounds, of: ROUNDS })}{' '}
      <button type="button" className="link" onClick={() => open('notices')}>
        {t('register.toNotices')}
      </button>
    </p>
  );
}
