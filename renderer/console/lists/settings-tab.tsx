import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { Settings } from '../../../shared/preparation/settings.ts';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useActions } from '../actions.tsx';
import { ListForm, plain } from './list-form.tsx';
import { isFrozen } from './opening.tsx';

const LINES = ['title', 'office', 'day', 'hall', 'contact'] as const;
const MASKINGS = ['surname', 'ends', 'none'] as const;

/** What the office decides before the ceremony: it stands on notices and sheets. */
export function SettingsTab({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const stored = view.project.settings;
  const [changed, setChanged] = useState<Partial<Settings>>({});
  const settings: Settings = { ...stored, ...changed };
  const differs = Object.entries(changed).some(([key, value]) => stored[key as keyof Settings] !== value);
  const put = (part: Partial<Settings>): void => setChanged((before) => ({ ...before, ...part }));
  const send = async (): Promise<void> => {
    const texts = Object.entries(settings).map(([key, value]) => [key, plain(value)]);
    const result = await run('saveSettings', { settings: Object.fromEntries(texts) as Settings });
    if (result?.ok) setChanged({});
  };
  const said = (
    <p className={`saved ${differs ? 'care' : ''}`} role="status" data-testid="settings-state">
      {t(differs ? 'settings.unsaved' : 'settings.saved')}
    </p>
  );
  return (
    <div className="settings-tab card">
      <p className="lead">{t('settings.lead')}</p>
      <ListForm method="saveSettings" button={t('settings.save')} aside={said} onSend={() => void send()}>
        <div className="pair">
          {LINES.map((line) => (
            <Field
              key={line}
              label={t(`settings.fields.${line}`)}
              hint={t(`settings.examples.${line}`)}
              maxLength={200}
              testId={`settings-${line}`}
              value={settings[line]}
              onText={(text) => put({ [line]: text })}
            />
          ))}
          <Field
            label={t('settings.fields.objectionsUntil')}
            hint={t('settings.examples.objectionsUntil')}
            tone={isDay(settings.objectionsUntil) ? undefined : 'bad'}
            maxLength={10}
            data-missing={!isDay(settings.objectionsUntil)}
            testId="settings-objectionsUntil"
            value={settings.objectionsUntil}
            onText={(objectionsUntil) => put({ objectionsUntil })}
          />
        </div>
        <TextArea
          label={t('settings.fields.bring')}
          hint={t('settings.examples.bring')}
          maxLength={500}
          testId="settings-bring"
          value={settings.bring}
          onText={(bring) => put({ bring })}
        />
        <Masking
          masking={settings.masking}
          frozen={isFrozen(view)}
          onChoose={(masking) => put({ masking })}
        />
      </ListForm>
    </div>
  );
}

/** A day that exists, as 2026-11-20, or none. */
function isDay(text: string): boolean {
  const day = plain(text);
  return day === '' || Settings.shape.objectionsUntil.safeParse(day).success;
}

interface MaskingProps {
  readonly masking: Settings['masking'];
  readonly frozen: boolean;
  readonly onChoose: (masking: Settings['masking']) => void;
}

/** How names stand on the public notices, with what becomes of some. */
function Masking({ masking, frozen, onChoose }: MaskingProps) {
  const { t } = useTranslation('console');
  return (
    <fieldset className="maskings">
      <legend>{t('settings.fields.masking')}</legend>
      <div className="types">
        {MASKINGS.map((each) => (
          <label key={each} className={`type-choice ${each === masking ? 'chosen' : ''}`}>
            <b>{t(`settings.maskings.${each}.name`)}</b>
            <input
              type="radio"
              name="settings-masking"
              data-testid={`settings-masking-${each}`}
              disabled={frozen}
              checked={each === masking}
              onChange={() => onChoose(each)}
            />
            <span className="mono">{t(`settings.maskings.${each}.example`)}</span>
          </label>
        ))}
      </div>
      <p className="hint">{t(frozen ? 'settings.frozen' : 'settings.maskingHint')}</p>
    </fieldset>
  );
}
