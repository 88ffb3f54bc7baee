import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Absent } from './absent.tsx';
import { useActions } from './actions.tsx';
import { useBigWords, type BigWords } from './big-words.tsx';
import { commandOf } from './command.ts';
import { hintOf, lacksConsent, questionOf } from './hint.ts';
import type { Importing } from './importing.ts';
import { keyOf } from './keys.ts';
import { STEP_FORM } from './step-form.tsx';
import { isAsked, STEPS } from './steps.ts';
import { useStepValues } from './step-values.ts';
import { useTicketSheets } from './ticket-sheets.tsx';
import { isHasty, useNewMoment, useTyping } from './use-keys.ts';

interface ActionBarProps {
  readonly view: ConsoleView;
  readonly importing: Importing;
}

/** Always in the same place: what comes next, whose move it is, and the one big button. */
export function ActionBar({ view, importing }: ActionBarProps) {
  const { t } = useTranslation('console');
  const values = useStepValues(view);
  const own = useBigWords();
  const { who } = STEPS[view.step];
  return (
    <footer className="bar">
      <div className="next" role="status">
        <p className="who">{t(`who.${who}`)}</p>
        <p className="todo">{t(own?.hint ?? hintOf(view, importing), { ...values, ...own?.values })}</p>
      </div>
      <Absent view={view} />
      <BigButton view={view} importing={importing} />
    </footer>
  );
}

interface Big extends Pick<BigWords, 'id' | 'text' | 'values'> {
  /** Whether it sends the step's form. */
  readonly form: boolean;
  readonly dead: boolean;
}

/** What the big button is: its name for tests, its words, and what it does. */
function bigButton(view: ConsoleView, { kind, preview }: Importing, own: BigWords | null): Big {
  if (kind !== null) {
    if (preview)
      return { id: 'confirmImport', text: `import.confirm.${kind}`, form: true, dead: !preview.confirmable };
    const step = kind === 'households' ? 'importHouseholds' : 'importDwellings';
    return { id: `step-${step}`, text: `steps.${step}.button`, form: true, dead: false };
  }
  if (own) return { ...own, form: own.kind === 'form', dead: own.kind === 'wait' };
  const { kind: how } = STEPS[view.step];
  return {
    id: `step-${view.step}`,
    text: `steps.${view.step}.button`,
    form: how === 'form',
    dead: how === 'wait' || (view.step === 'freezeBatch' && lacksConsent(view)),
  };
}

function BigButton({ view, importing }: ActionBarProps) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const stepValues = useStepValues(view);
  const typing = useTyping();
  const { id, text, values, form, dead } = bigButton(view, importing, useBigWords());
  const pressStep = usePress(view);
  useNewMoment(momentOf(view, id));
  const press = (event: MouseEvent): void => {
    // The second half of a double click would land on the action that has come into this place meanwhile.
    if (event.detail > 1 || isHasty(event.nativeEvent)) event.preventDefault();
    else if (!form) pressStep?.();
  };
  return (
    <button
      type={form ? 'submit' : 'button'}
      form={form ? STEP_FORM : undefined}
      className="big"
      data-next=""
      data-action="next"
      data-testid={id}
      disabled={busy !== null || dead || (!form && pressStep === null)}
      onClick={press}
    >
      <span className="words">{busy !== null ? t('busy') : t(text, { ...stepValues, ...values })}</span>
      {!dead && (
        <kbd className={typing ? 'dead' : ''} title={typing ? t('keyDead') : undefined}>
          {keyOf('next')}
        </kbd>
      )}
    </button>
  );
}

/** What the button means now: the same words about another household, or another pick, are another action. */
function momentOf({ step, claim, nextCall }: ConsoleView, id: string): string {
  return [id, step, claim?.seq, claim?.pick, claim?.attempt, nextCall?.seq, nextCall?.attempt].join('/');
}

/** What a step without fields sends; null where the step has fields or waits. */
function usePress(view: ConsoleView): (() => void) | null {
  const { run } = useActions();
  const values = useStepValues(view);
  const { keep } = useTicketSheets();
  const command = commandOf(view);
  if (!command) return null;
  const name = questionOf(view, isAsked(view.step));
  const question = name === null ? undefined : { name, values };
  if (command.method !== 'sealTickets') return () => void run(command.method, command.input, question);
  const { method, input } = command;
  return () =>
    void run(method, input, question).then((result) => {
      if (result?.ok) keep({ batch: input.batch, ...result.value });
    });
}
