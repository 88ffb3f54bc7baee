import { motion } from 'motion/react';
import type { OnStage } from '../../../shared/ipc/views.ts';
import type { CallingStage } from '../stages/calling-stage.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { Pips } from './Pips.tsx';

interface WhoIsOnStageProps {
  kind: Exclude<CallingStage['kind'], 'ready'>;
  claim: OnStage;
}

/** The queue number as large as the column allows, and whose it is. A new call comes forward; nothing else moves. */
export function WhoIsOnStage({ kind, claim }: WhoIsOnStageProps) {
  const { t } = useTexts();
  const { queueNo, maskedName, village, attempt, rights, pick } = claim;
  const again = kind === 'called' && attempt > 1;
  const over = kind === 'signed' || kind === 'announced' || kind === 'missed';
  return (
    <div className="who">
      <Fit text={t(cue(kind, pick))} className="who-cue" />
      {again && <span className="who-attempt">{t('attempt', { attempt })}</span>}
      <motion.div
        key={`${queueNo}.${attempt}`}
        className="who-number"
        initial={{ opacity: 0, transform: 'scale(0.7)' }}
        animate={{ opacity: 1, transform: 'scale(1)' }}
        transition={{ duration: 0.45, ease: [0.2, 0.9, 0.3, 1] }}
      >
        <Fit text={String(queueNo)} className="queue-no" testId="board-queue-no" />
      </motion.div>
      <Fit text={maskedName} className="who-name" />
      <Fit text={village} className="who-village" />
      {rights > 1 && <Pips pick={over ? null : pick} rights={rights} done={claim.drawn.length} />}
    </div>
  );
}

function cue(kind: WhoIsOnStageProps['kind'], pick: number): 'called' | 'picking' | 'onStage' | 'absent' {
  if (kind === 'missed') return 'absent';
  if (kind !== 'called') return 'onStage';
  return pick === 1 ? 'called' : 'picking';
}
