import { useEffect, useRef, useState } from 'react';
import { isTyping, meansNext, TWICE_MS } from './keys.ts';

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** Lets the key press the big button, Escape leave a field; answers whether somebody types, so that the key is dead. */
export function useNextKey(dialogOpen: boolean): boolean {
  const [typing, setTyping] = useState(false);
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const look = (): void => setTyping(isTyping(focused()));
    const left = (): void => setTyping(false);
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', left);
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
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
  }, [dialogOpen]);
  return typing;
}
