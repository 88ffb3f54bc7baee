import type { BoardView } from '../../../shared/ipc/views.ts';
import { useTexts } from '../text/formats.ts';

/** Who should get ready: the next three of the queue. */
export function NextThree({ next }: { next: BoardView['next'] }) {
  const { t } = useTexts();
  return (
    <div className="next">
      <span className="label">{t('next')}</span>
      {next.length === 0 && <span className="next-none">{t('nextNone')}</span>}
      {next.map(({ queueNo, maskedName }) => (
        <span key={queueNo} className="next-one">
          <b>{queueNo}</b>
          <span className="next-name">{maskedName}</span>
        </span>
      ))}
    </div>
  );
}
