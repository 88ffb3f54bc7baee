import { useEffect, useSyncExternalStore } from 'react';
import { actionOf, isTyping, SecondPress, type Action } from './keys.ts';

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** A question, a drawer or a code lies above the page: the page's keys are dead, and Escape is the dialog's. */
const isCovered = (): boolean => document.querySelector('dialog[open]') !== null;

/** Where the focus goes is known only when it has left. */
function watchFocus(changed: () => void): () => void {
  const later = (): void => queueMicrotask(changed);
  document.addEventListener('focusin', changed);
  document.addEventListener('focusout', later);
  return () => {
    document.removeEventListener('focusin', changed);
    document.removeEventListener('focusout', later);
  };
}

/** Whether somebody types, so that the keys are dead; what shows a key shows that. */
export function useTyping(): boolean {
  return useSyncExternalStore(watchFocus, () => isTyping(focused()));
}

/** There is one keyboard. */
const second = new SecondPress();

/** Tells the key of the next action that it means another one now: `moment` says which. */
export function useNewMoment(moment: string): void {
  useEffect(() => {
    second.changed(performance.now());
  }, [moment]);
}

/** Whether Enter or Space on the big button came right after another press, or after the action has become another. */
export function isHasty({ isTrusted, detail, timeStamp }: MouseEvent): boolean {
  // A pointer's click counts its clicks; F2 has been looked at already, and its click is not the keyboard's own.
  return isTrusted && detail === 0 && !second.takes(timeStamp);
}

/** The console's one listener. Keys press the buttons that are marked with their action; Escape leaves a field. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const covered = isCovered();
      if (event.key === 'Escape' && !covered && isTyping(focused())) focused()?.blur();
      const action = actionOf(event, focused(), covered);
      if (action === null) return;
      event.preventDefault();
      if (action !== 'next' || second.takes(event.timeStamp)) perform(action);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function perform(action: Action): void {
  document.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
}
