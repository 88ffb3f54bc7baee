import type { Page } from '@playwright/test';
import type { BoardTheme } from '../../shared/ipc/show-views.ts';
import type { PlayedApp } from './app/played-app.ts';
import { nameOf, type Opened, type Scene, statesOf, type Story, type WindowName } from './story.ts';
import { isWanted, type Language, scenesWanted, type Size, type Wanted, WINDOWS } from './wanted.ts';
import type { ScreenWindows } from './windows.ts';

/** One look at one window. `theme` is the board's alone. */
export interface Look {
  readonly window: WindowName;
  readonly state: string;
  readonly language: Language;
  readonly theme: BoardTheme | null;
  readonly size: Size;
  readonly page: Page;
}

type EachLook = (look: Look) => Promise<void>;

/** Plays the stories and looks at every state that is wanted, in every language, theme and size. */
export async function visit(
  windows: ScreenWindows,
  stories: readonly Story[],
  wanted: Wanted,
  each: EachLook,
): Promise<void> {
  for (const story of stories) {
    const scenes = scenesWanted(story, wanted);
    if (scenes.length === 0) continue;
    const app = await story.begin();
    windows.attach(app);
    for (const scene of scenes) {
      await scene.deed(app);
      for (const window of WINDOWS) await visitWindow({ windows, app, window, wanted, each }, scene);
    }
  }
}

interface Visit {
  readonly windows: ScreenWindows;
  readonly app: PlayedApp;
  readonly window: WindowName;
  readonly wanted: Wanted;
  readonly each: EachLook;
}

async function visitWindow(visit: Visit, scene: Scene): Promise<void> {
  const { windows, app, window, wanted } = visit;
  const states = statesOf(scene, window).filter((state) => isWanted(wanted, window, nameOf(state)));
  if (states.length === 0) return;
  const page = await windows.page(window);
  // The clock on a screen says what the ceremony's clock says, every time.
  await page.clock.setFixedTime(new Date(app.now));
  for (const state of states) await visitState(visit, page, state);
  await app.call('setLanguage', { language: 'zh-CN' });
  await app.call('setTheme', { theme: 'gold' });
}

async function visitState(visit: Visit, page: Page, state: string | Opened): Promise<void> {
  const { windows, app, window, wanted, each } = visit;
  const { seq } = app.console;
  for (const language of wanted.languages) {
    await app.call('setLanguage', { language });
    await page.reload();
    for (const theme of window === 'board' ? wanted.themes : [null]) {
      if (theme) await app.call('setTheme', { theme });
      for (const [i, size] of wanted.sizes[window].entries()) {
        await page.setViewportSize(size);
        await windows.show(window);
        if (i === 0 && typeof state !== 'string') await state.open(page);
        await each({ window, state: nameOf(state), language, theme, size, page });
      }
    }
  }
  // Whatever is opened for a look must leave the ceremony where it is.
  if (app.console.seq !== seq) throw new Error(`${window}/${nameOf(state)} made an entry`);
}
