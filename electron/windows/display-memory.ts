import { z } from 'zod';
import { SCREEN_WINDOWS, type ScreenWindow } from '../../shared/ipc/display-views.ts';

/** A display as the system shows it, in device-independent pixels; `width` and `height` are its own pixels. */
export interface SeenDisplay {
  readonly id: string;
  /** What the monitor calls itself; '' where it says nothing. */
  readonly name: string;
  readonly bounds: Rectangle;
  /** Without the bars of the desktop. */
  readonly workArea: Rectangle;
  readonly width: number;
  readonly height: number;
  readonly primary: boolean;
  readonly touch: boolean;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const Remembered = z.strictObject({
  id: z.string(),
  name: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
/** By what a display is known again. */
export type Remembered = z.infer<typeof Remembered>;

/** Whose display is which; null: in a window, because somebody said so; absent: nobody has decided yet. */
export type Memory = Readonly<Partial<Record<ScreenWindow, Remembered | null>>>;

export const readMemory = (kept: unknown): Memory =>
  z
    .partialRecord(z.enum(SCREEN_WINDOWS), Remembered.nullable())
    .catch({})
    .parse(kept ?? {});

export function rememberedAs({ id, name, bounds, width, height }: SeenDisplay): Remembered {
  return { id, name, x: bounds.x, y: bounds.y, width, height };
}

/** As the ledger and the console name it, in NFC: `DELL U2720Q 3840×2160`. */
export function labelOf({ name, width, height }: Pick<Remembered, 'name' | 'width' | 'height'>): string {
  const said = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  return `${[...said].slice(0, 60).join('')} ${width}×${height}`.trim().normalize('NFC');
}

/**
 * How surely this is that display; 0: it is not. The same monitor by its id, or one of the same make in the same place and
 * size: the system may give another id at the next start, and a broken projector is replaced by its twin. Its twin
 * somewhere else in the room is another display.
 */
function likeness(was: Remembered, is: SeenDisplay): number {
  if (was.name !== is.name) return 0;
  const isThere =
    was.width === is.width && was.height === is.height && was.x === is.bounds.x && was.y === is.bounds.y;
  return (was.id === is.id ? 2 : 0) + (isThere ? 1 : 0);
}

/** From left to right, as people count them. */
export const byPlace = (a: SeenDisplay, b: SeenDisplay): number =>
  a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y;

/** The display that each window remembers, where it is there: the surest first, and each display once. */
export function heldBy(
  displays: readonly SeenDisplay[],
  memory: Memory,
): ReadonlyMap<ScreenWindow, SeenDisplay> {
  const pairs = SCREEN_WINDOWS.flatMap((window) => {
    const was = memory[window];
    return was ? displays.map((display) => ({ window, display, like: likeness(was, display) })) : [];
  });
  const held = new Map<ScreenWindow, SeenDisplay>();
  const inOrder = pairs
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like || byPlace(a.display, b.display));
  for (const { window, display } of inOrder)
    if (!held.has(window) && ![...held.values()].includes(display)) held.set(window, display);
  return held;
}

/** What is there is remembered as it is now: with another resolution, or moved by a neighbour that came or went. */
export function refreshed(displays: readonly SeenDisplay[], memory: Memory): Memory {
  const held = heldBy(displays, memory);
  return { ...memory, ...Object.fromEntries([...held].map(([window, is]) => [window, rememberedAs(is)])) };
}
