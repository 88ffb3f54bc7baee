interface Click {
  readonly clientX: number;
  readonly clientY: number;
  readonly timeStamp: number;
  /** How often was clicked here, as Chromium counts it. */
  readonly detail: number;
}

/** Wider and longer than any system lets the clicks of one double click lie apart: pixels, milliseconds. */
const APART_PIXELS = 100;
const APART_MS = 1000;

/**
 * Whether a click is the second (or third) of a double click whose earlier one was heard. Of two taps that follow each
 * other at once Chromium may tell the second alone, and counts it as the second: that one is the only one there is.
 */
export function isSecondClick(before: Click | null, click: Click): boolean {
  if (click.detail < 2 || !before) return false;
  const apart = Math.hypot(click.clientX - before.clientX, click.clientY - before.clientY);
  return apart < APART_PIXELS && click.timeStamp - before.timeStamp < APART_MS;
}

/**
 * The second click of a double click does nothing, so that it cannot press what took the first one's place: "open" and
 * "confirmed by the notary" are the same button a moment apart. Buttons marked `data-repeat` (digits, undo) take all clicks.
 */
export function ignoreSecondClicks(): void {
  let before: Click | null = null;
  window.addEventListener(
    'click',
    (event) => {
      const { clientX, clientY, timeStamp, detail } = event;
      const isSecond = isSecondClick(before, event);
      // Pressed by a key or by a script it comes from nowhere.
      if (detail > 0) before = { clientX, clientY, timeStamp, detail };
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (!isSecond || !button || button.dataset['repeat'] !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
