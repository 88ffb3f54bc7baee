import type { OnStage } from '../../../shared/ipc/views.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { address, lotFacts } from '../text/lot.ts';
import { groupContext } from '../text/name.ts';

/** What fits above the queue; a group's other lots are in its announcement and on its slip. */
const [MOST_LINES, MOST_WITH_FACTS] = [3, 2];

/** Between two households: what the last one got. */
export function LastResult({ last }: { last: OnStage | null }) {
  const { t } = useTexts();
  if (!last) {
    return (
      <div className="who who-first">
        <p className="ready-first">{t('readyFirst')}</p>
        <p>{t('readyFirstNote')}</p>
      </div>
    );
  }
  const shown = last.drawn.slice(0, MOST_LINES);
  return (
    <div className="who who-last">
      <Fit text={t('ready', groupContext(last))} className="who-cue" />
      <Fit
        text={`${last.queueNo} ${last.members > 0 ? t('group', { code: last.maskedName }) : last.maskedName}`}
        className="last-name"
        testId="board-last"
      />
      <div className="last-lots">
        {shown.map((lot) => (
          <div key={lot.pick} className="last-lot">
            <Fit text={address(lot)} className="last-address" />
            {last.drawn.length <= MOST_WITH_FACTS && (
              <div className="last-facts">
                <span>{t('slotNo', { slot: lot.slot })}</span>
                <span>{lotFacts(t, lot)[0]}</span>
              </div>
            )}
          </div>
        ))}
        {last.drawn.length > shown.length && (
          <span className="label">{t('rightsAll', { rights: last.drawn.length })}</span>
        )}
      </div>
    </div>
  );
}
