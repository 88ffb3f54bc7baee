import { type BrowserWindow, type BrowserWindowConstructorOptions, type Display, screen } from 'electron';
import { type ConsoleDisplays, SCREEN_WINDOWS, type ScreenWindow } from '../../shared/ipc/display-views.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { SeenDisplay } from './display-memory.ts';
import { DisplayRoom, type Kept } from './display-room.ts';
import type { Overlays } from './overlays.ts';
import { optionsAt, type Size, stand } from './stand.ts';

/** Content size where a window gets no display of its own; the board is always drawn for 16:9. */
const SIZES: Readonly<Record<ScreenWindow, Size>> = {
  console: [1440, 900],
  board: [1920, 1080],
  desk: [1280, 800],
};

interface Parts {
  readonly kept: Kept;
  readonly window: (role: ScreenWindow) => BrowserWindow | null;
  readonly overlays: Overlays;
}

/** The displays of the machine: windows follow what was decided, also when a display comes or goes. */
export class StageDisplays {
  readonly #parts: Parts;
  readonly #room: DisplayRoom;
  /** Bringing windows to their places takes its time, and is done in the order in which the system spoke. */
  #standing: Promise<void> = Promise.resolve();
  /** Windows that have something to show. */
  readonly #painted = new Set<ScreenWindow>();
  #changed: () => void = () => undefined;

  /** After the app is ready. */
  constructor(parts: Parts) {
    this.#parts = parts;
    this.#room = new DisplayRoom(parts.kept, seenDisplays());
  }

  begin(isOpen: boolean, changed: () => void): void {
    this.#room.begin(isOpen);
    this.#changed = changed;
    // A window that was opened before stands where it was remembered.
    this.#stand(SCREEN_WINDOWS);
    const look = (): void => {
      this.#room.see(seenDisplays());
      this.#moved();
    };
    screen.on('display-added', look).on('display-removed', look).on('display-metrics-changed', look);
  }

  get view(): ConsoleDisplays {
    return this.#room.view;
  }

  /** How a window is to be made, before its first picture. */
  optionsFor(role: ScreenWindow): BrowserWindowConstructorOptions {
    return { useContentSize: true, ...optionsAt(this.#room.places[role], SIZES[role]) };
  }

  /** Its first picture is there: now it may be seen, unless it has to stay hidden. */
  show(role: ScreenWindow): void {
    this.#painted.add(role);
    this.#stand([role]);
  }

  assign(window: ScreenWindow, id: string | null, mayTakeBoards: boolean): Result<null> {
    const done = this.#room.assign(window, id, mayTakeBoards);
    if (done.ok) this.#moved();
    return done;
  }

  identify(language: 'zh-CN' | 'en'): void {
    const { displays, view } = this.#room;
    const orders = displays.flatMap(({ bounds }, i) => {
      const row = view.displays[i];
      if (!row) return [];
      const { number, label, windows } = row;
      return [{ bounds, view: { seq: 1, language, number, label, windows } }];
    });
    this.#parts.overlays.show(orders);
  }

  #moved(): void {
    this.#stand(SCREEN_WINDOWS);
    this.#changed();
  }

  #stand(roles: readonly ScreenWindow[]): void {
    this.#standing = this.#standing.then(async () => {
      for (const role of roles) {
        const window = this.#painted.has(role) ? this.#parts.window(role) : null;
        if (window) await stand(window, this.#room.places[role], SIZES[role]);
      }
    });
  }
}

function seenDisplays(): SeenDisplay[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map((display) => seen(display, primary));
}

function seen(display: Display, primary: number): SeenDisplay {
  const { id, label, bounds, workArea, scaleFactor, touchSupport } = display;
  return {
    ...{ id: String(id), name: label.normalize('NFC'), bounds, workArea },
    width: Math.round(bounds.width * scaleFactor),
    height: Math.round(bounds.height * scaleFactor),
    ...{ primary: id === primary, touch: touchSupport === 'available' },
  };
}
