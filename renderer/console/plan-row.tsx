import { useTranslation } from 'react-i18next';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { digitsOf } from './digits.ts';
import { faultOf, lotsFor, offsetDigitsFor, type Supply } from './plan-draft.ts';
import { OrderChoice } from './plan-order.tsx';
import { usePlannedName } from './planned-name.ts';
import type { Planning } from './use-plan.ts';

interface PlanRowProps {
  readonly planning: Planning;
  readonly supply: readonly Supply[];
  readonly i: number;
}

/** One batch of the plan: what is drawn stands fixed, when and by which rules can be chosen. */
export function PlanRowEdited(props: PlanRowProps) {
  const { t } = useTranslation('console');
  const plannedName = usePlannedName();
  const { planning, i } = props;
  const { draft, plan } = planning;
  const row = draft.rows[i];
  if (!row) return null;
  const kept = draft.kept.has(row.batch);
  const fault = faultOf(draft, i);
  const begins = i === 0 || draft.rows[i - 1]?.session !== row.session;
  return (
    <tr
      className={`${begins ? 'begins' : ''} ${fault ? 'wrong' : ''} ${kept ? 'kept' : ''}`}
      data-testid={`plan-row-${i}`}
      data-batch={plan[i]?.batch}
    >
      <td className="session">
        <SessionChoice {...props} row={row} kept={kept} wrong={fault !== null} />
      </td>
      <th scope="row" className="what">
        {plannedName(row)}
        <small className="mono">{plan[i]?.batch}</small>
        {fault && <em>{t(`plan.faults.${fault}`)}</em>}
      </th>
      <Rules {...props} row={row} kept={kept} />
      <td className="place">{kept ? t('plan.kept') : <Place {...props} />}</td>
    </tr>
  );
}

type CellProps = PlanRowProps & { readonly row: PlannedBatch; readonly kept: boolean };

/** That of the batch before, or the next one. */
function SessionChoice({ planning, i, row, kept, wrong }: CellProps & { readonly wrong: boolean }) {
  const { t } = useTranslation('console');
  const before = planning.draft.rows[i - 1]?.session;
  const sessions = before === undefined ? [1] : [before, before + 1];
  return (
    <select
      className="input"
      aria-label={t('plan.columns.session')}
      data-testid={`plan-${i}-session`}
      data-missing={wrong}
      disabled={kept}
      value={row.session}
      onChange={(event) => planning.change(i, { session: Number(event.target.value) })}
    >
      {sessions.map((session) => (
        <option key={session} value={session}>
          {t('plan.sessionShort', { session })}
        </option>
      ))}
    </select>
  );
}

const MODES = ['board', 'tickets', 'batch'] as const;

function Rules({ planning, supply, i, row, kept }: CellProps) {
  const { t } = useTranslation('console');
  const change = (changes: Partial<PlannedBatch>): void => planning.change(i, changes);
  const isOrder = row.draws === 'households';
  const atOnce = row.mode === 'batch';
  return (
    <>
      <td className="mode">
        <select
          className="input"
          aria-label={t('plan.columns.mode')}
          data-testid={`plan-${i}-mode`}
          disabled={kept || isOrder}
          value={row.mode}
          onChange={(event) => change({ mode: event.target.value as PlannedBatch['mode'] })}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`plan.modes.${mode}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="calls">
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          aria-label={t('plan.columns.calls')}
          data-testid={`plan-${i}-calls`}
          data-missing={row.calls === 0}
          disabled={kept || atOnce}
          value={row.calls === 0 ? '' : row.calls}
          onChange={(event) => change({ calls: lastDigit(event.target.value) })}
        />
      </td>
      <td className="missed">
        <select
          className="input"
          aria-label={t('plan.columns.missed')}
          data-testid={`plan-${i}-missed`}
          disabled={kept || atOnce}
          value={row.missed}
          onChange={(event) => change({ missed: event.target.value as PlannedBatch['missed'] })}
        >
          {(['end', 'makeup'] as const).map((missed) => (
            <option key={missed} value={missed}>
              {t(`plan.missed.${missed}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="offset">
        <label className="choice">
          <input
            type="checkbox"
            aria-label={t('plan.columns.offset')}
            data-testid={`plan-${i}-offset`}
            disabled={kept || row.mode !== 'board'}
            checked={row.offsetDigits > 0}
            onChange={(event) =>
              change({ offsetDigits: event.target.checked ? offsetDigitsFor(lotsFor(row, supply)) : 0 })
            }
          />
          <span>
            {row.offsetDigits > 0 ? t('plan.offsetDigits', { digits: row.offsetDigits }) : t('plan.noOffset')}
          </span>
        </label>
      </td>
      <td className="order">
        <OrderChoice {...{ planning, i, row, kept }} />
      </td>
    </>
  );
}

/** A number typed behind the old one takes its place. */
function lastDigit(text: string): number {
  return Number(digitsOf(text, 9).slice(-1));
}

function Place({ planning, i }: PlanRowProps) {
  const { t } = useTranslation('console');
  const { draft } = planning;
  const isFree = (at: number): boolean => {
    const other = draft.rows[at];
    return other !== undefined && !draft.kept.has(other.batch);
  };
  return (
    <>
      {([-1, 1] as const).map((by) => (
        <button
          key={by}
          type="button"
          className="button"
          data-repeat=""
          data-testid={`plan-${i}-${by < 0 ? 'up' : 'down'}`}
          aria-label={t(by < 0 ? 'plan.up' : 'plan.down')}
          title={t(by < 0 ? 'plan.up' : 'plan.down')}
          disabled={!isFree(i + by)}
          onClick={() => planning.move(i, by)}
        >
          {by < 0 ? '↑' : '↓'}
        </button>
      ))}
      <button
        type="button"
        className="button"
        data-testid={`plan-${i}-remove`}
        onClick={() => planning.remove(i)}
      >
        {t('plan.remove')}
      </button>
    </>
  );
}
