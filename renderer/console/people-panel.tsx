import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions, type Question } from './actions.tsx';
import { BatchFacts } from './batch-facts.tsx';
import { batchOf } from './command.ts';
import { isAboutPassphrase, PersonPanels, usePeople } from './people.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';
import { isAsked } from './steps.ts';
import { useStepValues } from './step-values.ts';

/** What the close will list: nobody is left out in silence. */
function Owed({ owed }: Pick<ConsoleView, 'owed'>) {
  const { t } = useTranslation('console');
  if (owed.length === 0) return <p className="all-served">{t('owed.none')}</p>;
  return (
    <section className="note care" data-testid="owed">
      <h3>{t('owed.title')}</h3>
      <ul>
        {owed.map(({ type, rights, households }) => (
          <li key={type}>{t('owed.ofType', { type, rights, households })}</li>
        ))}
      </ul>
    </section>
  );
}

interface PeoplePanelProps {
  readonly view: ConsoleView;
  readonly step: 'commitSecrets' | 'sealBoard' | 'openBatch' | 'unsealBoard' | 'closeCeremony';
}

/** A step that both the notary and the supervisor open with their passphrases. */
export function PeoplePanel({ view, step }: PeoplePanelProps) {
  const { run } = useActions();
  const people = usePeople();
  const values = useStepValues(view);
  const question: Question | undefined = isAsked(step) ? { name: step, values } : undefined;

  const call = (passphrases: InputOf<'closeCeremony'>['passphrases']) => {
    const batch = batchOf(view);
    if (step === 'closeCeremony') return run('closeCeremony', { passphrases }, question);
    return batch === null ? null : run(step, { batch, passphrases }, question);
  };
  const send = async (): Promise<void> => {
    const result = await call(people.passphrases);
    if (result && !result.ok && isAboutPassphrase(result.refusal)) people.clear();
  };
  return (
    <StepForm onSend={() => void send()}>
      <StepHeading step={step} values={values} />
      {step === 'closeCeremony' && <Owed owed={view.owed} />}
      <PersonPanels method={step} people={people} choosing={false} />
      <BatchFacts view={view} />
    </StepForm>
  );
}
