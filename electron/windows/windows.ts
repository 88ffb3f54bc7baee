import { app, type BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import { join } from 'node:path';
import { CHANNELS, type WindowRole } from '../../shared/ipc/contract.ts';
import type { Views } from '../../shared/ipc/window-views.ts';
import { newWindow } from './new-window.ts';
import { ORIGIN } from './protocol.ts';

/** A window that is there as long as the app is; overlays come and go. */
export type StandingRole = Exclude<WindowRole, 'identify'>;

interface WindowEvents {
  /** A window's process has died; it is loaded anew after this. */
  lost(role: StandingRole): void;
  /** It has something to show for the first time. */
  readyToShow(role: StandingRole): unknown;
  /** Somebody wants it closed; it stays as long as the app does. */
  closing(role: StandingRole): unknown;
}

const RELOAD_AFTER_MS = 200;

/** The app's windows by role. */
export class Windows {
  readonly #preload: string;
  readonly #events: WindowEvents;
  readonly #open = new Map<StandingRole, BrowserWindow>();

  constructor(preload: string, events: WindowEvents) {
    this.#preload = preload;
    this.#events = events;
  }

  get(role: StandingRole): BrowserWindow | null {
    const window = this.#open.get(role);
    return window && !window.isDestroyed() ? window : null;
  }

  roleOf(contents: WebContents): StandingRole | null {
    for (const [role, window] of this.#open)
      if (!window.isDestroyed() && window.webContents === contents) return role;
    return null;
  }

  send<W extends StandingRole>(role: W, view: Views[W]): void {
    this.get(role)?.webContents.send(CHANNELS.view, view);
  }

  /** A window whose process has died is loaded anew; it asks for its view, and stands where it stood. */
  #lost(role: StandingRole, window: BrowserWindow): void {
    this.#events.lost(role);
    // Not at once: while the event is being told, Chromium still takes the page for crashed and loads nothing.
    setTimeout(() => {
      if (!window.isDestroyed()) void window.loadURL(`${ORIGIN}/${role}/index.html`);
    }, RELOAD_AFTER_MS);
  }

  /** `options`: its size and its place. Resolves when its page is loaded. */
  async open(role: StandingRole, options: BrowserWindowConstructorOptions): Promise<BrowserWindow> {
    const window = newWindow(this.#preload, {
      ...options,
      webPreferences: {
        // The console speaks to the hall, and the first call comes before anybody has clicked into it.
        autoplayPolicy: role === 'console' ? 'no-user-gesture-required' : 'document-user-activation-required',
        // The board is recorded and the recorder records while other windows lie over them.
        backgroundThrottling: role === 'console' || role === 'desk',
      },
    });
    this.#open.set(role, window);
    window.webContents.on('render-process-gone', () => this.#lost(role, window));
    window.on('close', (event) => {
      event.preventDefault();
      this.#events.closing(role);
    });
    window.once('ready-to-show', () => this.#events.readyToShow(role));
    await window.loadURL(`${ORIGIN}/${role}/index.html`);
    return window;
  }
}

export const preloadPath = (): string => join(app.getAppPath(), 'out/preload/preload.cjs');
