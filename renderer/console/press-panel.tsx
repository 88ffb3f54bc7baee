import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { BatchFacts } from './batch-facts.tsx';
import { Queue } from './queue.tsx';
import { StepHeading } from './step-heading.tsx';
import { isPlaced } from './steps.ts';
import { useStepValues } from './step-values.ts';

/** A step without fields: what the button will do, in full. */
export function PressPanel({ view }: { readonly view: ConsoleView }) {
  const values = useStepValues(view);
  return (
    <>
      <StepHeading step={view.step} values={values} />
      <BatchFacts view={view} />
      {isPlaced(view) && <Queue seq={view.seq + view.project.version} onStage={null} batch={null} placed />}
    </>
  );
}
