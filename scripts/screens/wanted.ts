import { type BoardTheme, BOARD_THEMES } from '../../shared/ipc/show-views.ts';
import { nameOf, type Scene, statesOf, type Story, type WindowName } from './story.ts';

export const WINDOWS: readonly WindowName[] = ['board', 'console', 'desk', 'identify'];
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const size = (text: string): Size => {
  const [width = 0, height = 0] = text.split('x').map(Number);
  return { width, height };
};

export const sizeName = ({ width, height }: Size): string => `${width}x${height}`;

/** What is looked at, and how. */
export interface Wanted {
  /** Beginnings of `window/state`; empty for everything. */
  readonly only: readonly string[];
  readonly languages: readonly Language[];
  readonly themes: readonly BoardTheme[];
  readonly sizes: Readonly<Record<WindowName, readonly Size[]>>;
}

export const EVERYTHING: Wanted = {
  only: [],
  languages: LANGUAGES,
  themes: BOARD_THEMES,
  sizes: {
    board: [size('1920x1080'), size('1024x768')],
    console: [size('1440x900'), size('1280x720')],
    desk: [size('1280x800'), size('1024x768')],
    // Half of a display.
    identify: [size('960x540'), size('512x384')],
  },
};

export const isWanted = ({ only }: Wanted, window: WindowName, state: string): boolean =>
  only.length === 0 || only.some((start) => `${window}/${state}`.startsWith(start));

/** `board/called`, `desk/pick` … of a scene, as far as they are wanted. */
export function wantedOf(scene: Scene, wanted: Wanted): readonly string[] {
  return WINDOWS.flatMap((window) =>
    statesOf(scene, window)
      .map(nameOf)
      .filter((state) => isWanted(wanted, window, state))
      .map((state) => `${window}/${state}`),
  );
}

/** A story up to the last scene of which something is wanted. */
export function scenesWanted({ scenes }: Story, wanted: Wanted): readonly Scene[] {
  const last = scenes.findLastIndex((scene) => wantedOf(scene, wanted).length > 0);
  return scenes.slice(0, last + 1);
}
