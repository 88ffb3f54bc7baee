/**
 * The second click of a double click does nothing, so that it cannot press what took the first one's place: "open" and
 * "confirmed by the notary" are the same button a moment apart. Buttons marked `data-repeat` (digits, undo) take all clicks.
 */
export function ignoreSecondClicks(): void {
  window.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (event.detail < 2 || !button || button.dataset['repeat'] !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
