/**
 * A finger on this element does what the element does with it, and nothing else; ends with the answered function. A stroke
 * that ends swiftly would be the beginning of a swing to the browser, although nothing moves, and the next tap would only
 * stop that swing: "done" would have to be tapped twice.
 */
export function touchedOnlyHere(element: HTMLElement | null): () => void {
  const keep = (event: TouchEvent): void => event.preventDefault();
  // React's own listeners may not prevent it.
  element?.addEventListener('touchstart', keep, { passive: false });
  return () => element?.removeEventListener('touchstart', keep);
}
