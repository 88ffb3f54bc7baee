import type { BoardView } from '../../../shared/ipc/views.ts';
import type { BatchOnBoard, CallingStage } from '../stages/calling-stage.ts';
import { useTexts } from '../text/formats.ts';
import { ShortHash } from '../text/Hash.tsx';
import { LastResult } from './LastResult.tsx';
import { NextThree } from './NextThree.tsx';
import { Remaining } from './Remaining.tsx';
import { WhoIsOnStage } from './WhoIsOnStage.tsx';

interface SidebarProps {
  view: BoardView;
  stage: CallingStage;
  batch: BatchOnBoard;
}

/** Who is on stage, who is next, and the two short hashes: in one place from the first call to the last. */
export function Sidebar({ view: { next, seq, head }, stage, batch }: SidebarProps) {
  const { t } = useTexts();
  return (
    <aside className="sidebar">
      {stage.kind === 'ready' ? (
        <LastResult last={stage.last} />
      ) : (
        <WhoIsOnStage kind={stage.kind} claim={stage.claim} />
      )}
      <div className="sidebar-standing">
        <NextThree next={next} />
        <Remaining progress={batch.progress} />
        {batch.boardRoot && <ShortHash label={t('root')} hex={batch.boardRoot} testId="board-root" />}
        <ShortHash label={t('head', { seq })} hex={head} testId="board-head" />
      </div>
    </aside>
  );
}
