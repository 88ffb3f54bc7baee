import { useId, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { movedTo } from '../row-pages.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import type { Column, Sort } from './table-types.ts';
import { useRows } from './use-rows.ts';

export const ROW = 36;

interface TableProps<R> {
  readonly label: string;
  readonly testId: string;
  readonly columns: readonly Column<R>[];
  /** Filtered and sorted. */
  readonly rows: readonly R[];
  readonly idOf: (row: R) => string;
  readonly toneOf: (row: R) => string;
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  /** Absent where nothing is selected. */
  readonly selection?: {
    readonly ids: ReadonlySet<string>;
    readonly onToggle: (index: number, range: boolean) => void;
    readonly onAll: (all: boolean) => void;
  };
  readonly empty: string;
}

/** A table of thousands of rows: only what is in sight is in the document, and a row that leaves becomes one that comes. */
export function Table<R>(props: TableProps<R>) {
  const { label, testId, columns, rows, idOf, toneOf, sort, onSort, opened, onOpen, selection, empty } =
    props;
  const { t } = useTranslation('console');
  const { scroller, sight, measure, show } = useRows(ROW);
  const [cursor, setCursor] = useState(0);
  const id = useId();
  const at = Math.min(cursor, Math.max(0, rows.length - 1));
  const shown = rows.slice(sight.from, sight.from + sight.size);
  const press = useKeys(props, { at, page: Math.max(1, sight.size - 14), setCursor, show });
  const template = (which: readonly Column<R>[]): string =>
    [selection ? '40px' : '', ...which.map(({ width }) => width)].join(' ');
  const style = {
    '--columns': template(columns),
    '--middle': template(columns.filter(({ room }) => room !== 'wide')),
    '--narrow': template(columns.filter(({ room }) => room === undefined)),
  } as CSSProperties;
  return (
    <div className="lists-table" style={style} data-testid={testId} data-count={rows.length}>
      <TableHead
        id={`${id}-head`}
        columns={columns}
        sort={sort}
        onSort={onSort}
        all={selection && allOf(props)}
        onAll={selection?.onAll}
      />
      <div
        ref={scroller}
        className="scroller"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-description={t('workspace.table.keys')}
        aria-owns={`${id}-head`}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={selection !== undefined}
        aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
        onScroll={measure}
        onKeyDown={press}
      >
        <div style={{ height: rows.length * ROW, position: 'relative' }} role="presentation">
          {shown.map((row, offset) => {
            const index = sight.from + offset;
            const own = idOf(row);
            return (
              <TableRow
                key={index % sight.size}
                domId={`${id}-${index}`}
                {...{ index, row, columns }}
                id={own}
                tone={toneOf(row)}
                opened={own === opened}
                cursor={index === at}
                selected={selection ? selection.ids.has(own) : null}
                onOpen={onOpen}
                onCursor={setCursor}
                onToggle={selection?.onToggle}
              />
            );
          })}
        </div>
        {rows.length === 0 && <p className="none">{empty}</p>}
      </div>
    </div>
  );
}

interface Cursor {
  readonly at: number;
  /** Rows that a page key goes by. */
  readonly page: number;
  readonly setCursor: (index: number) => void;
  readonly show: (index: number) => void;
}

/** Arrows move, Enter opens, Space selects; what is open follows. */
function useKeys<R>({ rows, idOf, opened, onOpen, selection }: TableProps<R>, cursor: Cursor) {
  const { at, page, setCursor, show } = cursor;
  const go = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    setCursor(index);
    show(index);
    if (opened !== null) onOpen(idOf(row));
  };
  return (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const row = rows[at];
    const to = movedTo(event.key, at, rows.length, page);
    const keys: Record<string, () => void> = {
      ...(to === null ? {} : { [event.key]: () => go(to) }),
      Enter: () => row !== undefined && onOpen(idOf(row)),
      ' ': () => selection?.onToggle(at, event.shiftKey),
    };
    const act = event.ctrlKey && event.key === 'a' ? () => selection?.onAll(true) : keys[event.key];
    if (!act || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
}

function allOf<R>({ rows, selection, idOf }: TableProps<R>): boolean | 'some' {
  if (!selection || selection.ids.size === 0) return false;
  return rows.length > 0 && rows.every((row) => selection.ids.has(idOf(row))) ? true : 'some';
}
