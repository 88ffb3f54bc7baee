import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';

export function isRehearsal({ project, ceremony }: ConsoleView): boolean {
  return project.rehearsal || ceremony?.rehearsal === true;
}

const WORDS = Array.from({ length: 24 }, (_, index) => index);

/** Across everything, and a frame around it: nobody takes a rehearsal for the real thing. What lies below stays readable. */
export function RehearsalMark({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  if (!isRehearsal(view)) return null;
  return (
    <div className="rehearsal-mark" data-testid="rehearsal-mark" data-decoration="" aria-hidden="true">
      {WORDS.map((index) => (
        <span key={index}>{t('rehearsal.badge')}</span>
      ))}
    </div>
  );
}

/** To a file of the other kind: nothing goes with it. */
export function SwitchKind({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const to = isRehearsal(view) ? 'real' : 'rehearsal';
  return (
    <div className="note">
      <p>{t(`rehearsal.${to}.explain`)}</p>
      <button
        type="button"
        className="button"
        data-testid="switchToRehearsal"
        disabled={busy !== null}
        onClick={() =>
          void run('switchToRehearsal', { rehearsal: to === 'rehearsal' }, { name: `switchTo.${to}` })
        }
      >
        {t(`rehearsal.${to}.button`)}
      </button>
    </div>
  );
}
