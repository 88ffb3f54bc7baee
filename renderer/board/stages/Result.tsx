import { motion } from 'motion/react';
import type { DrawnView, OnStage } from '../../../shared/ipc/views.ts';
import { usePages } from '../motion/use-pages.ts';
import { useScreen } from '../slots/use-screen.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { address, lotFacts } from '../text/lot.ts';
import { groupContext, nameOf } from '../text/name.ts';
import { vars } from '../text/vars.ts';
import { LotFace } from './LotFace.tsx';
import { Stamp } from './Stamp.tsx';
import { lotsAPage, resultColumns } from './result-columns.ts';

const PAGE_MS = 8000;

/** What a household has drawn: first signed, then announced to the hall. */
export function Result({ kind, claim }: { kind: 'signed' | 'announced'; claim: OnStage }) {
  const { t } = useTexts();
  const { drawn, queueNo } = claim;
  const announced = kind === 'announced';
  const screen = useScreen();
  const columns = resultColumns(drawn.length, screen);
  const each = lotsAPage(drawn.length, screen);
  const pages = Math.ceil(drawn.length / each);
  const page = usePages(pages, PAGE_MS);
  const shown = drawn.slice(page * each, (page + 1) * each);
  return (
    <div
      className="theatre-front result"
      data-announced={announced}
      data-columns={columns}
      data-testid="board-result"
      style={vars({ columns })}
    >
      <Fit
        className="result-title"
        text={
          announced
            ? `${t('queueNo', { queueNo })} ${nameOf(t, claim)} ${t('announced', groupContext(claim))}`
            : t('signed', groupContext(claim))
        }
      />
      <motion.div
        key={`${kind}.${page}`}
        className="result-lots"
        initial={{ opacity: 0.3, transform: 'scale(0.96)' }}
        animate={{ opacity: 1, transform: 'scale(1)' }}
        transition={{ duration: 0.4 }}
      >
        {shown.map((lot) =>
          drawn.length === 1 ? <OneLot key={lot.pick} lot={lot} /> : <LotCard key={lot.pick} lot={lot} />,
        )}
      </motion.div>
      {pages > 1 && <p className="result-page">{t('opened.page', { page: page + 1, pages })}</p>}
    </div>
  );
}

function OneLot({ lot }: { lot: DrawnView }) {
  const { t } = useTexts();
  return (
    <div className="paper one-lot" data-lot={lot.lot}>
      <span className="ticket-label">{t('slotNo', { slot: lot.slot })}</span>
      <LotFace lot={lot} />
      <Stamp text={t('notarisedStamp')} />
    </div>
  );
}

function LotCard({ lot }: { lot: DrawnView }) {
  const { t } = useTexts();
  return (
    <div className="paper lot-card" data-lot={lot.lot}>
      <span className="lot-card-slot">{lot.slot}</span>
      <div className="lot-card-body">
        <Fit text={address(lot)} className="lot-card-address" />
        <div className="lot-card-facts">
          {lotFacts(t, lot).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      </div>
    </div>
  );
}
