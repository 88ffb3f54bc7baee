import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { usePlannedName } from './planned-name.ts';

type Plan = NonNullable<ConsoleView['plan']>;

/** The published plan in small: what is over, what is next, what is to come. */
export const PlanList = memo(function PlanList({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('console');
  const plannedName = usePlannedName();
  return (
    <section className="card plan-list" data-testid="plan-list">
      <h2>{t('plan.title')}</h2>
      <ol>
        {plan.batches.map((row, i) => (
          <li key={row.batch} className={row.state} data-batch={row.batch} data-state={row.state}>
            {plan.batches[i - 1]?.session !== row.session && (
              <h3>{t('plan.session', { session: row.session })}</h3>
            )}
            <span className="named">{plannedName(row)}</span>
            <span className="state">{t(`plan.states.${row.state}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
});
