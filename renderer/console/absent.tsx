import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { absence, type Absence, type Command } from './command.ts';
import { useStepValues } from './step-values.ts';

/** For whoever does not come to the stage. */
export function Absent({ view }: { readonly view: ConsoleView }) {
  const options = absence(view);
  if (!options) return null;
  return <AbsentShown key={`${view.claim?.seq}/${view.claim?.attempt}`} view={view} options={options} />;
}

interface AbsentShownProps {
  readonly view: ConsoleView;
  readonly options: Absence;
}

/** Keyed by the call: its countdown begins with it. */
function AbsentShown({ view, options: { again, miss, againAt } }: AbsentShownProps) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const values = useStepValues(view);
  const seconds = useSecondsUntil(againAt);
  const isFinal = view.batch?.missed === 'makeup' || (view.claim?.misses ?? 0) > 0;
  const question = isFinal ? 'missHouseholdMakeUp' : 'missHousehold';
  const send = ({ method, input }: Command, ask: boolean): void =>
    void run(method, input, ask ? { name: question, values } : undefined);
  return (
    <div className="absent" data-testid="absent" data-seconds={seconds}>
      <p className="countdown">{seconds > 0 ? t('absent.wait', { seconds }) : t('absent.nobody')}</p>
      <button
        type="button"
        className="button"
        data-testid="callHousehold-again"
        disabled={busy !== null || seconds > 0}
        onClick={() => send(again, false)}
      >
        {t('callAgain', values)}
      </button>
      <button
        type="button"
        className="button"
        data-testid="missHousehold"
        disabled={busy !== null || !miss || seconds > 0}
        onClick={miss ? () => send(miss, true) : undefined}
      >
        {miss ? t('miss', values) : t('missAfter', { calls: view.callsBeforeMiss })}
      </button>
    </div>
  );
}

/** Whole seconds until then, 0 when it is there; looked at four times a second while it is not. */
function useSecondsUntil(at: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const left = at === null ? 0 : Math.max(0, Math.ceil((Date.parse(at) - now) / 1000));
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isOver]);
  return left;
}
