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
/** By what a display is known again: an id alone may change with the cable or the next start. */
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
 * How surely this is that display; 0: it is not. A monitor is known by its name, and of two that are called alike by what
 * else is the same. One without a name is known by its id, or by its place together with its size.
 */
function likeness(was: Remembered, is: SeenDisplay): number {
  if (was.name !== is.name) return 0;
  const sameId = was.id === is.id;
  const sameSize = was.width === is.width && was.height === is.height;
  const samePlace = was.x === is.bounds.x && was.y === is.bounds.y;
  if (is.name === '' && !sameId && !(sameSize && samePlace)) return 0;
  return 1 + (sameId ? 4 : 0) + (sameSize ? 2 : 0) + (samePlace ? 1 : 0);
}

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
    .sort(
      (a, b) =>
        b.like - a.like || a.display.bounds.x - b.display.bounds.x || a.display.bounds.y - b.display.bounds.y,
    );
  for (const { window, display } of inOrder)
    if (!held.has(window) && ![...held.values()].includes(display)) held.set(window, display);
  return held;
}
