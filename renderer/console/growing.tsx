import { Fragment, useCallback, useState, type ReactNode } from 'react';

/** So many are drawn at once. */
const STEP = 40;

interface GrowingProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ReactNode;
  /** What the end of the list is made of: a list holds list items only. */
  readonly as: 'li' | 'div';
}

/** A list of any length whose cards are of different heights: the first are drawn, and more as its end comes near. */
export function Growing<T>({ items, keyOf, draw, as: End }: GrowingProps<T>) {
  const [shown, setShown] = useState(STEP);
  const end = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const near = ([seen]: IntersectionObserverEntry[]): void => {
      if (seen?.isIntersecting) setShown((before) => before + STEP);
    };
    const observer = new IntersectionObserver(near, { rootMargin: '800px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      {items.slice(0, shown).map((item) => (
        <Fragment key={keyOf(item)}>{draw(item)}</Fragment>
      ))}
      {shown < items.length && <End key={shown} ref={end} className="growing" aria-hidden="true" />}
    </>
  );
}
