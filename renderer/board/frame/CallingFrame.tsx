import { motion } from 'motion/react';
import { useMemo } from 'react';
import type { BoardView } from '../../../shared/ipc/views.ts';
import { compose } from '../slots/composition.ts';
import { SlotPages } from '../slots/SlotPages.tsx';
import { useScreen } from '../slots/use-screen.ts';
import type { BatchOnBoard, CallingStage } from '../stages/calling-stage.ts';
import { Theatre } from '../stages/Theatre.tsx';
import { vars } from '../text/vars.ts';
import { Sidebar } from './Sidebar.tsx';

/** How much of the board is seen behind what happens in front of it. */
const BOARD_BEHIND: Readonly<Partial<Record<CallingStage['kind'], number>>> = { ready: 1, called: 1 };

interface CallingFrameProps {
  view: BoardView;
  stage: CallingStage;
  batch: BatchOnBoard;
}

/** While households draw: on the left or above who is on stage, beside it the whole board or what came from it. */
export function CallingFrame({ view, stage, batch }: CallingFrameProps) {
  const { width, height } = useScreen();
  const { slots } = batch;
  const composition = useMemo(() => compose(width, height, slots.length), [width, height, slots.length]);
  const behind = BOARD_BEHIND[stage.kind] ?? 0;
  return (
    <div
      className="calling"
      data-layout={composition.layout}
      style={vars({ sidebar: `${composition.sidebar}px` })}
    >
      <Sidebar view={view} stage={stage} batch={batch} />
      <div className="theatre">
        <motion.div
          className="theatre-board"
          initial={false}
          animate={{ opacity: behind }}
          transition={{ duration: 0.25 }}
        >
          <SlotPages slots={slots} composition={composition} inHand={'slot' in stage ? stage.slot : null} />
        </motion.div>
        <Theatre stage={stage} composition={composition} />
      </div>
    </div>
  );
}
