import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { absence, commandOf, type Command } from './command.ts';
import { hasErrors, type Importing } from './importing.ts';
import { NEXT_KEY } from './keys.ts';
import { STEP_FORM } from './step-form.tsx';
import { isAsked, STEPS } from './steps.ts';
import { useNextKey } from './next-key.ts';
import { useStepValues } from './step-values.ts';

interface ActionBarProps {
  readonly view: ConsoleView;
  readonly importing: Importing;
}

/** Always in the same place: what comes next, whose move it is, and the one big button. */
export function ActionBar({ view, importing }: ActionBarProps) {
  const { t } = useTranslation('console');
  const values = useStepValues(view);
  const { who } = STEPS[view.step];
  return (
    <footer className="bar">
      <div className="next">
        <p className="who">{t(`who.${who}`)}</p>
        <p className="todo">{t(hintOf(view, importing), values)}</p>
      </div>
      <Absent view={view} />
      <BigButton view={view} importing={importing} />
    </footer>
  );
}

function hintOf(view: ConsoleView, { kind, preview }: Importing): string {
  if (kind === null) return `steps.${view.step}.hint`;
  if (preview) return hasErrors(preview) ? 'import.hintBlocked' : `import.hintReady.${kind}`;
  return kind === 'households' ? 'steps.importHouseholds.hint' : 'steps.importDwellings.hint';
}

/** What the big button is: its name for tests, its words, and whether it sends the step's form. */
function bigButton(
  view: ConsoleView,
  { kind, preview }: Importing,
): { id: string; text: string; form: boolean; dead: boolean } {
  if (kind !== null) {
    if (preview)
      return { id: 'confirmImport', text: `import.confirm.${kind}`, form: true, dead: hasErrors(preview) };
    const step = kind === 'households' ? 'importHouseholds' : 'importDwellings';
    return { id: `step-${step}`, text: `steps.${step}.button`, form: true, dead: false };
  }
  const { kind: how } = STEPS[view.step];
  return {
    id: `step-${view.step}`,
    text: `steps.${view.step}.button`,
    form: how === 'form',
    dead: how === 'wait',
  };
}

function BigButton({ view, importing }: ActionBarProps) {
  const { t } = useTranslation('console');
  const { busy, asking, run } = useActions();
  const values = useStepValues(view);
  const typing = useNextKey(asking !== null);
  const { id, text, form, dead } = bigButton(view, importing);
  const command = form ? null : commandOf(view);
  const press = (event: MouseEvent): void => {
    // The second half of a double click would land on the action that has come into this place meanwhile.
    if (event.detail > 1) event.preventDefault();
    else if (command)
      void run(command.method, command.input, isAsked(view.step) ? { name: view.step, values } : undefined);
  };
  return (
    <button
      type={form ? 'submit' : 'button'}
      form={form ? STEP_FORM : undefined}
      className="big"
      data-next=""
      data-testid={id}
      disabled={busy !== null || dead || (!form && command === null)}
      onClick={press}
    >
      <span className="words">{busy !== null ? t('busy') : t(text, values)}</span>
      {!dead && (
        <kbd className={typing ? 'dead' : ''} title={typing ? t('keyDead') : undefined}>
          {NEXT_KEY}
        </kbd>
      )}
    </button>
  );
}

/** For whoever does not come to the stage. */
function Absent({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const values = useStepValues(view);
  const options = absence(view);
  if (!options) return null;
  const send = ({ method, input }: Command, ask: boolean): void =>
    void run(method, input, ask ? { name: 'missHousehold', values } : undefined);
  const { again, miss } = options;
  return (
    <div className="absent">
      <button
        type="button"
        className="button"
        data-testid="callHousehold-again"
        disabled={busy !== null}
        onClick={() => send(again, false)}
      >
        {t('callAgain', values)}
      </button>
      <button
        type="button"
        className="button"
        data-testid="missHousehold"
        disabled={busy !== null || !miss}
        onClick={miss ? () => send(miss, true) : undefined}
      >
        {miss ? t('miss', values) : t('missAfter', { calls: view.callsBeforeMiss })}
      </button>
    </div>
  );
}
