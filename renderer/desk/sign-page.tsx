import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Strokes } from '../../shared/ceremony/slip.ts';
import type { DeskClaim, DeskSigner } from '../../shared/ipc/views.ts';
import { batchOf, useCall } from './call.ts';
import { DeskRefusal } from './desk-refusal.tsx';
import { FingerprintDialog } from './fingerprint/fingerprint-dialog.tsx';
import { NextLine } from './next-line.tsx';
import { DrawnLots, ForAll, PersonLine } from './person-line.tsx';
import { SlipPreview } from './preview/slip-preview.tsx';
import { SignFoot } from './sign-foot.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { SignerLine } from './signer-line.tsx';
import { SmallSignature } from './small-signature.tsx';
import { signatureOf } from './strokes.ts';

interface SignPageProps {
  readonly claim: DeskClaim;
  /** The hash of what the slip will say; the signature is given to exactly that. */
  readonly document: string;
  readonly signer: DeskSigner;
}

export function SignPage({ claim, document, signer }: SignPageProps) {
  const { t } = useTranslation('desk');
  const { busy, refusal, call, forgive } = useCall();
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [page, setPage] = useState<'writing' | 'small' | 'fingerprint'>('writing');
  /** Whoever was asked once whether so small a signature is meant is not asked again. */
  const [wasAsked, setAsked] = useState(false);
  const give = async (mark: Mark): Promise<void> => {
    await call('signResult', { batch: batchOf(claim), seq: claim.seq, document, mark });
    setPage('writing');
  };
  const giveStrokes = (): void => void give({ kind: 'strokes', strokes });
  const done = (): void => {
    if (signatureOf(strokes) === 'fine' || wasAsked) return giveStrokes();
    setAsked(true);
    setPage('small');
  };
  const change = (next: (before: Strokes) => Strokes): void => {
    forgive();
    setStrokes(next);
  };
  return (
    <main className="sign">
      <header className="sign-head">
        <PersonLine claim={claim} />
        <h1>{t('sign.title', claim.members > 0 ? { context: 'group' } : {})}</h1>
      </header>
      <Drawn claim={claim} />
      <div className="pad-frame">
        <SignerLine claim={claim} signer={signer} />
        <SignaturePad
          label={t('sign.pad')}
          strokes={strokes}
          disabled={busy}
          onStroke={(stroke) => change((before) => [...before, stroke])}
        />
        {strokes.length === 0 && <span className="pad-hint">{t('sign.here')}</span>}
      </div>
      <div className="sign-side">
        <SlipPreview claim={claim} document={document} />
        <button
          type="button"
          className="button touch by-print"
          data-testid="desk-fingerprint"
          disabled={busy}
          onClick={() => setPage('fingerprint')}
        >
          {t('sign.print')}
        </button>
      </div>
      <DeskRefusal code={refusal} />
      <SignFoot strokes={strokes} busy={busy} onChange={change} onDone={done} />
      <NextLine stage="sign" />
      {page === 'small' && (
        <SmallSignature
          busy={busy}
          onAgain={() => {
            setStrokes([]);
            setPage('writing');
          }}
          onMeant={giveStrokes}
        />
      )}
      {page === 'fingerprint' && (
        <FingerprintDialog
          name={signer.name}
          busy={busy}
          onCancel={() => setPage('writing')}
          onGive={(png) => void give({ kind: 'fingerprint', png })}
        />
      )}
    </main>
  );
}

function Drawn({ claim }: { readonly claim: DeskClaim }) {
  return (
    <div className="sign-drawn">
      <ForAll claim={claim} />
      <DrawnLots drawn={claim.drawn} />
    </div>
  );
}
