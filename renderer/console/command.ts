import type { InputOf, Method } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';

export type Command = { [M in Method]: { readonly method: M; readonly input: InputOf<M> } }[Method];

type Brand = InputOf<'closeBatch'>['batch'];

/** The view's batch code in the contract's type; the main process checks its form. */
export function batchOf(view: ConsoleView): Brand | null {
  return view.batch ? (view.batch.batch as Brand) : null;
}

/** What the big button sends where it needs no fields; null where the step has fields, waits, or lacks its claim. */
export function commandOf(view: ConsoleView): Command | null {
  if (view.step === 'resume') return { method: 'resume', input: { seq: view.seq } };
  if (view.step === 'exportBundle') return { method: 'exportBundle', input: {} };
  const batch = batchOf(view);
  if (batch === null) return null;
  if (view.step === 'sealTickets') return { method: 'sealTickets', input: { batch } };
  if (view.step === 'revealSecrets') return { method: 'revealSecrets', input: { batch } };
  if (view.step === 'closeBatch') return { method: 'closeBatch', input: { batch } };
  if (view.step === 'callHousehold' && view.nextCall) {
    const { seq, attempt } = view.nextCall;
    return { method: 'callHousehold', input: { batch, seq, attempt } };
  }
  return view.claim ? claimCommand(view.step, batch, view.claim) : null;
}

function claimCommand(
  step: ConsoleView['step'],
  batch: Brand,
  { seq, pick }: NonNullable<ConsoleView['claim']>,
): Command | null {
  switch (step) {
    case 'openTicket':
      return { method: 'openTicket', input: { batch, seq, pick } };
    case 'notariseTicket':
      return { method: 'notariseTicket', input: { batch, seq, pick } };
    case 'announceResult':
      return { method: 'announceResult', input: { batch, seq } };
    case 'registerDraw':
      return { method: 'registerDraw', input: { batch, seq } };
    default:
      return null;
  }
}

const UNDRAWN: readonly ConsoleView['step'][] = ['checkPapers', 'awaitSlot', 'scanTicket'];

/** Whether a claim is on stage that has not named its first slot: it can still be called again, and its papers checked anew. */
export function isUndrawn({ step, claim }: ConsoleView): boolean {
  return UNDRAWN.includes(step) && claim?.status === 'called';
}

export interface Absence {
  readonly again: Command;
  /** Null until it has been called often enough. */
  readonly miss: Command | null;
  /** Neither is taken before (UTC); null if both are at once. */
  readonly againAt: string | null;
}

/** Who does not come is called again, `callsBeforeMiss` times since its last miss, then missed; nothing once a slot is named. */
export function absence(view: ConsoleView): Absence | null {
  const batch = batchOf(view);
  if (!isUndrawn(view) || batch === null || !view.claim) return null;
  const { seq, attempt, callsSinceMiss, againAt } = view.claim;
  const miss: Command | null =
    callsSinceMiss >= view.callsBeforeMiss
      ? { method: 'missHousehold', input: { batch, seq, attempt } }
      : null;
  return {
    again: { method: 'callHousehold', input: { batch, seq, attempt: attempt + 1 } },
    miss,
    againAt,
  };
}

/** A slot typed at the console, or why it cannot be sent. */
export function slotOf(
  text: string,
  slots: string,
): { readonly slot: number } | 'NO_SUCH_SLOT' | 'SLOT_TAKEN' {
  const slot = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  const letter = slots[slot - 1];
  if (letter === undefined) return 'NO_SUCH_SLOT';
  return letter === '.' ? { slot } : 'SLOT_TAKEN';
}
