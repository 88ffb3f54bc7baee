import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { BatchFacts } from './batch-facts.tsx';
import { Queue } from './queue.tsx';
import { StepHeading } from './step-heading.tsx';
import { useStepValues } from './step-values.ts';

/** A step without fields: what the button will do, in full. */
export function PressPanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const values = useStepValues(view);
  return (
    <>
      <StepHeading step={view.step} values={values} />
      {view.step === 'freezeRegister' && (
        <dl className="facts">
          <div>
            <dt>{t('lists.households')}</dt>
            <dd>{t('lists.count.households', { count: view.project.households?.count ?? 0 })}</dd>
          </div>
          <div>
            <dt>{t('lists.dwellings')}</dt>
            <dd>{t('lists.count.dwellings', { count: view.project.dwellings?.count ?? 0 })}</dd>
          </div>
        </dl>
      )}
      <BatchFacts view={view} />
      {view.batch?.mode === 'batch' && view.batch.progress.drawn > 0 && (
        <Queue seq={view.seq} onStage={null} batch={null} placed />
      )}
    </>
  );
}
