/** Where and when a finger or the mouse came down. */
export interface Tap {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

const TAP_MS = 500;
const TAP_PIXELS = 60;

/**
 * True for the second half of a double tap: same place, hardly later. An unsure finger taps twice, and what the first
 * tap brought up must not be confirmed by the second.
 */
export function isSecondTap(first: Tap | null, second: Tap): boolean {
  if (!first) return false;
  const near = Math.hypot(second.x - first.x, second.y - first.y) < TAP_PIXELS;
  return near && second.atMs - first.atMs < TAP_MS;
}

interface Click {
  readonly clientX: number;
  readonly clientY: number;
  readonly timeStamp: number;
  readonly detail: number;
}

/** Null for a click of the keyboard, which comes from nowhere. */
export function tapOf({ clientX, clientY, timeStamp, detail }: Click): Tap | null {
  return detail === 0 ? null : { x: clientX, y: clientY, atMs: timeStamp };
}
