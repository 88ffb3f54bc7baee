import type { BoardView } from '../../../shared/ipc/views.ts';
import { CeremonyStage } from '../stages/CeremonyStage.tsx';
import { useTexts } from '../text/formats.ts';
import { ShortHash } from '../text/Hash.tsx';
import { NextThree } from './NextThree.tsx';
import { Remaining } from './Remaining.tsx';

/** Before and after the calls: one thing over the whole screen, and below it what stands all the time. */
export function CeremonyFrame({ view }: { view: BoardView }) {
  const { t } = useTexts();
  const { batch, next, seq, head } = view;
  return (
    <div className="ceremony">
      <CeremonyStage view={view} />
      <footer className="footer">
        {batch && (next.length > 0 || batch.boardRoot) && (
          <div className="footer-counts">
            {next.length > 0 && <NextThree next={next} />}
            {batch.boardRoot && <Remaining progress={batch.progress} />}
          </div>
        )}
        {seq > 0 && (
          <div className="footer-hashes">
            {batch?.boardRoot && <ShortHash label={t('root')} hex={batch.boardRoot} testId="board-root" />}
            <ShortHash label={t('head', { seq })} hex={head} testId="board-head" />
          </div>
        )}
      </footer>
    </div>
  );
}
