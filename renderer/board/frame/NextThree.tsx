import type { BoardView } from '../../../shared/ipc/views.ts';
import { emWidth } from '../text/em-width.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { nameOf } from '../text/name.ts';
import { vars } from '../text/vars.ts';

interface NextThreeProps {
  next: BoardView['next'];
}

/** Who should get ready, under each other: the next three of the queue. */
export function NextThree({ next }: NextThreeProps) {
  const { t } = useTexts();
  return (
    <div className="next">
      <span className="label">{t('next')}</span>
      {next.length === 0 && <span className="next-none">{t('nextNone')}</span>}
      {next.map((one) => (
        <span key={one.queueNo} className="next-one">
          <b>{one.queueNo}</b>
          <Fit
            text={one.members > 0 ? t('group', { code: one.maskedName }) : one.maskedName}
            className="next-name"
          />
        </span>
      ))}
    </div>
  );
}

/** Between numbers and names, and between those who are next, in em. */
const GAPS_EM = 5;

/** The same in one line over the width of the screen. */
export function NextInLine({ next }: NextThreeProps) {
  const { t } = useTexts();
  const names = next.map((one) => nameOf(t, one, 'groupShort'));
  const numbers = next.map(({ queueNo }) => String(queueNo));
  const em = emWidth([t('next'), ...names, ...numbers].join('')) + GAPS_EM;
  return (
    <div className="next-line">
      <div style={vars({ em })}>
        <span className="next-word">{t('next')}</span>
        {next.map((one, i) => (
          <span key={one.queueNo} className="next-one">
            <b>{one.queueNo}</b>
            <span>{names[i]}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
