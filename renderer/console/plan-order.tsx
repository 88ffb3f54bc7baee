import { useTranslation } from 'react-i18next';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { mayFollow } from './plan-draft.ts';
import type { Planning } from './use-plan.ts';

interface OrderChoiceProps {
  readonly planning: Planning;
  readonly i: number;
  readonly row: PlannedBatch;
  readonly kept: boolean;
}

/** By queue number, or as an earlier lottery draws it. */
export function OrderChoice({ planning: { draft, plan, change }, i, row, kept }: OrderChoiceProps) {
  const { t } = useTranslation('console');
  const orders = draft.rows.flatMap((order, at) =>
    at < i && mayFollow(row, order) ? [{ key: order.batch, code: plan[at]?.batch ?? '' }] : [],
  );
  const chosen = orders.find(({ key }) => key === row.orderFrom);
  return (
    <select
      className="input"
      aria-label={t('plan.columns.order')}
      data-testid={`plan-${i}-order`}
      data-missing={row.orderFrom !== null && !chosen}
      disabled={kept || row.draws === 'households' || row.makeUp}
      value={chosen?.code ?? (row.orderFrom === null ? 'queue' : '')}
      onChange={(event) =>
        change(i, { orderFrom: orders.find(({ code }) => code === event.target.value)?.key ?? null })
      }
    >
      <option value="queue">{t(row.makeUp ? 'plan.byEarlier' : 'plan.byQueue')}</option>
      {row.orderFrom !== null && !chosen && <option value="">{t('plan.orderGone')}</option>}
      {orders.map(({ code }) => (
        <option key={code} value={code}>
          {t('plan.byOrder', { code })}
        </option>
      ))}
    </select>
  );
}
