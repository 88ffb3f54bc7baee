import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { isUndrawn } from './command.ts';
import { DrawnSoFar, Drawn } from './drawn.tsx';
import { PapersForm } from './papers-form.tsx';
import { RollForm } from './roll-form.tsx';
import { ScanForm } from './scan-form.tsx';
import { SlotEntry } from './slot-entry.tsx';
import { Coming, Person, Then } from './stage-person.tsx';
import { drawSteps } from './steps.ts';
import { useStepValues } from './step-values.ts';

interface StageProps {
  readonly view: ConsoleView;
  /** Shows what the ledger has of that queue number. */
  readonly onNumber: (queueNo: number) => void;
}

/** Who is on stage or comes next, how far the draw is, and what to say into the microphone. */
export function Stage({ view, onNumber }: StageProps) {
  const { t } = useTranslation('console');
  const values = useStepValues(view);
  const { step, claim, nextCall } = view;
  const halted = step === 'resume';
  const calling = nextCall !== null && (step === 'callHousehold' || (halted && claim === null));
  const queueNo = calling ? nextCall.queueNo : claim?.queueNo;
  return (
    <section className={`stage ${halted ? 'suspended' : ''}`} aria-label={t('stage.title')}>
      {halted ? <Halted reason={view.suspended} /> : <DrawSteps view={view} />}
      <div className="on-stage">
        <p className="queue-no" data-digits={String(queueNo ?? '').length} data-testid="stage-queueNo">
          <small>{t(calling ? 'stage.nextNo' : 'stage.nowNo')}</small>
          <StageNumber queueNo={queueNo ?? null} onNumber={onNumber} />
        </p>
        {calling ? <Coming view={view} /> : <Person view={view} />}
        {calling ? <Then view={view} /> : <Draw key={`${claim?.seq}/${claim?.pick}`} view={view} />}
      </div>
      <p className="say">
        <span>{t('stage.say')}</span>
        <q>{t(`steps.${step}.say`, values)}</q>
      </p>
    </section>
  );
}

function StageNumber({
  queueNo,
  onNumber,
}: Pick<StageProps, 'onNumber'> & { readonly queueNo: number | null }) {
  const { t } = useTranslation('console');
  if (queueNo === null) return <b>–</b>;
  return (
    <button type="button" title={t('log.about', { queueNo })} onClick={() => onNumber(queueNo)}>
      {queueNo}
    </button>
  );
}

function Halted({ reason }: { readonly reason: string | null }) {
  const { t } = useTranslation('console');
  return (
    <p className="halted" data-testid="resume-reason" data-reason={reason ?? ''}>
      {t('steps.resume.title')}
      {reason !== null && ` · ${t(`reasons.${reason}`, { defaultValue: reason })}`}
    </p>
  );
}

function DrawSteps({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  if (!view.batch) return null;
  const steps = drawSteps(view.batch);
  const now = steps.findIndex((step) => step === view.step);
  return (
    <ol className="draw-steps">
      {steps.map((step, index) => (
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

/** What is to be done with the claim on stage, or what came out; only the opened is ever sent here. */
function Draw({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const [again, setAgain] = useState(false);
  const { claim, step, batch } = view;
  if (!claim || !batch) return null;
  if (step === 'checkPapers') return <PapersForm view={view} />;
  const mends = again && isUndrawn(view);
  if (mends) return <PapersForm view={view} again={{ onDone: () => setAgain(false) }} />;
  const form = formOf(view, batch.slots);
  if (!form) return <Drawn view={view} />;
  return (
    <div className="draw-form">
      {form}
      <p className="draw-notes">
        <DrawnSoFar claim={claim} />
        {isUndrawn(view) && (
          <button
            type="button"
            className="link"
            data-testid="checkPapers-again"
            onClick={() => setAgain(true)}
          >
            {t('papers.again', { drawer: t(`papers.drawers.${claim.drawer ?? 'self'}`) })}
          </button>
        )}
      </p>
    </div>
  );
}

/** What is typed at that step, if anything is. */
function formOf(view: ConsoleView, slots: string) {
  switch (view.step) {
    case 'awaitSlot':
      return <SlotEntry view={view} slots={slots} />;
    case 'rollOffset':
      return <RollForm view={view} />;
    case 'scanTicket':
      return <ScanForm view={view} />;
    default:
      return null;
  }
}
