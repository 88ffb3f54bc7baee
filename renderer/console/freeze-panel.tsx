import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { PlanRow } from '../../shared/ipc/views.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { digitsOf } from './digits.ts';
import { lacksConsent, questionOf } from './hint.ts';
import { usePlannedName } from './planned-name.ts';
import { SessionBegins } from './session-begins.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

type Draft = NonNullable<ConsoleView['draft']>;

/** The plan's next batch: what it comes to if it is frozen now. */
export function FreezePanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const plannedName = usePlannedName();
  const [claims, setClaims] = useState('');
  const { draft, plan } = view;
  const row = plan?.batches.find(({ batch }) => batch === draft?.planned);
  if (!draft || !row) return <StepHeading step="freezeBatch" />;
  const limit = claims === '' ? null : Number(claims);
  const send = (): void => {
    const input = { batch: draft.planned as InputOf<'freezeBatch'>['batch'], claims: limit };
    const values = {
      planned: plannedName(row),
      claims: Math.min(limit ?? draft.claims, draft.claims),
      lots: draft.lots,
    };
    void run('freezeBatch', input, { name: questionOf(view, true) ?? 'freezeBatch', values });
  };
  return (
    <StepForm onSend={send}>
      <StepHeading step="freezeBatch" />
      <SessionBegins view={view} />
      <NextBatch row={row} draft={draft} interval={plan?.intervalSeconds ?? 0} limit={limit} />
      {lacksConsent(view) && <ConsentPanel view={view} />}
      {!row.makeUp && row.draws !== 'households' && (
        <details className="advanced">
          <summary data-testid="freezeBatch-advanced">{t('freeze.advanced')}</summary>
          <Field
            label={t('freeze.claims')}
            hint={t('freeze.claimsHint')}
            inputMode="numeric"
            testId="freezeBatch-claims"
            data-missing={limit === 0}
            value={claims}
            onText={(text) => setClaims(digitsOf(text, 5))}
          />
        </details>
      )}
    </StepForm>
  );
}

interface NextBatchProps {
  readonly row: PlanRow;
  readonly draft: Draft;
  readonly interval: number;
  readonly limit: number | null;
}

function NextBatch({ row, draft, interval, limit }: NextBatchProps) {
  const { t } = useTranslation('console');
  const plannedName = usePlannedName();
  const isOrder = row.draws === 'households';
  const figures: [string, number][] = isOrder
    ? [['inOrder', draft.lots]]
    : [
        [row.draws === 'stairwells' && !row.makeUp ? 'groups' : 'claims', draft.claims],
        ...(row.draws === 'stairwells' ? [] : [['rights', draft.rights] satisfies [string, number]]),
        [row.draws === 'stairwells' ? 'stairwells' : 'lots', draft.lots],
        ['withheld', draft.withheld],
      ];
  const short = !isOrder && limit === null && draft.rights > draft.lots;
  return (
    <section className="next-batch" data-testid="next-batch" data-batch={row.batch}>
      <h3>
        <small>{t('plan.session', { session: row.session })}</small>
        {plannedName(row)}
        <small className="mono">{row.batch}</small>
      </h3>
      <dl className="figures">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`freeze.figures.${name}`)}</dt>
            <dd>{t('number', { value: count })}</dd>
          </div>
        ))}
      </dl>
      <Rules row={row} interval={interval} />
      {short && (
        <p className="note care" data-testid="freezeBatch-short">
          {t(draft.lots === 0 ? 'freeze.nothing' : 'freeze.short', { missing: draft.rights - draft.lots })}
        </p>
      )}
    </section>
  );
}

function Rules({ row, interval }: Pick<NextBatchProps, 'row' | 'interval'>) {
  const { t } = useTranslation('console');
  const { mode, calls, missed, offsetDigits, orderFrom, makeUp } = row;
  const called = mode !== 'batch';
  const order = orderFrom === null ? (makeUp ? 'earlier' : 'queue') : 'lottery';
  return (
    <ul className="rules">
      <li>{t(`freeze.rules.${mode}`)}</li>
      {called && <li>{t(`freeze.rules.order.${order}`, { code: orderFrom ?? '' })}</li>}
      {called && <li>{t(`freeze.rules.missed.${missed}`, { calls, interval })}</li>}
      {offsetDigits > 0 && <li>{t('freeze.rules.offset', { digits: offsetDigits })}</li>}
    </ul>
  );
}
