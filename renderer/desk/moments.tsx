import { useTranslation } from 'react-i18next';
import type { DeskClaim, LotView } from '../../shared/ipc/views.ts';
import { NextLine } from './next-line.tsx';
import { LotLine, PersonLine } from './person-line.tsx';

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
      <h1>{t(lot ? 'opening.opened' : 'opening.chosen')}</h1>
      {lot ? <LotLine lot={lot} slot={slot} /> : <p className="huge">{slot}</p>}
      <p>{t(lot ? 'opening.notary' : 'opening.wait')}</p>
      <NextLine stage={claim.pick < claim.rights ? 'openingMore' : 'opening'} />
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
      <NextLine stage="signed" />
    </main>
  );
}
