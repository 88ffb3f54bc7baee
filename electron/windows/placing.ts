import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { SCREEN_WINDOWS, type ScreenWindow } from '../../shared/ipc/display-views.ts';
import { byPlace, heldBy, type Memory, refreshed, rememberedAs, type SeenDisplay } from './display-memory.ts';

/** Where a window is to stand. `full` fills the display; nobody sees what is `hidden`, but it is alive. */
export type Place =
  | { readonly kind: 'full'; readonly display: SeenDisplay }
  | { readonly kind: 'window'; readonly display: SeenDisplay }
  | { readonly kind: 'hidden' };

export type Places = Readonly<Record<ScreenWindow, Place>>;

/**
 * Which window goes where. A window whose display is away waits, hidden, until it is back: the board would cover the
 * console, and the desk's names would stand on whatever is left, which may be the projector. The console, without which
 * nothing goes on, moves to a display that is nobody's, but never to one of the board or the desk.
 */
export function placesOf(displays: readonly SeenDisplay[], memory: Memory): Places {
  const held = heldBy(displays, memory);
  const home = homeOf(displays, held);
  const inWindow: Place = home ? { kind: 'window', display: home } : { kind: 'hidden' };
  const place = (window: 'board' | 'desk'): Place => {
    const display = held.get(window);
    if (display) return { kind: 'full', display };
    return memory[window] ? { kind: 'hidden' } : inWindow;
  };
  return { console: inWindow, board: place('board'), desk: place('desk') };
}

/** The console's display: its own, else the primary one or another that no other window has; null if there is none. */
function homeOf(
  displays: readonly SeenDisplay[],
  held: ReadonlyMap<ScreenWindow, SeenDisplay>,
): SeenDisplay | null {
  const taken = [held.get('board'), held.get('desk')];
  const free = displays.filter((display) => !taken.includes(display)).sort(byPlace);
  return held.get('console') ?? free.find(({ primary }) => primary) ?? free[0] ?? null;
}

/**
 * What is remembered when the app starts. Before a ceremony opens, a display that is not here any more is forgotten: the
 * office is not the hall. Once it is open that would be a loss, which people have to decide on. The console always gets a
 * display that is here.
 */
export function atStart(displays: readonly SeenDisplay[], memory: Memory, isOpen: boolean): Memory {
  const held = heldBy(displays, memory);
  const kept = SCREEN_WINDOWS.filter(
    (window) => memory[window] === null || held.has(window) || (isOpen && window !== 'console'),
  );
  const known: Memory = Object.fromEntries(kept.map((window) => [window, memory[window]]));
  if (known.console) return adopt(displays, known);
  const home = homeOf(displays, heldBy(displays, known)) ?? primaryOf(displays);
  return adopt(displays, home ? { ...known, console: rememberedAs(home) } : known);
}

const primaryOf = (displays: readonly SeenDisplay[]): SeenDisplay | undefined =>
  displays.find(({ primary }) => primary) ?? displays[0];

/**
 * A window that nobody has placed yet takes a display that is nobody's, the board before the desk; of several the desk
 * would rather have one that can be touched. The desk waits for the board: what is left might be the projector.
 */
export function adopt(displays: readonly SeenDisplay[], before: Memory): Memory {
  const memory = refreshed(displays, before);
  const taken = (of: Memory): readonly (SeenDisplay | null)[] => {
    const held = heldBy(displays, of);
    return [...held.values(), homeOf(displays, held)];
  };
  const free = (of: Memory, touch: boolean): SeenDisplay | undefined => {
    const left = displays.filter((display) => !taken(of).includes(display));
    return left.find((display) => display.touch === touch) ?? left[0];
  };
  const forBoard = memory.board === undefined ? free(memory, false) : undefined;
  const withBoard = forBoard ? { ...memory, board: rememberedAs(forBoard) } : memory;
  const mayTake = withBoard.desk === undefined && heldBy(displays, withBoard).has('board');
  const forDesk = mayTake ? free(withBoard, true) : undefined;
  return forDesk ? { ...withBoard, desk: rememberedAs(forDesk) } : withBoard;
}

/**
 * The memory after a person's choice: `id` names a display, null a window. A window that has that display changes places
 * with the one that gets it. Refused: DISPLAY_GONE; DISPLAY_TAKEN where the console would have nowhere to go.
 */
export function assigned(
  displays: readonly SeenDisplay[],
  memory: Memory,
  { window, id }: { readonly window: ScreenWindow; readonly id: string | null },
): Result<Memory, 'DISPLAY_GONE' | 'DISPLAY_TAKEN'> {
  if (id === null) return window === 'console' ? err('DISPLAY_TAKEN') : ok({ ...memory, [window]: null });
  const display = displays.find((one) => one.id === id);
  if (!display) return err('DISPLAY_GONE');
  const held = heldBy(displays, memory);
  const home = homeOf(displays, held);
  const before = window === 'console' ? home : held.get(window);
  const other =
    home === display ? 'console' : SCREEN_WINDOWS.find((one) => one !== window && held.get(one) === display);
  const mine = { ...memory, [window]: rememberedAs(display) };
  if (other === undefined || other === window) return ok(mine);
  if (!before && other === 'console') return err('DISPLAY_TAKEN');
  return ok({ ...mine, [other]: before ? rememberedAs(before) : null });
}
