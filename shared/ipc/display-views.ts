/** Which window stands on which display: what the console and the overlay that names a display are told. */

export const SCREEN_WINDOWS = ['console', 'board', 'desk'] as const;
/** A window that people look at. */
export type ScreenWindow = (typeof SCREEN_WINDOWS)[number];

export interface DisplayRow {
  /** Of the system's, while it is plugged in; what `assignDisplay` names. */
  readonly id: string;
  /** 1, 2 … from left to right, as the overlay says it. */
  readonly number: number;
  /** As the ledger names it: `DELL U2720Q 3840×2160`. */
  readonly label: string;
  readonly primary: boolean;
  /** Whether it can be touched, where the system knows. */
  readonly touch: boolean;
  readonly windows: readonly ScreenWindow[];
}

export interface WindowPlace {
  /** `full`: on a display of its own; `window`: in a window; `hidden`: kept alive where nobody sees it. */
  readonly shown: 'full' | 'window' | 'hidden';
  /** The label of the display that was assigned to it, also while that one is away; null for one that has none. */
  readonly assigned: string | null;
  /** Its display is away. */
  readonly lost: boolean;
}

export interface ConsoleDisplays {
  readonly displays: readonly DisplayRow[];
  readonly windows: Readonly<Record<ScreenWindow, WindowPlace>>;
}

/** What the overlay on one display says for a few seconds. */
export interface IdentifyView {
  readonly seq: number;
  readonly language: 'zh-CN' | 'en';
  readonly number: number;
  readonly label: string;
  readonly windows: readonly ScreenWindow[];
}
