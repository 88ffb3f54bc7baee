import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { PreparationFigures } from '../preparation-figures.tsx';
import { Supply } from '../supply.tsx';

/** How far the office is, at a glance. */
export function OverviewTab({ view }: { readonly view: ConsoleView }) {
  const { project } = view;
  return (
    <div className="overview">
      <PreparationFigures project={project} />
      {project.supply.length > 0 && <Supply supply={project.supply} />}
    </div>
  );
}
