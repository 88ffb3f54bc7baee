import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { type ScreenWindow, SCREEN_WINDOWS } from '../../shared/ipc/display-views.ts';
import type { Hall } from './hall.ts';

/** Enters what becomes of the displays while a ceremony is open, and what was lost while the app was closed. */
export class DisplayKeeper {
  readonly #hall: Hall;

  constructor(hall: Hall, changed: () => void) {
    this.#hall = hall;
    const { opened, closed } = hall.state;
    hall.adapters.displays.begin(opened !== null && !closed, () => {
      this.enter();
      changed();
    });
    hall.session.after(({ event }) => {
      // Not inside of the entry that it follows.
      if (event.type === 'CeremonyOpened') queueMicrotask(() => this.enter());
    });
  }

  /** Which windows somebody can see, and how many displays there are. */
  get windows(): ConsoleView['windows'] {
    const { displays, windows } = this.#hall.adapters.displays.view;
    const isSeen = (window: 'board' | 'desk'): boolean => windows[window].shown !== 'hidden';
    return { board: isSeen('board'), desk: isSeen('desk'), displays: displays.length };
  }

  /** Brings the ledger up to what is seen: an entry for each window that has lost its display or has it again. */
  enter(): void {
    const { windows } = this.#hall.adapters.displays.view;
    for (const window of SCREEN_WINDOWS) {
      const { lost, assigned } = windows[window];
      const entered = this.#enteredLoss(window);
      if (lost === (entered !== null)) continue;
      const type = lost ? 'DisplayLost' : 'DisplayReturned';
      // In a window now, without people having said so: what it had is what it no longer waits for.
      const display = assigned ?? entered;
      if (display !== null) this.#hall.session.report({ type, data: { window, display } });
    }
  }

  /** The display that the ledger says a window has lost, or will say when a suspension ends; null if it has one. */
  #enteredLoss(window: ScreenWindow): string | null {
    const { entries, waiting } = this.#hall.session;
    const events = [...entries.map(({ event }) => event), ...waiting];
    const last = events.findLast(
      ({ type, data }) =>
        ((type === 'DisplayLost' || type === 'DisplayReturned') && data.window === window) ||
        (window === 'board' && type === 'IncidentReported' && data.reason === BOARD_IN_A_WINDOW),
    );
    return last?.type === 'DisplayLost' ? last.data.display : null;
  }
}

/** The reason of the incident report with which both people go on without a display for the board. */
export const BOARD_IN_A_WINDOW = 'BOARD_IN_A_WINDOW';
