import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { FileDetail } from '../../../shared/ipc/preparation-answers.ts';
import { AdjustForm } from './adjust-form.tsx';
import { isFrozen } from './opening.tsx';
import { ReasonForm } from './reason-form.tsx';

interface HouseholdActsProps {
  readonly view: ConsoleView;
  readonly detail: FileDetail;
  readonly locked: boolean;
}

type Act = 'adjustType' | 'removeFile' | 'restoreFile';

/** What is done rarely with a household: another type, off the list, back on it. */
export function HouseholdActs({ view, detail, locked }: HouseholdActsProps) {
  const { t } = useTranslation('console');
  const [act, setAct] = useState<Act | null>(null);
  const { row } = detail;
  const frozen = isFrozen(view) && !row.late;
  const acts: readonly Act[] = frozen ? [] : row.removed ? ['restoreFile'] : ['adjustType', 'removeFile'];
  if (acts.length === 0) return null;
  const close = (): void => setAct(null);
  return (
    <section className="part">
      <h4>{t('workspace.acts.title')}</h4>
      <p className="acts">
        {acts.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-expanded={act === each}
            data-testid={`open-${each}`}
            disabled={each === 'adjustType' && detail.rights.length === 0}
            onClick={() => setAct(act === each ? null : each)}
          >
            {t(`workspace.acts.${each}.title`)}
          </button>
        ))}
      </p>
      {act === 'adjustType' && !locked && (
        <AdjustForm detail={detail} supply={view.project.supply} onDone={close} />
      )}
      {act === 'removeFile' && !row.removed && (
        <ReasonForm method="removeFile" row={row} asked onDone={close} />
      )}
      {act === 'restoreFile' && row.removed && (
        <ReasonForm method="restoreFile" row={row} asked={false} onDone={close} />
      )}
    </section>
  );
}
