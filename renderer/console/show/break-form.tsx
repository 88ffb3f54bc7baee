import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { Field } from '../../ui/field.tsx';
import { useActions } from '../actions.tsx';
import { breakEnd } from './break-end.ts';
import { usePlainTime } from './plain-time.ts';

/** A break: for so many minutes, until a time, or until somebody knows. Pressed again it moves the end. */
export function BreakForm({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const plainTime = usePlainTime();
  const [minutes, setMinutes] = useState('15');
  const [clock, setClock] = useState('');
  const [wrong, setWrong] = useState(false);
  const { interlude } = view.show;
  const resting = interlude?.kind === 'break';
  const begin = (): void => {
    const end = breakEnd(minutes, clock, Date.now());
    setWrong(typeof end === 'string');
    if (typeof end !== 'string') void run('showInterlude', { interlude: { kind: 'break', ...end } });
  };
  return (
    <div className="break-form">
      <Field
        label={t('show.break.minutes')}
        hint={wrong ? t('show.break.wrongMinutes') : t('show.break.minutesHint')}
        tone={wrong ? 'bad' : undefined}
        inputMode="numeric"
        maxLength={3}
        testId="show-break-minutes"
        value={minutes}
        onText={(text) => {
          setMinutes(text);
          setClock('');
        }}
      />
      <Field
        label={t('show.break.until')}
        hint={t('show.break.untilHint')}
        type="time"
        testId="show-break-until"
        value={clock}
        onText={(text) => {
          setClock(text);
          setMinutes('');
        }}
      />
      <button
        type="button"
        className="button"
        data-testid="show-interlude-break"
        aria-pressed={resting}
        disabled={busy !== null}
        onClick={begin}
      >
        {resting && interlude.until !== null
          ? t('show.break.on', { time: plainTime(interlude.until) })
          : t(resting ? 'show.break.open' : 'show.break.begin')}
      </button>
    </div>
  );
}
