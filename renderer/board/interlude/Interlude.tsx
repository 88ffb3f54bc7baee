import { lazy, Suspense } from 'react';
import type { Interlude as Shown } from '../../../shared/ipc/show-views.ts';
import type { BoardView } from '../../../shared/ipc/views.ts';
import { Break } from './Break.tsx';
import { Results } from './Results.tsx';
import { TestPicture } from './TestPicture.tsx';

/** Charts weigh more than the rest of the board: they are loaded once it stands, so that it starts as fast. */
export const loadCharts = async () => ({
  default: (await import('./StatisticsPages.tsx')).StatisticsPages,
});
const StatisticsPages = lazy(loadCharts);

/** What stands on the board between the moments of the ceremony. */
export function Interlude({ interlude, view }: { interlude: Shown; view: BoardView }) {
  switch (interlude.kind) {
    case 'break':
      return <Break until={interlude.until} statistics={interlude.statistics} view={view} />;
    case 'results':
      return <Results rows={interlude.rows} />;
    case 'statistics':
      return (
        <Suspense fallback={<main className="board-stage" data-pending />}>
          <StatisticsPages statistics={interlude.statistics} theme={view.show.theme} />
        </Suspense>
      );
    case 'testPicture':
      return <TestPicture theme={view.show.theme} />;
  }
}
