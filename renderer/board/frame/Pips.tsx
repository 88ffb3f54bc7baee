import type { OnStage } from '../../../shared/ipc/views.ts';
import { useTexts } from '../text/formats.ts';
import { pipsOf } from './pips.ts';

/** More pips than this cannot be counted from the last row. */
const MOST_PIPS = 12;

/** Which of a claim's lots is being drawn (`2 of 3`), or when it is `over` how many it has; and a pip for each. */
export function Pips({ claim, over }: { claim: OnStage; over: boolean }) {
  const { t } = useTexts();
  const { rights, pick, drawn } = claim;
  const whole = drawn.length === rights || drawn.length === 0;
  return (
    <div className="pips">
      {!over && <span>{t('rightsOf', { pick, rights })}</span>}
      {over && <span>{t(whole ? 'rightsAll' : 'rightsDrawn', { rights, drawn: drawn.length })}</span>}
      {rights <= MOST_PIPS && (
        <span className="pips-row" aria-hidden="true">
          {pipsOf(claim).map((pip, i) => (
            <i key={i} data-pip={pip} />
          ))}
        </span>
      )}
    </div>
  );
}
