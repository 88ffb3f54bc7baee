import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { isAboutPassphrase, PersonPanels, usePeople } from './people.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';
import { planInput, usePlan } from './use-plan.ts';

/** Which batches are drawn, in which session and by which rules: proposed, edited, published by both. */
export function PlanPanel({ view }: { readonly view: ConsoleView }) {
  const { run } = useActions();
  const planning = usePlan(view);
  const people = usePeople();
  const send = async (): Promise<void> => {
    const values = { batches: planning.plan.length, sessions: planning.plan.at(-1)?.session ?? 1 };
    const input = planInput(planning, people.passphrases);
    const result = await run('publishPlan', input, { name: 'publishPlan', values });
    if (result && !result.ok && isAboutPassphrase(result.refusal)) people.clear();
  };
  return (
    <StepForm onSend={() => void send()}>
      <StepHeading step="publishPlan" />
      <PlanEditor planning={planning} supply={view.project.supply}>
        <PersonPanels method="publishPlan" people={people} choosing={false} />
      </PlanEditor>
    </StepForm>
  );
}
