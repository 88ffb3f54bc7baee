import type { Displays } from '../../electron/app/adapters.ts';
import type { Memory, SeenDisplay } from '../../electron/windows/display-memory.ts';
import { DisplayRoom } from '../../electron/windows/display-room.ts';
import type { ConsoleDisplays, ScreenWindow } from '../../shared/ipc/display-views.ts';

/** A display 1000 wide for each place from the left; `n` tells them apart. */
export function aDisplay(n: number, changes: Partial<SeenDisplay> = {}): SeenDisplay {
  const bounds = { x: 1000 * n, y: 0, width: 1000, height: 600 };
  return {
    ...{ id: `id${n}`, name: `MONITOR ${n}`, bounds, workArea: bounds, width: 1000, height: 600 },
    ...{ primary: n === 0, touch: false },
    ...changes,
  };
}

/** The table, the projector, the household's screen. */
export const THREE: readonly SeenDisplay[] = [aDisplay(0), aDisplay(1), aDisplay(2)];

/** The displays without a machine: what goes where is decided and remembered as in the app, but no window moves. */
export class FakeDisplays implements Displays {
  plugged: readonly SeenDisplay[] = THREE;
  memory: Memory = {};
  identified: string[] = [];
  #changed: () => void = () => undefined;
  #room = this.#aRoom();

  begin(isOpen: boolean, changed: () => void): void {
    this.#room = this.#aRoom();
    this.#room.begin(isOpen);
    this.#changed = changed;
  }

  #aRoom(): DisplayRoom {
    const put = (memory: Memory): void => {
      this.memory = memory;
    };
    return new DisplayRoom({ get: () => this.memory, put }, this.plugged);
  }

  /** As the system would say it. */
  plug(displays: readonly SeenDisplay[]): void {
    this.plugged = displays;
    this.#room.see(displays);
    this.#changed();
  }

  unplug(n: number): void {
    this.plug(this.plugged.filter(({ id }) => id !== `id${n}`));
  }

  get view(): ConsoleDisplays {
    return this.#room.view;
  }

  assign(window: ScreenWindow, id: string | null, mayTakeBoards: boolean) {
    const done = this.#room.assign(window, id, mayTakeBoards);
    if (done.ok) this.#changed();
    return done;
  }

  identify(language: string): void {
    this.identified.push(language);
  }
}

function allShown(): ConsoleDisplays {
  const room = new DisplayRoom({ get: () => ({}), put: () => undefined }, THREE);
  room.begin(false);
  return room.view;
}

/** All is where it belongs. */
export const ALL_SHOWN: ConsoleDisplays = allShown();
