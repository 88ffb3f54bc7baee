import { app, BrowserWindow, screen, type WebContents } from 'electron';
import { join } from 'node:path';
import { CHANNELS, type WindowRole } from '../../shared/ipc/contract.ts';
import type { Views } from '../../shared/ipc/window-views.ts';
import { ORIGIN } from './protocol.ts';

/** Content size where a window gets no display of its own; the board is always drawn for 16:9. */
const SIZES: Readonly<Record<WindowRole, readonly [number, number]>> = {
  console: [1440, 900],
  board: [1920, 1080],
  desk: [1280, 800],
  recorder: [320, 200],
};

const RELOAD_AFTER_MS = 200;

/** The app's windows by role. */
export class Windows {
  readonly #preload: string;
  readonly #onLost: (role: WindowRole) => void;
  readonly #open = new Map<WindowRole, BrowserWindow>();

  /** `onLost` is told of a window whose process has died, before it is loaded anew. */
  constructor(preload: string, onLost: (role: WindowRole) => void) {
    this.#preload = preload;
    this.#onLost = onLost;
  }

  get(role: WindowRole): BrowserWindow | null {
    const window = this.#open.get(role);
    return window && !window.isDestroyed() ? window : null;
  }

  roleOf(contents: WebContents): WindowRole | null {
    for (const [role, window] of this.#open)
      if (!window.isDestroyed() && window.webContents === contents) return role;
    return null;
  }

  send<W extends keyof Views>(role: W, view: Views[W]): void {
    this.get(role)?.webContents.send(CHANNELS.view, view);
  }

  /** A window whose process has died is loaded anew; it asks for its view, and stands where it stood. */
  #lost(role: WindowRole, window: BrowserWindow): void {
    this.#onLost(role);
    // Not at once: while the event is being told, Chromium still takes the page for crashed and loads nothing.
    setTimeout(() => {
      if (!window.isDestroyed()) void window.loadURL(`${ORIGIN}/${role}/index.html`);
    }, RELOAD_AFTER_MS);
  }

  async open(role: WindowRole): Promise<BrowserWindow> {
    const [width, height] = SIZES[role];
    const window = new BrowserWindow({
      ...{
        width,
        height,
        useContentSize: true,
        show: false,
        autoHideMenuBar: true,
        backgroundColor: '#3b0a0a',
      },
      ...placeOf(role),
      webPreferences: {
        preload: this.#preload,
        ...{
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
        },
        // The console speaks to the hall, and the first call comes before anybody has clicked into it.
        autoplayPolicy: role === 'console' ? 'no-user-gesture-required' : 'document-user-activation-required',
        // The board is recorded and the recorder records while other windows lie over them.
        backgroundThrottling: role === 'console' || role === 'desk',
      },
    });
    this.#open.set(role, window);
    confine(window.webContents);
    window.webContents.on('render-process-gone', () => this.#lost(role, window));
    if (role !== 'recorder') window.once('ready-to-show', () => window.showInactive());
    await window.loadURL(`${ORIGIN}/${role}/index.html`);
    return window;
  }
}

/** The board takes the second display, the desk the third, each in full screen, where there are such displays. */
function placeOf(role: WindowRole): Electron.BrowserWindowConstructorOptions {
  const others = screen.getAllDisplays().filter(({ id }) => id !== screen.getPrimaryDisplay().id);
  const display = role === 'board' ? others[0] : role === 'desk' ? others[1] : undefined;
  return display ? { x: display.bounds.x, y: display.bounds.y, fullscreen: true } : {};
}

/** A window stays where it was opened: no navigation, no second window, no view inside. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export const preloadPath = (): string => join(app.getAppPath(), 'out/preload/preload.cjs');
