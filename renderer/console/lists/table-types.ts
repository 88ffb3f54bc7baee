import type { ReactNode } from 'react';

export interface Column<R> {
  readonly id: string;
  readonly title: string;
  /** Of a grid's column, such as `80px` or `minmax(90px, 1fr)`. */
  readonly width: string;
  /** Shown only where there is room: `wide` on a large screen, `middle` unless a pane is open beside it. */
  readonly room?: 'wide' | 'middle';
  readonly numeric?: boolean;
  readonly text: (row: R) => string;
  /** Where it is more than text. */
  readonly cell?: (row: R) => ReactNode;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** The same column again turns the order round. */
export function sorted(before: Sort, column: string): Sort {
  return { column, descending: before.column === column && !before.descending };
}
