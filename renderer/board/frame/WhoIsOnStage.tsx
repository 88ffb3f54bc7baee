import { motion } from 'motion/react';
import type { OnStage } from '../../../shared/ipc/views.ts';
import type { CallingStage } from '../stages/calling-stage.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { groupContext } from '../text/name.ts';
import { Pips } from './Pips.tsx';

type Kind = Exclude<CallingStage['kind'], 'ready'>;

/** Stages after which nothing more is drawn in this claim; a void may be followed by its next pick. */
const OVER: readonly Kind[] = ['signed', 'announced', 'missed', 'waived'];

/** The queue number as large as the column allows, and whose it is. A new call comes forward; nothing else moves. */
export function WhoIsOnStage({ kind, claim }: { kind: Kind; claim: OnStage }) {
  const { t } = useTexts();
  const { queueNo, maskedName, members, village, rights } = claim;
  const isGroup = members > 0;
  const below = [isGroup && t('members', { members }), village].filter(Boolean).join(' · ');
  return (
    <div className="who">
      <Fit text={t(cue(kind), groupContext(claim))} className="who-cue" />
      <motion.div
        key={queueNo}
        className="who-number"
        initial={{ opacity: 0, transform: 'scale(0.7)' }}
        animate={{ opacity: 1, transform: 'scale(1)' }}
        transition={{ duration: 0.45, ease: [0.2, 0.9, 0.3, 1] }}
      >
        <Fit text={String(queueNo)} className="queue-no" testId="board-queue-no" />
      </motion.div>
      <Fit text={isGroup ? t('group', { code: maskedName }) : maskedName} className="who-name" />
      <Fit text={below} className="who-village" />
      {rights > 1 && <Pips claim={claim} over={OVER.includes(kind)} />}
    </div>
  );
}

function cue(kind: Kind): 'picking' | 'onStage' | 'absent' | 'concerned' {
  if (kind === 'called') return 'picking';
  if (kind === 'missed') return 'absent';
  return kind === 'waived' || kind === 'voided' ? 'concerned' : 'onStage';
}
