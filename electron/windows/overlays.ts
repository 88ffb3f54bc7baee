import type { BrowserWindow, WebContents } from 'electron';
import { CHANNELS } from '../../shared/ipc/contract.ts';
import type { IdentifyView } from '../../shared/ipc/display-views.ts';
import { newWindow } from './new-window.ts';
import { ORIGIN } from './protocol.ts';
import type { Rectangle } from './display-memory.ts';

const SHOWN_MS = 5000;

export interface OverlayOrder {
  readonly bounds: Rectangle;
  readonly view: IdentifyView;
}

/** A card in the middle of each display that says which one it is: on top, out of the way of mouse and keys. */
export class Overlays {
  readonly #preload: string;
  #open = new Map<BrowserWindow, IdentifyView>();
  #timer: NodeJS.Timeout | undefined;

  constructor(preload: string) {
    this.#preload = preload;
  }

  has(contents: WebContents): boolean {
    return [...this.#open.keys()].some((window) => !window.isDestroyed() && window.webContents === contents);
  }

  /** The overlay listens: it is told what to say. */
  ready(contents: WebContents): void {
    for (const [window, view] of this.#open)
      if (!window.isDestroyed() && window.webContents === contents) contents.send(CHANNELS.view, view);
  }

  show(orders: readonly OverlayOrder[]): void {
    this.close();
    for (const { bounds, view } of orders) this.#show(bounds, view);
    this.#timer = setTimeout(() => this.close(), SHOWN_MS);
  }

  #show(bounds: Rectangle, view: IdentifyView): void {
    const window = newWindow(this.#preload, {
      ...cardOn(bounds),
      ...{ frame: false, focusable: false, skipTaskbar: true, resizable: false, alwaysOnTop: true },
    });
    this.#open.set(window, view);
    window.setAlwaysOnTop(true, 'screen-saver');
    window.setIgnoreMouseEvents(true);
    window.once('ready-to-show', () => window.showInactive());
    // Closed before it was loaded, it has nothing to say any more.
    window.loadURL(`${ORIGIN}/identify/index.html`).catch(() => undefined);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const window of this.#open.keys()) if (!window.isDestroyed()) window.destroy();
    this.#open = new Map();
  }
}

/** Half as wide and half as high as the display, in its middle. */
function cardOn({ x, y, width, height }: Rectangle): Rectangle {
  return {
    x: Math.round(x + width / 4),
    y: Math.round(y + height / 4),
    width: Math.round(width / 2),
    height: Math.round(height / 2),
  };
}
