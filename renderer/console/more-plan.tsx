import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { useAfter } from './more-claim.tsx';
import { MoreForm } from './more-form.tsx';
import { PersonPanels, usePeople } from './people.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { planInput, usePlan } from './use-plan.ts';

interface PlanDrawerProps {
  readonly view: ConsoleView;
  readonly onDone: () => void;
}

/** Between batches the rest of the plan can be changed and published anew; what is drawn stays where it stands. */
export function PlanDrawer({ view, onDone }: PlanDrawerProps) {
  const { run } = useActions();
  const planning = usePlan(view);
  const people = usePeople();
  const after = useAfter(people, onDone);
  const send = async (): Promise<void> => {
    const values = { batches: planning.plan.length, sessions: planning.plan.at(-1)?.session ?? 1 };
    after(await run('publishPlan', planInput(planning, people.passphrases), { name: 'changePlan', values }));
  };
  return (
    <MoreForm method="publishPlan" button="more.items.plan.button" onSend={() => void send()}>
      <PlanEditor planning={planning} supply={view.project.supply}>
        <PersonPanels method="publishPlan" people={people} choosing={false} />
      </PlanEditor>
    </MoreForm>
  );
}
