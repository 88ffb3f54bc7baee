import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../shared/ipc/console-view.ts';

interface StepHeadingProps {
  readonly step: NextStep;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function StepHeading({ step, values = {} }: StepHeadingProps) {
  const { t } = useTranslation('console');
  return (
    <header className="step-heading">
      <h2>{t(`steps.${step}.title`, values)}</h2>
      <p>{t(`steps.${step}.explain`, values)}</p>
    </header>
  );
}
