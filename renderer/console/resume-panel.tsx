import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { StepHeading } from './step-heading.tsx';

const MORNING = ['start', 'unlock', 'resume', 'unseal'] as const;

/** Suspended between two batches: why, and after the last batch of a day how it goes on the next morning. */
export function ResumePanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const overnight = view.suspended === 'END_OF_SESSION';
  return (
    <div className="step-form">
      <StepHeading step="resume" />
      <p className="note care" data-testid="resume-reason" data-reason={view.suspended ?? ''}>
        <b>{t('suspend.because')}</b>{' '}
        {t(`reasons.${view.suspended ?? 'OTHER'}`, { defaultValue: view.suspended })}
      </p>
      {overnight && (
        <section className="overnight" data-testid="overnight">
          <h3>{t('session.overnight.title')}</h3>
          <p>{t('session.overnight.explain')}</p>
          <ol className="todo-list">
            {MORNING.map((line) => (
              <li key={line}>{t(`session.overnight.${line}`)}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
