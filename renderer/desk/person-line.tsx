import { useTranslation } from 'react-i18next';
import type { DeskClaim, LotView } from '../../shared/ipc/views.ts';

interface PersonLineProps {
  readonly claim: DeskClaim;
  /** True while one of several lots is being drawn. */
  readonly drawing?: boolean;
}

/** Whose turn it is, so that nobody signs for another. */
export function PersonLine({ claim, drawing = false }: PersonLineProps) {
  const { t } = useTranslation('desk');
  return (
    <p className="person-line">
      <b className="no">{t('queueNo', { queueNo: claim.queueNo })}</b>
      <b>{claim.name}</b>
      <span>{claim.maskedId}</span>
      {drawing && claim.rights > 1 && (
        <span className="pick-of">{t('pickOf', { pick: claim.pick, rights: claim.rights })}</span>
      )}
    </p>
  );
}

export function LotLine({ lot, slot }: { readonly lot: LotView; readonly slot: number }) {
  const { t } = useTranslation('desk');
  const { building, stairwell, room, floor, area, storageRoom } = lot;
  return (
    <div className="lot-line">
      <span className="slot">{t('slot', { slot })}</span>
      <b>{t('lot', { building, stairwell, room })}</b>
      <span>{t('lotMore', { floor, area, storageRoom })}</span>
    </div>
  );
}
