import {
  type ConsoleDisplays,
  type DisplayRow,
  SCREEN_WINDOWS,
  type ScreenWindow,
  type WindowPlace,
} from '../../shared/ipc/display-views.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { byPlace, heldBy, labelOf, type Memory, readMemory, type SeenDisplay } from './display-memory.ts';
import { adopt, assigned, atStart, type Places, placesOf } from './placing.ts';

/** Where it is remembered who stands where: beside the ledger, so that the hall is as it was after a restart. */
export interface Kept {
  get(): unknown;
  put(memory: Memory): void;
}

/** The displays that are there and what is remembered of them: what stands where, without moving anything. */
export class DisplayRoom {
  readonly #kept: Kept;
  #displays: readonly SeenDisplay[];
  #memory: Memory;

  constructor(kept: Kept, displays: readonly SeenDisplay[]) {
    this.#kept = kept;
    this.#displays = [...displays].sort(byPlace);
    this.#memory = readMemory(kept.get());
  }

  /** `isOpen`: a ceremony runs, so a display that is away is a loss, not another room. */
  begin(isOpen: boolean): void {
    this.#remember(atStart(this.#displays, this.#memory, isOpen));
  }

  /** What is there now. */
  see(displays: readonly SeenDisplay[]): void {
    this.#displays = [...displays].sort(byPlace);
    this.#remember(adopt(this.#displays, this.#memory));
  }

  /** Refused: DISPLAY_GONE, DISPLAY_TAKEN; BOARD_NEEDS_DISPLAY where the board would lose its own and `mayTakeBoards` is false. */
  assign(window: ScreenWindow, id: string | null, mayTakeBoards: boolean): Result<null> {
    const memory = assigned(this.#displays, this.#memory, { window, id });
    if (!memory.ok) return memory;
    if (!mayTakeBoards && this.#memory.board && !memory.value.board) return err('BOARD_NEEDS_DISPLAY');
    this.#remember(memory.value);
    return ok(null);
  }

  get places(): Places {
    return placesOf(this.#displays, this.#memory);
  }

  /** From left to right, as people count them. */
  get displays(): readonly SeenDisplay[] {
    return this.#displays;
  }

  get view(): ConsoleDisplays {
    const { places } = this;
    const held = heldBy(this.#displays, this.#memory);
    const placeOf = (window: ScreenWindow): WindowPlace => {
      const remembered = this.#memory[window];
      return {
        shown: places[window].kind,
        assigned: remembered ? labelOf(remembered) : null,
        lost: Boolean(remembered) && !held.has(window),
      };
    };
    return {
      displays: this.#displays.map((display, i) => rowOf(display, i + 1, places)),
      windows: { console: placeOf('console'), board: placeOf('board'), desk: placeOf('desk') },
    };
  }

  #remember(memory: Memory): void {
    const changed = JSON.stringify(memory) !== JSON.stringify(this.#memory);
    this.#memory = memory;
    if (changed) this.#kept.put(memory);
  }
}

function rowOf(display: SeenDisplay, number: number, places: Places): DisplayRow {
  const { id, primary, touch } = display;
  const windows = SCREEN_WINDOWS.filter((window) => {
    const place = places[window];
    return place.kind !== 'hidden' && place.display === display;
  });
  return { id, number, label: labelOf(display), primary, touch, windows };
}
