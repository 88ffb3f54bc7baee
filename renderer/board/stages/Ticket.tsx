import { motion } from 'motion/react';
import type { LotView } from '../../../shared/ipc/views.ts';
import { slotPlace, type Composition } from '../slots/composition.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import type { CallingStage } from './calling-stage.ts';
import { Dice, RollingDice } from './Dice.tsx';
import { LotFace } from './LotFace.tsx';
import { Stamp } from './Stamp.tsx';

interface TicketProps {
  stage: Extract<CallingStage, { kind: 'rolling' | 'designated' | 'opened' }>;
  composition: Composition;
}

/** The picked ticket comes out of its place on the board; when it has been opened, it turns. */
export function Ticket({ stage, composition }: TicketProps) {
  const { slot } = stage;
  const place = slotPlace(composition, slot);
  const taken = `translate(${place.x}px, ${place.y}px) scale(${place.width / composition.gridWidth})`;
  const opened = stage.kind === 'opened';
  return (
    <div className="theatre-front">
      <motion.div
        className="ticket"
        initial={{ transform: taken }}
        animate={{ transform: 'translate(0px, 0px) scale(1)' }}
        transition={{ duration: 0.5, ease: [0.2, 0.8, 0.2, 1] }}
      >
        <motion.div
          className="ticket-turn"
          initial={false}
          animate={{ transform: opened ? 'rotateY(180deg)' : 'rotateY(0deg)' }}
          transition={{ duration: 0.7, ease: [0.4, 0, 0.2, 1] }}
        >
          <TicketFront stage={stage} />
          {opened && <TicketBack slot={slot} lot={stage.lot} notarised={stage.notarised} />}
        </motion.div>
      </motion.div>
    </div>
  );
}

function TicketFront({ stage }: { stage: TicketProps['stage'] }) {
  const { t } = useTexts();
  const { kind, slot } = stage;
  const offset = kind === 'designated' ? stage.offset : null;
  return (
    <div
      className="ticket-side ticket-front"
      data-dice={kind === 'rolling' || offset !== null}
      // Once the ticket has turned, nobody sees this side.
      {...(kind === 'opened' ? { 'aria-hidden': true, 'data-decoration': '' } : {})}
    >
      <span className="ticket-label">{t('slot')}</span>
      <Fit text={String(slot)} className="ticket-number" testId="board-slot" />
      {kind === 'rolling' && <RollingDice count={stage.digits} />}
      {offset && <Dice digits={offset.digits} />}
      <Fit text={note()} className="ticket-note" />
    </div>
  );

  function note(): string {
    if (kind === 'rolling') return t('offset.rolling');
    if (!offset) return t('designated');
    return t(offset.from === slot ? 'offset.stays' : 'offset.moved', { from: offset.from, slot });
  }
}

function TicketBack({ slot, lot, notarised }: { slot: number; lot: LotView; notarised: boolean }) {
  const { t } = useTexts();
  return (
    <div className="ticket-side ticket-back" data-testid="board-lot" data-lot={lot.lot}>
      <span className="ticket-label">{t('slotNo', { slot })}</span>
      <LotFace lot={lot} unveiled />
      <div className="ticket-note" data-done={notarised}>
        {t(notarised ? 'notarised' : 'awaitingNotary')}
      </div>
      {notarised && <Stamp text={t('notarisedStamp')} pressed />}
    </div>
  );
}
