import type { Page } from '@playwright/test';
import type { PlayedApp } from './app/played-app.ts';

/** What an operator, or a household, has opened in its window at a scene: a form, a drawer, a page of a list. */
export interface Opened {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** A moment of a ceremony, by the name of its picture in each window where there is something to see. */
export interface Scene {
  /** From the scene before to this one. */
  readonly deed: (app: PlayedApp) => Promise<unknown>;
  readonly board?: string;
  /** The card that names a display. */
  readonly identify?: string;
  readonly desk?: string | readonly (string | Opened)[];
  readonly console?: string | readonly (string | Opened)[];
}

/** One ceremony played from scene to scene. */
export interface Story {
  readonly begin: () => Promise<PlayedApp>;
  readonly scenes: readonly Scene[];
}

export type WindowName = 'board' | 'console' | 'desk' | 'identify';

/** What of a scene is to be seen in that window. */
export function statesOf(scene: Scene, window: WindowName): readonly (string | Opened)[] {
  const states = scene[window];
  return states === undefined ? [] : typeof states === 'string' ? [states] : states;
}

export const nameOf = (state: string | Opened): string => (typeof state === 'string' ? state : state.name);

/** Nothing more happens: another look at the same moment. */
export const stay = (): Promise<void> => Promise.resolve();
