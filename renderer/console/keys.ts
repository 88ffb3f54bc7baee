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

/**
 * Every key of the console, in the order of the keyboard; what each does stands in `keys.<action>` of the dictionary.
 * A key presses the button that is marked with its action (`data-action`), so it can never do more than that button, and is
 * dead where the button is. `search` goes to its field.
 */
export const KEYS = [
  { key: 'F1', action: 'keys' },
  { key: 'F2', action: 'next' },
  { key: 'F3', action: 'search' },
  { key: 'F4', action: 'more' },
  { key: 'F5', action: 'skipMotion' },
  { key: 'F6', action: 'show' },
  { key: 'F7', action: 'mute' },
  { key: 'F8', action: 'suspend' },
  { key: 'F9', action: 'lists' },
  { key: 'F10', action: 'displays' },
] as const;
export type Action = (typeof KEYS)[number]['action'];

/** As it stands on the keyboard and on the action's button. */
export function keyOf(action: Action): string {
  return KEYS.find((one) => one.action === action)?.key ?? '';
}

interface Pressed {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a press means, or null: the key alone, not held down, nobody typing, nothing open above the page. */
export function actionOf(pressed: Pressed, focused: Focused | null, dialogOpen: boolean): Action | null {
  const alone = !pressed.ctrlKey && !pressed.altKey && !pressed.metaKey && !pressed.shiftKey;
  if (!alone || pressed.repeat || dialogOpen || isTyping(focused)) return null;
  return KEYS.find(({ key }) => key === pressed.key)?.action ?? null;
}

/** How long the key of the next action rests after it was pressed, and after the action has become another (ms). */
export const TWICE_MS = 700;

/**
 * A nervous finger presses twice: the second press must not take the action that has come into the first one's place,
 * however long the first one took. Times are milliseconds of one clock.
 */
export class SecondPress {
  #quietUntil = Number.NEGATIVE_INFINITY;

  /** The action has become another. */
  changed(at: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, at + TWICE_MS);
  }

  /** Whether this press counts. One that does not keeps the key quiet no longer: patience is rewarded. */
  takes(at: number): boolean {
    if (at < this.#quietUntil) return false;
    this.#quietUntil = at + TWICE_MS;
    return true;
  }
}
