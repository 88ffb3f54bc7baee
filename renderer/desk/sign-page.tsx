import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Strokes } from '../../shared/ceremony/slip.ts';
import type { DeskClaim } from '../../shared/ipc/views.ts';
import { batchOf, useCall } from './call.ts';
import { DeskRefusal } from './desk-refusal.tsx';
import { ForAll, LotLine, PersonLine } from './person-line.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { isSignature } from './strokes.ts';

interface SignPageProps {
  readonly claim: DeskClaim;
  /** The hash of what the slip will say; the signature is given to exactly that. */
  readonly document: string;
}

export function SignPage({ claim, document }: SignPageProps) {
  const { t } = useTranslation('desk');
  const { busy, refusal, call } = useCall();
  const [strokes, setStrokes] = useState<Strokes>([]);
  const sign = (): void =>
    void call('signResult', {
      batch: batchOf(claim),
      seq: claim.seq,
      document,
      mark: { kind: 'strokes', strokes },
    });
  return (
    <main className="sign">
      <PersonLine claim={claim} />
      <ForAll claim={claim} />
      <h1>{t('sign.title', claim.members > 0 ? { context: 'group' } : {})}</h1>
      <div className={`lots ${claim.drawn.length > 2 ? 'many' : ''}`}>
        {claim.drawn.map((lot) => (
          <LotLine key={lot.pick} lot={lot} slot={lot.slot} />
        ))}
      </div>
      <div className="pad-frame">
        <SignaturePad
          label={t('sign.pad')}
          strokes={strokes}
          disabled={busy}
          onStroke={(stroke) => setStrokes((before) => [...before, stroke])}
        />
        {strokes.length === 0 && <span className="pad-hint">{t('sign.here')}</span>}
      </div>
      <DeskRefusal code={refusal} />
      <div className="sign-foot">
        <button
          type="button"
          className="button touch"
          data-testid="desk-undo"
          data-repeat=""
          disabled={busy || strokes.length === 0}
          onClick={() => setStrokes((before) => before.slice(0, -1))}
        >
          {t('sign.undo')}
        </button>
        <button
          type="button"
          className="button touch"
          data-testid="desk-clear"
          disabled={busy || strokes.length === 0}
          onClick={() => setStrokes([])}
        >
          {t('sign.clear')}
        </button>
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-sign"
          disabled={busy || !isSignature(strokes)}
          onClick={sign}
        >
          {t(busy ? 'wait' : 'sign.button')}
        </button>
      </div>
    </main>
  );
}
