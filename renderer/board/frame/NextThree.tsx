import type { BoardView } from '../../../shared/ipc/views.ts';
import { useTexts } from '../text/formats.ts';
import { nameOf } from '../text/name.ts';

/** Who should get ready: the next three of the queue. */
export function NextThree({ next }: { next: BoardView['next'] }) {
  const { t } = useTexts();
  return (
    <div className="next">
      <span className="label">{t('next')}</span>
      {next.length === 0 && <span className="next-none">{t('nextNone')}</span>}
      {next.map((one) => (
        <span key={one.queueNo} className="next-one">
          <b>{one.queueNo}</b>
          <span className="next-name">{nameOf(t, one, 'groupShort')}</span>
        </span>
      ))}
    </div>
  );
}
