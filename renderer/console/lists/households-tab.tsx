import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { useListed } from '../use-listed.ts';
import { BulkBar } from './bulk-bar.tsx';
import { useHouseholdColumns } from './household-columns.tsx';
import { HouseholdFilters } from './household-filters.tsx';
import { HouseholdPane, type Pane } from './household-pane.tsx';
import { EVERY, filterOf, rowsShown } from './household-rows.ts';
import { isFrozen, useLists } from './opening.tsx';
import { Others } from './others.tsx';
import { useSelection } from './selection.ts';
import { leavesPane } from './leaves-pane.ts';
import { Table } from './table.tsx';
import { sorted, type Sort } from './table-types.ts';

interface TabProps {
  readonly view: ConsoleView;
  readonly shown: boolean;
}

const NONE: readonly FileRow[] = [];
const idOf = ({ id }: FileRow): string => id;
const toneOf = ({ removed, late, errors }: FileRow): string =>
  removed ? 'removed' : late ? 'late' : errors.length > 0 ? 'bad' : '';

/** Every household: found, mended in place, checked and confirmed. */
export function HouseholdsTab({ view, shown }: TabProps) {
  const { t } = useTranslation('console');
  const { version } = view.project;
  const { rows: list } = useListed('listFiles', shown ? version : null);
  const [filter, setFilter] = useWantedFilter();
  const [sort, setSort] = useState<Sort>({ column: 'queueNo', descending: false });
  const [pane, setPane] = useState<Pane | null>(null);
  const all = list?.rows ?? NONE;
  // The field of the search answers at once, the table a moment later.
  const lately = useDeferredValue(filter);
  const rows = useMemo(() => rowsShown(all, lately, sort), [all, lately, sort]);
  const ids = useMemo(() => rows.map(idOf), [rows]);
  const selection = useSelection(ids);
  const columns = useHouseholdColumns();
  const selected = useMemo(() => all.filter(({ id }) => selection.ids.has(id)), [all, selection.ids]);
  if (!list) return <p className="loading">{t('busy')}</p>;
  return (
    <div
      className={`split ${pane ? 'with-pane' : ''}`}
      onKeyDown={(event) => {
        if (pane && leavesPane(event)) setPane(null);
      }}
    >
      <section className="split-main">
        <HouseholdFilters
          rows={all}
          count={rows.length}
          filter={filter}
          onFilter={setFilter}
          onAdd={() => setPane({ kind: 'add' })}
        />
        <Others problems={list.others} />
        {selected.length > 0 && (
          <BulkBar
            selected={selected}
            frozen={isFrozen(view)}
            onPane={(kind) => setPane({ kind })}
            onClear={selection.clear}
          />
        )}
        <Table
          label={t('workspace.tabs.households')}
          testId="households-table"
          columns={columns}
          rows={rows}
          idOf={idOf}
          toneOf={toneOf}
          sort={sort}
          onSort={(column) => setSort((before) => sorted(before, column))}
          opened={pane?.kind === 'file' ? pane.id : null}
          onOpen={(id) => setPane({ kind: 'file', id })}
          selection={{ ids: selection.ids, onToggle: selection.toggle, onAll: selection.all }}
          empty={t(all.length === 0 ? 'workspace.household.noneYet' : 'workspace.table.none')}
        />
      </section>
      {pane && (
        <HouseholdPane
          view={view}
          pane={pane}
          selected={selected}
          onPane={setPane}
          onDone={() => {
            selection.clear();
            setPane(null);
          }}
        />
      )}
    </div>
  );
}

/** The filter, and what a button elsewhere wants it to be. */
function useWantedFilter() {
  const { opened } = useLists();
  const [filter, setFilter] = useState(EVERY);
  const [turn, setTurn] = useState(0);
  if (opened?.wanted && opened.turn !== turn) {
    setTurn(opened.turn);
    setFilter(filterOf(opened.wanted));
  }
  return [filter, setFilter] as const;
}
