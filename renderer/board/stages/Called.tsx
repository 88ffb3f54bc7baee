import { motion } from 'motion/react';
import type { OnStage } from '../../../shared/ipc/views.ts';
import { Pips } from '../frame/Pips.tsx';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { groupContext } from '../text/name.ts';

/** Somebody is called: the number as large as the screen allows, until they stand before the board. */
export function Called({ claim }: { claim: OnStage }) {
  const { t } = useTexts();
  const { queueNo, maskedName, members, village, attempt, rights } = claim;
  const isGroup = members > 0;
  const below = [isGroup && t('members', { members }), village].filter(Boolean).join(' · ');
  return (
    <section className="stage stage-called">
      <div className="called-cue">
        <Fit text={t('called', groupContext(claim))} className="called-word" />
        {attempt > 1 && <b className="badge">{t('attempt', { attempt })}</b>}
      </div>
      <motion.div
        key={`${queueNo}.${attempt}`}
        className="called-number"
        initial={{ opacity: 0, transform: 'scale(0.8)' }}
        animate={{ opacity: 1, transform: 'scale(1)' }}
        transition={{ duration: 0.45, ease: [0.2, 0.9, 0.3, 1] }}
      >
        <Fit text={String(queueNo)} className="queue-no" testId="board-queue-no" />
      </motion.div>
      <div className="called-who">
        <Fit text={isGroup ? t('group', { code: maskedName }) : maskedName} className="called-name" />
        <Fit text={below} className="called-village" />
        {rights > 1 && <Pips claim={claim} over={false} />}
      </div>
    </section>
  );
}
