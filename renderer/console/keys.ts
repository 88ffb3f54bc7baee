/** What an element with the focus is, as far as keys care. */
export interface Focused {
  readonly tagName: string;
  readonly type?: string | undefined;
  readonly isContentEditable?: boolean | undefined;
}

const CLICKED = ['button', 'checkbox', 'radio', 'file', 'submit', 'reset', 'range'];

/** True where letters would go: the console's keys are dead there. */
export function isTyping(focused: Focused | null): boolean {
  if (!focused) return false;
  if (focused.isContentEditable === true) return true;
  const tag = focused.tagName.toUpperCase();
  if (tag === 'TEXTAREA' || tag === 'SELECT') return true;
  return tag === 'INPUT' && !CLICKED.includes((focused.type ?? 'text').toLowerCase());
}

interface Pressed {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The key of the one next action. */
export const NEXT_KEY = 'F2';

/** Two presses closer than this are one: a nervous finger must not take the action that comes next. */
export const TWICE_MS = 200;

/** F2 alone, not held down, nobody typing, no question open. */
export function meansNext(pressed: Pressed, focused: Focused | null, dialogOpen: boolean): boolean {
  const alone = !pressed.ctrlKey && !pressed.altKey && !pressed.metaKey && !pressed.shiftKey;
  return pressed.key === NEXT_KEY && alone && !pressed.repeat && !dialogOpen && !isTyping(focused);
}
