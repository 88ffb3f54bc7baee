import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isTyping, meansNext, TWICE_MS } from './keys.ts';

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** A form or a code lies above the page: the page's key is dead, and Escape is the dialog's. */
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

/** Lets the key press the big button, Escape leave a field; answers whether somebody types, so that the key is dead. */
export function useNextKey(asking: boolean): boolean {
  const typing = useSyncExternalStore(watchFocus, () => isTyping(focused()));
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const dialogOpen = asking || isCovered();
      if (event.key === 'Escape' && !dialogOpen && isTyping(focused())) focused()?.blur();
      if (!meansNext(event, focused(), dialogOpen)) return;
      event.preventDefault();
      const twice = event.timeStamp - pressedAt.current < TWICE_MS;
      pressedAt.current = event.timeStamp;
      if (twice) return;
      document.querySelector<HTMLButtonElement>('[data-next]')?.click();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [asking]);
  return typing;
}
