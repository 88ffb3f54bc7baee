import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { digitsOf } from './digits.ts';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

type Supply = ConsoleView['project']['supply'][number];

/** Which dwelling type is drawn in this batch, and by how many claims. */
export function FreezePanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const { supply } = view.project;
  const [type, setType] = useState<string | null>(supply.length === 1 ? (supply[0]?.type ?? null) : null);
  const [claims, setClaims] = useState('');
  const chosen = supply.find((row) => row.type === type);
  const limit = claims === '' ? null : Number(claims);

  const send = (): void => {
    if (!chosen) return;
    const input = { type: chosen.type as InputOf<'freezeBatch'>['type'], claims: limit };
    const values = {
      type: chosen.type,
      claims: Math.min(limit ?? chosen.singleClaims, chosen.singleClaims),
      lots: chosen.accepted,
    };
    void run('freezeBatch', input, { name: 'freezeBatch', values });
  };
  return (
    <StepForm onSend={send}>
      <StepHeading step="freezeBatch" />
      <div className="types" role="radiogroup" aria-label={t('freeze.type')}>
        {supply.map((row) => (
          <TypeChoice
            key={row.type}
            row={row}
            chosen={row.type === type}
            missing={!chosen}
            onChoose={() => setType(row.type)}
          />
        ))}
      </div>
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
    </StepForm>
  );
}

interface TypeChoiceProps {
  readonly row: Supply;
  readonly chosen: boolean;
  readonly missing: boolean;
  readonly onChoose: () => void;
}

function TypeChoice({ row, chosen, missing, onChoose }: TypeChoiceProps) {
  const { t } = useTranslation('console');
  return (
    <label className={`type-choice ${chosen ? 'chosen' : ''}`}>
      <span className="area">{t('squareMetres', { area: row.type })}</span>
      <input
        type="radio"
        name="type"
        data-testid={`freezeBatch-type-${row.type}`}
        data-missing={missing}
        checked={chosen}
        onChange={onChoose}
      />
      <span>{t('freeze.claimsOf')}</span>
      <b>{row.singleClaims}</b>
      <span>{t('freeze.rightsOf')}</span>
      <b>{row.rights - row.inGroups}</b>
      <span>{t('freeze.lotsOf')}</span>
      <b>{row.accepted}</b>
    </label>
  );
}
