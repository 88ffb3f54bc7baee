import { useTranslation } from 'react-i18next';
import type { DeskClaim } from '../../shared/ipc/views.ts';
import { NextLine } from './next-line.tsx';
import { ForAll, PersonLine, useCallName } from './person-line.tsx';

/** For texts that say another thing to a group: the context `group`, or none. */
const groupContext = ({ members }: DeskClaim) => (members > 0 ? { context: 'group' } : {});

/** Called and come: who is welcome here, and which papers the clerk needs to see. */
export function Papers({ claim }: { readonly claim: DeskClaim }) {
  const { t } = useTranslation('desk');
  const callName = useCallName();
  return (
    <main className="moment papers">
      <PersonLine claim={claim} />
      <h1>
        {t('papers.title')} <b>{callName(claim)}</b>
      </h1>
      <ForAll claim={claim} />
      <p className="lead">{t('papers.show', groupContext(claim))}</p>
      {claim.members === 0 && <p>{t('papers.proxy')}</p>}
      <NextLine stage="papers" />
    </main>
  );
}

/** Paper tickets: the household goes to the physical board and points. */
export function AtBoard({ claim }: { readonly claim: DeskClaim }) {
  const { t } = useTranslation('desk');
  const again = claim.pick > 1 ? { context: 'again' } : {};
  return (
    <main className="moment at-board">
      <PersonLine claim={claim} drawing />
      <h1>{t('atBoard.title')}</h1>
      <p className="lead">{t('atBoard.point', again)}</p>
      <p>{t('atBoard.then')}</p>
      <NextLine stage="atBoard" />
    </main>
  );
}

/** The offset dice are in somebody's hand. */
export function Rolling({ claim, slot }: { readonly claim: DeskClaim; readonly slot: number }) {
  const { t } = useTranslation('desk');
  return (
    <main className="moment">
      <PersonLine claim={claim} drawing />
      <p className="lead">{t('rolling.from')}</p>
      <p className="huge">{slot}</p>
      <h1>{t('rolling.title')}</h1>
      <p>{t('rolling.then')}</p>
      <NextLine stage="rolling" />
    </main>
  );
}
