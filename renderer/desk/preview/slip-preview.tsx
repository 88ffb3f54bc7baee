import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskClaim } from '../../../shared/ipc/views.ts';
import { batchOf } from '../call.ts';
import { DeskDialog } from '../desk-dialog.tsx';
import { DeskRefusal } from '../desk-refusal.tsx';
import { ForAll, LotLine, PersonLine } from '../person-line.tsx';
import { SlipPage } from './slip-page.tsx';
import { type Slip, useSlip } from './use-slip.ts';

interface SlipPreviewProps {
  readonly claim: DeskClaim;
  /** Null: the slip of a registered claim. */
  readonly document: string | null;
}

/** The slip in small, on a button; touched, page by page as large as the screen. */
export function SlipPreview({ claim, document }: SlipPreviewProps) {
  const { t } = useTranslation('desk');
  const made = useSlip({ batch: batchOf(claim), seq: claim.seq, document });
  const [broken, setBroken] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const slip: Slip = broken ? { kind: 'failed', code: 'SLIP_NOT_MADE' } : made;
  return (
    <>
      <button
        type="button"
        className="slip-thumb"
        data-testid="desk-preview"
        data-state={slip.kind}
        onClick={() => setOpen(true)}
      >
        <span className="sheet">
          {slip.kind === 'making' && <small>{t('preview.making')}</small>}
          {slip.kind === 'made' && (
            <SlipPage
              pdf={slip.pdf}
              page={1}
              label={t('preview.thumbnail')}
              onFailed={() => setBroken(true)}
            />
          )}
        </span>
        <b>{t('preview.open')}</b>
      </button>
      {isOpen && <SlipDialog {...{ claim, document, slip }} onClose={() => setOpen(false)} />}
    </>
  );
}

interface SlipDialogProps extends SlipPreviewProps {
  readonly slip: Slip;
  readonly onClose: () => void;
}

function SlipDialog({ claim, document, slip, onClose }: SlipDialogProps) {
  const { t } = useTranslation('desk');
  return (
    <DeskDialog title={t('preview.title')} className="slip-dialog" onClose={onClose}>
      <div className="foot">
        {document !== null && <span className="unsigned">{t('preview.unsigned')}</span>}
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-preview-close"
          onClick={onClose}
        >
          {t('preview.close')}
        </button>
      </div>
      <div className="slip-pages" tabIndex={0} role="group" aria-label={t('preview.title')}>
        {slip.kind === 'making' && <p role="status">{t('preview.making')}</p>}
        {slip.kind === 'failed' && <InWords claim={claim} code={slip.code} />}
        {slip.kind === 'made' && <AllPages slip={slip} />}
      </div>
    </DeskDialog>
  );
}

function AllPages({ slip: { pdf } }: { readonly slip: Extract<Slip, { kind: 'made' }> }) {
  const { t } = useTranslation('desk');
  const [failed, setFailed] = useState(false);
  if (failed) return <DeskRefusal code="SLIP_NOT_MADE" />;
  return Array.from({ length: pdf.numPages }, (_, i) => (
    <SlipPage
      key={i}
      pdf={pdf}
      page={i + 1}
      label={t('preview.page', { page: i + 1, pages: pdf.numPages })}
      onFailed={() => setFailed(true)}
    />
  ));
}

/** What the slip says, where it cannot be drawn. */
function InWords({ claim, code }: { readonly claim: DeskClaim; readonly code: string }) {
  const { t } = useTranslation('desk');
  return (
    <div className="in-words" data-testid="desk-preview-words">
      <DeskRefusal code={code} />
      <h3>{t('preview.plain')}</h3>
      <PersonLine claim={claim} />
      <ForAll claim={claim} />
      {claim.drawn.map((lot) => (
        <LotLine key={lot.pick} lot={lot} slot={lot.slot} />
      ))}
    </div>
  );
}
