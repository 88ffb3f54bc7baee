import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { SlotEntry } from './slot-entry.tsx';
import { DRAW_STEPS } from './steps.ts';
import { useLotName, useStepValues } from './step-values.ts';

/** Who is on stage or comes next, how far the draw is, and what to say into the microphone. */
export function Stage({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const values = useStepValues(view);
  const { step, claim, nextCall } = view;
  const calling = step === 'callHousehold' && nextCall !== null;
  const queueNo = calling ? nextCall.queueNo : claim?.queueNo;
  return (
    <section className={`stage ${step === 'resume' ? 'suspended' : ''}`} aria-label={t('stage.title')}>
      {step === 'resume' ? <p className="halted">{t('steps.resume.title')}</p> : <DrawSteps view={view} />}
      <div className="on-stage">
        <p className="queue-no" data-testid="stage-queueNo">
          <small>{t(calling ? 'stage.nextNo' : 'stage.nowNo')}</small>
          <b>{queueNo ?? '–'}</b>
        </p>
        {calling ? <Coming view={view} /> : <Person view={view} />}
        {calling ? <Then view={view} /> : <Draw view={view} />}
      </div>
      <p className="say">
        <span>{t('stage.say')}</span>
        <q>{t(`steps.${step}.say`, values)}</q>
      </p>
    </section>
  );
}

function DrawSteps({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const now = DRAW_STEPS.findIndex((step) => step === view.step);
  return (
    <ol className="draw-steps">
      {DRAW_STEPS.map((step, index) => (
        <li
          key={step}
          className={index < now ? 'past' : index === now ? 'now' : ''}
          aria-current={index === now ? 'step' : undefined}
        >
          {t(`drawSteps.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Coming({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  return (
    <div className="person-shown">
      <b className="name">{view.nextCall?.name}</b>
      <p>{t('stage.call', { attempt: view.nextCall?.attempt ?? 1 })}</p>
    </div>
  );
}

/** Who comes after the next one, so that they can be asked to get ready. */
function Then({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const then = view.next.filter(({ queueNo }) => queueNo !== view.nextCall?.queueNo).slice(0, 3);
  if (then.length === 0) return null;
  return (
    <div className="then">
      <small>{t('stage.then')}</small>
      <ol>
        {then.map(({ queueNo, maskedName }) => (
          <li key={queueNo}>
            <b>{queueNo}</b>
            <span>{maskedName}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Person({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { claim } = view;
  if (!claim) return <div className="person-shown">{t('stage.nobody')}</div>;
  return (
    <div className="person-shown">
      <b className="name">{claim.name}</b>
      <p className="papers">{claim.maskedId}</p>
      <p>
        {claim.village} · {claim.household}
      </p>
      <p>{t('stage.rights', { pick: claim.pick, rights: claim.rights, attempt: claim.attempt })}</p>
    </div>
  );
}

/** The slot and what came out of it; only the opened is ever sent here. */
function Draw({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const lotName = useLotName();
  const { claim, step } = view;
  if (!claim) return null;
  if (step === 'awaitSlot' && view.batch)
    return <SlotEntry key={`${claim.seq}/${claim.pick}`} view={view} slots={view.batch.slots} />;
  return (
    <div className="draws">
      {claim.slot !== null && !claim.drawn.some(({ slot }) => slot === claim.slot) && (
        <p className="drawn unopened">
          <span className="slot">{t('stage.slot', { slot: claim.slot })}</span>
          <b>{t('stage.unopened')}</b>
        </p>
      )}
      {claim.drawn.toReversed().map((lot) => (
        <p key={lot.pick} className="drawn">
          <span className="slot">{t('stage.slot', { slot: lot.slot })}</span>
          <b>{lotName(lot)}</b>
          <small>{t('stage.lot', { area: lot.area, storageRoom: lot.storageRoom })}</small>
        </p>
      ))}
    </div>
  );
}
