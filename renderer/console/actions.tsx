import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AnswerOf, InputOf, Method } from '../../shared/ipc/contract.ts';
import type { NextStep } from '../../shared/ipc/console-view.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { bridge } from '../lib/bridge.ts';

/** A question asked before the call; `name` finds its sentences in `confirm.<name>`. */
export interface Question {
  readonly name: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  readonly detail?: string | undefined;
  /** Whether it is still a question when the ceremony has gone on meanwhile, as of an incident report. */
  readonly anyStep?: boolean | undefined;
}

interface Refused {
  readonly code: string;
  /** Where it says something; null at any step. */
  readonly step: NextStep | null;
}

interface Actions {
  /** The call that is under way; every button waits for it. */
  readonly busy: Method | null;
  readonly refused: Refused | null;
  readonly asking: Question | null;
  /** Null if the question was answered with no, or another call is under way. */
  run<M extends Method>(
    method: M,
    input: InputOf<M>,
    question?: Question,
  ): Promise<Result<AnswerOf<M>> | null>;
  refuse(code: string): void;
  forgive(): void;
  answer(yes: boolean): void;
}

const ActionsContext = createContext<Actions | null>(null);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('outside of ActionsProvider');
  return actions;
}

interface Pending extends Question {
  readonly step: NextStep;
  readonly decide: (yes: boolean) => void;
}

export function ActionsProvider({
  step,
  children,
}: {
  readonly step: NextStep;
  readonly children: ReactNode;
}) {
  const [busy, setBusy] = useState<Method | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [asking, setAsking] = useState<Pending | null>(null);
  // What a second click of the same moment meets, before anything is drawn again.
  const taken = useRef(false);
  const held = useFocusHeld(busy !== null);

  // What was asked about has happened meanwhile, or can no longer happen.
  useEffect(() => {
    if (asking && asking.anyStep !== true && asking.step !== step) asking.decide(false);
  }, [asking, step]);

  const actions = useMemo<Actions>(() => {
    const refuse = (code: string, question?: Question) =>
      setRefused({ code, step: question?.anyStep === true ? null : step });
    const ask = (question: Question) =>
      new Promise<boolean>((decide) => setAsking({ ...question, step, decide })).finally(() =>
        setAsking(null),
      );
    const run: Actions['run'] = async (method, input, question) => {
      if (taken.current) return null;
      taken.current = true;
      try {
        setRefused(null);
        if (question && !(await ask(question))) return null;
        held.current = document.activeElement;
        setBusy(method);
        const result = await call(method, input);
        if (!result.ok) refuse(result.refusal, question);
        return result;
      } finally {
        setBusy(null);
        taken.current = false;
      }
    };
    return {
      busy,
      refused: refused?.step === null || refused?.step === step ? refused : null,
      asking,
      run,
      refuse,
      forgive: () => setRefused(null),
      answer: (yes) => asking?.decide(yes),
    };
  }, [busy, refused, asking, step, held]);

  return <ActionsContext value={actions}>{children}</ActionsContext>;
}

/** A button that waits for a call loses the focus; when it is over the focus goes back, unless it has gone elsewhere. */
function useFocusHeld(busy: boolean) {
  const held = useRef<Element | null>(null);
  useEffect(() => {
    if (busy || document.activeElement !== document.body) return;
    if (held.current instanceof HTMLElement && held.current.isConnected) held.current.focus();
    held.current = null;
  }, [busy]);
  return held;
}

/** A call that throws is a bug of ours; the clerk still gets a sentence. */
async function call<M extends Method>(method: M, input: InputOf<M>): Promise<Result<AnswerOf<M>>> {
  try {
    return await bridge.call(method, input);
  } catch (error) {
    console.error(method, error);
    return { ok: false, refusal: 'BROKEN' };
  }
}
