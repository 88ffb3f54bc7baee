import type { Interlude as Shown } from '../../../shared/ipc/show-views.ts';
import type { BoardView } from '../../../shared/ipc/views.ts';

/** What stands on the board between the moments of the ceremony. */
export function Interlude({ interlude }: { interlude: Shown; view: BoardView }) {
  return <main className="board-stage interlude" data-interlude={interlude.kind} />;
}
