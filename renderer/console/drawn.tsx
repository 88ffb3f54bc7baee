import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useLotName } from './step-values.ts';

type Claim = NonNullable<ConsoleView['claim']>;

/** The slots of the claim and what came out of them, the last one first. */
export function Drawn({ view: { claim, step } }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const lotName = useLotName();
  if (!claim) return null;
  return (
    // More than one may not be in sight at once: the keyboard scrolls them.
    <div
      className="draws"
      {...(claim.drawn.length > 1 && { tabIndex: 0, role: 'group', 'aria-label': t('stage.soFar') })}
    >
      {step === 'openTicket' && claim.slot !== null && (
        <p className="drawn unopened">
          <span className="slot">{t('stage.slot', { slot: claim.slot })}</span>
          <b>{t('stage.unopened')}</b>
        </p>
      )}
      {claim.drawn.toReversed().map((lot) => (
        <p key={lot.pick} className={`drawn ${lot.dwellings > 0 ? 'whole' : ''}`}>
          <span className="slot">{t('stage.slot', { slot: lot.slot })}</span>
          <b>{lotName(lot)}</b>
          {lot.dwellings === 0 && (
            <small>{t('stage.lot', { area: lot.area, storageRoom: lot.storageRoom })}</small>
          )}
        </p>
      ))}
    </div>
  );
}

/** In a line, while the next one is being drawn. */
export function DrawnSoFar({ claim: { drawn } }: { readonly claim: Claim }) {
  const { t } = useTranslation('console');
  const lotName = useLotName();
  if (drawn.length === 0) return null;
  return (
    <span className="so-far">
      <b>{t('stage.soFar')}</b>
      {drawn.map((lot) => (
        <span key={lot.pick}>{t('stage.slotAndLot', { slot: lot.slot, lot: lotName(lot) })}</span>
      ))}
    </span>
  );
}
