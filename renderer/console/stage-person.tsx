import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useClaimantName, useNextName } from './step-values.ts';

/** Who is called next. */
export function Coming({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const nextName = useNextName();
  const { nextCall } = view;
  if (!nextCall) return null;
  // Where nobody has checked in, nobody is counted at the door.
  const counted = view.project.review.arrived > 0;
  return (
    <div className="person-shown">
      <b className="name">{nextName(view)}</b>
      <p>
        {t('stage.call', { attempt: nextCall.attempt })}
        {counted && (
          <b className={nextCall.arrived ? 'here-mark' : 'not-here'} data-testid="next-arrived">
            {t(`workspace.checkIn.${nextCall.arrived ? 'here' : 'notHere'}`)}
          </b>
        )}
      </p>
      {nextCall.rights > 1 && <p className="pick-of">{t('stage.several', { rights: nextCall.rights })}</p>}
    </div>
  );
}

/** Who comes after the next one, so that they can be asked to get ready. */
export function Then({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const nameOf = useClaimantName();
  const then = view.next.filter(({ queueNo }) => queueNo !== view.nextCall?.queueNo).slice(0, 3);
  if (then.length === 0) return null;
  return (
    <div className="then">
      <small>{t('stage.then')}</small>
      <ol>
        {then.map(({ queueNo, maskedName, members }) => (
          <li key={queueNo}>
            <b>{queueNo}</b>
            <span>{nameOf({ code: maskedName, name: maskedName, members })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Who is on stage, in full: papers are checked against it. */
export function Person({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { claim } = view;
  if (!claim) return <div className="person-shown">{t('stage.nobody')}</div>;
  const { household, name, members, rights, pick, attempt, drawer } = claim;
  return (
    <div className="person-shown">
      <b className="name">{members > 0 ? t('group.short', { code: household }) : name}</b>
      {members > 0 ? (
        <p className="names">{name}</p>
      ) : (
        <>
          <p className="papers">{claim.maskedId}</p>
          <p>
            {claim.village} · {household}
          </p>
        </>
      )}
      <p className="of">
        {rights > 1 && (
          <b className="pick-of" data-testid="stage-pick">
            {t('stage.pickOf', { pick, rights })}
          </b>
        )}
        {members > 0 && <span>{t('group.together', { members })}</span>}
        <span>{t('stage.called', { attempt })}</span>
        {drawer !== null && drawer !== 'self' && <span>{t(`papers.drawers.${drawer}`)}</span>}
      </p>
    </div>
  );
}
