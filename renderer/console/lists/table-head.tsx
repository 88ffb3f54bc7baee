import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Sort } from './table-types.ts';

interface TableHeadProps<R> {
  /** The table owns it by this: it stands above what scrolls. */
  readonly id: string;
  readonly columns: readonly Column<R>[];
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  readonly all: boolean | 'some' | undefined;
  readonly onAll: ((all: boolean) => void) | undefined;
}

export function TableHead<R>({ id: own, columns, sort, onSort, all, onAll }: TableHeadProps<R>) {
  return (
    <div id={own} className="trow head" role="row" aria-rowindex={1}>
      {onAll && all !== undefined && <All all={all} onAll={onAll} />}
      {columns.map(({ id, title, room, numeric }) => {
        const now = sort.column === id;
        return (
          <span
            key={id}
            role="columnheader"
            className={`${room ?? ''} ${numeric ? 'numeric' : ''}`}
            aria-sort={now ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" data-testid={`sort-${id}`} data-repeat="" onClick={() => onSort(id)}>
              {title}
              <i aria-hidden="true">{now ? (sort.descending ? '▼' : '▲') : ''}</i>
            </button>
          </span>
        );
      })}
    </div>
  );
}

function All({ all, onAll }: { readonly all: boolean | 'some'; readonly onAll: (all: boolean) => void }) {
  const { t } = useTranslation('console');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = all === 'some';
  }, [all]);
  return (
    <span role="columnheader" className="tick">
      <input
        ref={box}
        type="checkbox"
        data-testid="select-all"
        aria-label={t('workspace.table.all')}
        checked={all === true}
        onChange={(event) => onAll(event.target.checked)}
      />
    </span>
  );
}
