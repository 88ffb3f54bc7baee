import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { BatchFacts } from './batch-facts.tsx';
import { SwitchKind } from './rehearsal.tsx';
import { StepHeading } from './step-heading.tsx';

const GOOD = ['valid', 'consistent', 'rehearsal'];

/** What came out: our own verifier's verdict, and where the bundle lies. */
export function OutcomePanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { outcome } = view;
  return (
    <>
      <StepHeading step="done" />
      {outcome && (
        <div
          className={`outcome ${GOOD.includes(outcome.verdict) ? 'good' : 'bad'}`}
          data-testid="outcome"
          data-verdict={outcome.verdict}
        >
          <b>{t(`outcome.${outcome.verdict}.title`)}</b>
          <p>{t(`outcome.${outcome.verdict}.explain`)}</p>
          {outcome.firstFailure !== null && <p className="mono">{outcome.firstFailure}</p>}
          <p>
            {t('outcome.folder')}{' '}
            <span className="mono" data-testid="outcome-folder">
              {outcome.folder}
            </span>
          </p>
        </div>
      )}
      <BatchFacts view={view} />
      <SwitchKind view={view} />
    </>
  );
}
