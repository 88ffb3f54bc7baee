import { useState, type KeyboardEvent } from 'react';
import { movedTo } from './row-pages.ts';

interface RowCursor {
  readonly at: number;
  readonly set: (index: number) => void;
  readonly press: (event: KeyboardEvent) => void;
}

interface Rows {
  readonly count: number;
  /** Rows that a page key goes by. */
  readonly page: number;
  readonly show: (index: number) => void;
  readonly onEnter: (index: number) => void;
}

/** The row that the keyboard is at, in a list that has the focus as a whole: arrows move, Enter opens. */
export function useRowCursor({ count, page, show, onEnter }: Rows): RowCursor {
  const [cursor, setCursor] = useState(0);
  const at = Math.min(cursor, Math.max(0, count - 1));
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = movedTo(event.key, at, count, page);
    if (event.key === 'Enter' && count > 0) onEnter(at);
    else if (to === null) return;
    else {
      setCursor(to);
      show(to);
    }
    event.preventDefault();
  };
  return { at, set: setCursor, press };
}
