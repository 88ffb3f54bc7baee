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
      <CeremonyStage view={view} />
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
