import { useCallback, useLayoutEffect, useRef, useState } from 'react';

const SPARE = 6;

export interface Sight {
  readonly from: number;
  /** How many rows are drawn: it changes only with the height, so that rows that leave become those that come. */
  readonly size: number;
}

/** Which rows a scroll position shows, a few more on either side. */
export function sightOf(scrollTop: number, height: number, rowHeight: number): Sight {
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE);
  return { from, size: Math.ceil(height / rowHeight) + 2 * SPARE };
}

/** The rows in sight of a table of any length. */
export function useRows(rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ from: 0, size: 40 });
  const measure = useCallback((): void => {
    const element = scroller.current;
    if (!element || element.clientHeight === 0) return;
    const next = sightOf(element.scrollTop, element.clientHeight, rowHeight);
    setSight((before) => (before.from === next.from && before.size === next.size ? before : next));
  }, [rowHeight]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  /** Scrolls as little as it takes to have that row in sight. */
  const show = useCallback(
    (index: number): void => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      const bottom = top + rowHeight - element.clientHeight;
      if (bottom > element.scrollTop) element.scrollTop = bottom;
    },
    [rowHeight],
  );
  return { scroller, sight, measure, show };
}
