import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskClaim, SlipState } from '../../shared/ipc/views.ts';
import { batchOf, useCall } from './call.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { DeskRefusal } from './desk-refusal.tsx';
import { NextLine } from './next-line.tsx';
import { DrawnLots, ForAll, PersonLine } from './person-line.tsx';
import { SlipPreview } from './preview/slip-preview.tsx';

interface RegisteredProps {
  readonly claim: DeskClaim;
  readonly slip: SlipState;
  readonly reprints: number;
}

/** Done: the slip is handed over, and can be printed again. */
export function Registered({ claim, slip, reprints }: RegisteredProps) {
  const { t } = useTranslation('desk');
  const { busy, refusal, call } = useCall();
  const [isAsking, setAsking] = useState(false);
  const print = async (): Promise<void> => {
    await call('reprintSlip', { batch: batchOf(claim), seq: claim.seq });
    setAsking(false);
  };
  // One that never came out is printed for the first time, and not marked.
  const isFirst = slip === 'failed';
  return (
    <main className="moment registered">
      <PersonLine claim={claim} />
      <ForAll claim={claim} />
      <h1>{t('registered.title')}</h1>
      <DrawnLots drawn={claim.drawn} />
      <p
        className={`slip ${slip}`}
        role="status"
        data-testid="slip"
        data-state={slip}
        data-reprints={reprints}
      >
        {t(`slip.${slip}`)} {reprints > 0 && slip !== 'failed' && <b>{t('slip.reprinted', { reprints })}</b>}
      </p>
      <DeskRefusal code={refusal} />
      {slip !== 'making' && (
        <div className="registered-foot">
          <SlipPreview key={reprints} claim={claim} document={null} />
          <button
            type="button"
            className="button touch"
            data-testid="desk-reprint"
            disabled={busy}
            onClick={() => (isFirst ? void print() : setAsking(true))}
          >
            {t(isFirst ? 'slip.retry' : 'slip.again')}
          </button>
        </div>
      )}
      <NextLine stage="registered" />
      {isAsking && <ReprintQuestion busy={busy} onNo={() => setAsking(false)} onYes={() => void print()} />}
    </main>
  );
}

interface ReprintQuestionProps {
  readonly busy: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

function ReprintQuestion({ busy, onNo, onYes }: ReprintQuestionProps) {
  const { t } = useTranslation('desk');
  return (
    <DeskDialog title={t('slip.question')} className="question" onClose={busy ? undefined : onNo}>
      <p>{t('slip.marked')}</p>
      <div className="foot">
        <button
          type="button"
          className="button touch wide"
          data-testid="desk-reprint-no"
          disabled={busy}
          onClick={onNo}
        >
          {t('slip.no')}
        </button>
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-reprint-yes"
          disabled={busy}
          onClick={onYes}
        >
          {t(busy ? 'wait' : 'slip.yes')}
        </button>
      </div>
    </DeskDialog>
  );
}
