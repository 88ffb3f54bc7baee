import { useTranslation } from 'react-i18next';
import type { DeskClaim, LotView, SlipState } from '../../shared/ipc/views.ts';
import { batchOf, useCall } from './call.ts';
import { DeskRefusal } from './desk-refusal.tsx';
import { ForAll, LotLine, PersonLine } from './person-line.tsx';

/** Nobody's turn: before the next call, after the close. */
export function Calm({ moment }: { readonly moment: string }) {
  const { t } = useTranslation('desk');
  return (
    <main className="moment calm">
      <h1>{t(`${moment}.title`)}</h1>
      <p>{t(`${moment}.explain`)}</p>
    </main>
  );
}

/** It stands still: why, and that nobody loses by it. A reason that the dictionary does not know is OTHER. */
export function Suspended({ reason }: { readonly reason: string }) {
  const { i18n } = useTranslation('desk');
  const known = i18n.exists(`desk:suspended.${reason}.title`) ? reason : 'OTHER';
  return <Calm moment={`suspended.${known}`} />;
}

interface OpeningProps {
  readonly claim: DeskClaim;
  readonly slot: number;
  readonly lot: LotView | null;
}

export function Opening({ claim, slot, lot }: OpeningProps) {
  const { t } = useTranslation('desk');
  return (
    <main className="moment">
      <PersonLine claim={claim} drawing />
      <p className="lead">{t(lot ? 'opening.opened' : 'opening.chosen')}</p>
      {lot ? <LotLine lot={lot} slot={slot} /> : <p className="huge">{slot}</p>}
      <p>{t(lot ? 'opening.notary' : 'opening.wait')}</p>
    </main>
  );
}

export function Signed({ claim }: { readonly claim: DeskClaim }) {
  const { t } = useTranslation('desk');
  return (
    <main className="moment">
      <PersonLine claim={claim} />
      <h1>{t('signed.title')}</h1>
      <p>{t('signed.explain')}</p>
    </main>
  );
}

interface RegisteredProps {
  readonly claim: DeskClaim;
  readonly slip: SlipState;
}

export function Registered({ claim, slip }: RegisteredProps) {
  const { t } = useTranslation('desk');
  const { busy, refusal, call } = useCall();
  return (
    <main className="moment">
      <PersonLine claim={claim} />
      <ForAll claim={claim} />
      <h1>{t('registered.title')}</h1>
      <div className="lots">
        {claim.drawn.map((lot) => (
          <LotLine key={lot.pick} lot={lot} slot={lot.slot} />
        ))}
      </div>
      <p className={`slip ${slip}`} data-testid="slip" data-state={slip}>
        {t(`slip.${slip}`)}
      </p>
      <DeskRefusal code={refusal} />
      {slip !== 'making' && (
        <button
          type="button"
          className="button touch"
          data-testid="desk-reprint"
          disabled={busy}
          onClick={() => void call('reprintSlip', { batch: batchOf(claim), seq: claim.seq })}
        >
          {t('slip.again')}
        </button>
      )}
    </main>
  );
}
