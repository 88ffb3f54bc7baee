import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.tsx';
import { digitsOf } from './digits.ts';
import { kindsOf, type Supply } from './plan-draft.ts';
import { PlanRowEdited } from './plan-row.tsx';
import { warningsOf } from './plan-warnings.ts';
import { useKindName } from './planned-name.ts';
import type { Planning } from './use-plan.ts';

interface EditedProps {
  readonly planning: Planning;
  readonly supply: readonly Supply[];
}

interface PlanEditorProps extends EditedProps {
  /** Who approves it, beside what there is to be said about it. */
  readonly children: ReactNode;
}

const COLUMNS = ['session', 'what', 'mode', 'calls', 'missed', 'offset', 'order', 'place'] as const;

/** The plan as a table, one row a batch, in the order in which they are drawn. */
export function PlanEditor({ planning, supply, children }: PlanEditorProps) {
  const { t } = useTranslation('console');
  const { draft, plan, interval } = planning;
  return (
    <div className="plan-editor">
      <table className="plan">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column}>
                {t(`plan.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.rows.map((row, i) => (
            <PlanRowEdited key={row.batch} planning={planning} supply={supply} i={i} />
          ))}
        </tbody>
      </table>
      <div className="plan-tools">
        <Add planning={planning} supply={supply} />
        <Field
          className="interval"
          label={t('plan.interval')}
          inputMode="numeric"
          hint={t(interval === '0' ? 'plan.noInterval' : 'plan.intervalHint')}
          testId="plan-interval"
          data-missing={interval === ''}
          value={interval}
          onText={(text) => planning.setInterval(limited(digitsOf(text, 4)))}
        />
        <button type="button" className="button" data-testid="plan-reset" onClick={planning.reset}>
          {t('plan.reset')}
        </button>
      </div>
      <div className="plan-below">
        {children}
        <Warnings plan={plan} supply={supply} />
      </div>
    </div>
  );
}

/** The contract takes an hour at most. */
function limited(seconds: string): string {
  return Number(seconds) > 3600 ? '3600' : seconds;
}

function Add({ planning, supply }: EditedProps) {
  const { t } = useTranslation('console');
  const kindName = useKindName();
  const [type, setType] = useState(supply[0]?.type ?? '');
  const [kind, setKind] = useState('dwellings');
  const chosen = supply.find((row) => row.type === type);
  const kinds = chosen ? kindsOf(chosen) : [];
  const known = kinds.includes(kind) ? kind : (kinds[0] ?? '');
  return (
    <fieldset className="add-batch">
      <legend>{t('plan.addTitle')}</legend>
      <select
        className="input"
        aria-label={t('plan.addType')}
        data-testid="plan-add-type"
        value={type}
        onChange={(event) => setType(event.target.value)}
      >
        {supply.map((row) => (
          <option key={row.type} value={row.type}>
            {t('squareMetres', { area: row.type })}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={t('plan.addKind')}
        data-testid="plan-add-kind"
        value={known}
        onChange={(event) => setKind(event.target.value)}
      >
        {kinds.map((value) => (
          <option key={value} value={value}>
            {kindName(value)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        data-testid="plan-add"
        disabled={known === ''}
        onClick={() => planning.add(type, known)}
      >
        {t('plan.add')}
      </button>
    </fieldset>
  );
}

function Warnings({ plan, supply }: Pick<Planning, 'plan'> & Pick<EditedProps, 'supply'>) {
  const { t } = useTranslation('console');
  const warnings = warningsOf(plan, supply);
  if (warnings.length === 0) return <p className="all-served">{t('plan.allServed')}</p>;
  return (
    <section className="note care" data-testid="plan-warnings">
      <h3>{t('plan.warningsTitle')}</h3>
      <ul>
        {warnings.map(({ code, type, size, count }) => (
          <li key={`${code}/${type}/${size}`} data-code={code}>
            {t(`plan.warnings.${code}`, { type, size, number: count })}
          </li>
        ))}
      </ul>
    </section>
  );
}
