import { motion } from 'motion/react';
import type { BoardView } from '../../../shared/ipc/views.ts';
import { ofBatch } from '../stages/calling-stage.ts';
import { CeremonyStage } from '../stages/CeremonyStage.tsx';
import { useTexts } from '../text/formats.ts';
import { ShortHash } from '../text/Hash.tsx';
import { NextInLine } from './NextThree.tsx';
import { Remaining } from './Remaining.tsx';

/** Before and after the calls: one thing over the whole screen, and below it what stands all the time. */
export function CeremonyFrame({ view }: { view: BoardView }) {
  const { t } = useTexts();
  const { stage, next, seq, head } = view;
  const batch = ofBatch(view);
  const root = batch?.boardRoot ?? null;
  // While tickets are counted the stage itself says how many are left.
  const remaining = root === null || stage.kind === 'counting' ? null : batch?.progress;
  return (
    <div className="ceremony">
      <motion.div
        key={`${stage.kind}.${batch?.batch}`}
        className="stage-in"
        initial={{ opacity: 0, transform: 'translateY(2vh)' }}
        animate={{ opacity: 1, transform: 'translateY(0vh)' }}
        transition={{ duration: 0.35, ease: [0.2, 0.8, 0.2, 1] }}
      >
        <CeremonyStage view={view} />
      </motion.div>
      <footer className="footer">
        {(next.length > 0 || remaining) && (
          <div className="footer-counts">
            {next.length > 0 && <NextInLine next={next} />}
            {remaining && <Remaining progress={remaining} />}
          </div>
        )}
        {seq > 0 && (
          <div className="footer-hashes">
            {root !== null && <ShortHash label={t('root')} hex={root} testId="board-root" />}
            <ShortHash label={t('head', { seq })} hex={head} testId="board-head" />
          </div>
        )}
      </footer>
    </div>
  );
}
