import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './table-types.ts';

const ROW = 36;

interface TableRowProps<R> {
  readonly domId: string;
  readonly index: number;
  readonly row: R;
  readonly id: string;
  readonly columns: readonly Column<R>[];
  readonly tone: string;
  readonly opened: boolean;
  readonly cursor: boolean;
  /** Null where nothing is selected. */
  readonly selected: boolean | null;
  readonly onOpen: (id: string) => void;
  readonly onCursor: (index: number) => void;
  readonly onToggle: ((index: number, range: boolean) => void) | undefined;
}

function Row<R>(props: TableRowProps<R>) {
  const { domId, index, row, id, columns, tone, opened, cursor, selected, onOpen, onCursor, onToggle } =
    props;
  const { t } = useTranslation('console');
  const state = `${tone} ${opened ? 'opened' : ''} ${cursor ? 'cursor' : ''} ${selected ? 'selected' : ''}`;
  return (
    <div
      id={domId}
      className={`trow ${state}`}
      style={{ transform: `translateY(${index * ROW}px)` }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected ?? opened}
      data-testid="lists-row"
      data-id={id}
      onClick={(event) => {
        onCursor(index);
        if (event.shiftKey && onToggle) onToggle(index, true);
        else onOpen(id);
      }}
    >
      {selected !== null && (
        <span role="gridcell" className="tick">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('workspace.table.select', { row: index + 1 })}
            checked={selected}
            // The click knows of the shift key, a change does not.
            onChange={() => undefined}
            onClick={(event) => {
              event.stopPropagation();
              onCursor(index);
              onToggle?.(index, event.shiftKey);
            }}
          />
        </span>
      )}
      {columns.map(({ id: column, room, numeric, text, cell }) => (
        <span key={column} role="gridcell" className={`${room ?? ''} ${numeric ? 'numeric' : ''}`}>
          {cell ? cell(row) : text(row)}
        </span>
      ))}
    </div>
  );
}

/** Drawn again only where it has become another row, or looks otherwise. */
export const TableRow = memo(Row) as typeof Row;
