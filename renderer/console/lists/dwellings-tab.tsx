import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { DwellingRow } from '../../../shared/ipc/preparation-answers.ts';
import { useListed } from '../use-listed.ts';
import { Choice } from './choice.tsx';
import { useDwellingColumns } from './dwelling-columns.tsx';
import { DwellingPane } from './dwelling-pane.tsx';
import { ALL_DWELLINGS, dwellingsShown, standingOf } from './dwelling-rows.ts';
import { leavesPane } from './leaves-pane.ts';
import { Table } from './table.tsx';
import { sorted, type Sort } from './table-types.ts';

interface TabProps {
  readonly view: ConsoleView;
  readonly shown: boolean;
}

const NONE: readonly DwellingRow[] = [];
const idOf = ({ dwelling }: DwellingRow): string => dwelling;
const toneOf = (row: DwellingRow): string => (standingOf(row) === 'accepted' ? '' : 'bad');

/** Every dwelling, and what its inspections have found. */
export function DwellingsTab({ view, shown }: TabProps) {
  const { t } = useTranslation('console');
  const { rows: list } = useListed('listDwellings', shown ? view.project.version : null);
  const [filter, setFilter] = useState(ALL_DWELLINGS);
  const [sort, setSort] = useState<Sort>({ column: 'dwelling', descending: false });
  const [opened, open] = useState<string | null>(null);
  const all = list ?? NONE;
  const lately = useDeferredValue(filter);
  const rows = useMemo(() => dwellingsShown(all, lately, sort), [all, lately, sort]);
  const columns = useDwellingColumns();
  const types = useMemo(() => [...new Set(all.map(({ type }) => type))], [all]);
  const one = all.find(({ dwelling }) => dwelling === opened);
  if (!list) return <p className="loading">{t('busy')}</p>;
  return (
    <div
      className={`split ${one ? 'with-pane' : ''}`}
      onKeyDown={(event) => {
        if (one && leavesPane(event)) open(null);
      }}
    >
      <section className="split-main">
        <div className="filters" role="search">
          <input
            className="input search"
            type="search"
            data-testid="dwellings-search"
            aria-label={t('workspace.dwelling.search')}
            placeholder={t('workspace.dwelling.search')}
            maxLength={100}
            value={filter.search}
            onChange={(event) => setFilter({ ...filter, search: event.target.value })}
          />
          <Choice
            name="type"
            value={filter.type}
            options={types.map((type) => ({ value: type, text: t('squareMetres', { area: type }) }))}
            onChoose={(type) => setFilter({ ...filter, type })}
          />
          <Choice
            name="accepted"
            value={filter.standing}
            options={(['accepted', 'defects', 'uninspected'] as const).map((standing) => ({
              value: standing,
              text: t(`workspace.dwelling.standing.${standing}`),
            }))}
            onChoose={(standing) => setFilter({ ...filter, standing })}
          />
          <span className="total" role="status" data-testid="dwellings-count">
            {t('workspace.dwelling.count', { count: rows.length, total: all.length })}
          </span>
        </div>
        <Table
          label={t('workspace.tabs.dwellings')}
          testId="dwellings-table"
          columns={columns}
          rows={rows}
          idOf={idOf}
          toneOf={toneOf}
          sort={sort}
          onSort={(column) => setSort((before) => sorted(before, column))}
          opened={opened}
          onOpen={open}
          empty={t(all.length === 0 ? 'workspace.dwelling.noneYet' : 'workspace.table.none')}
        />
      </section>
      {one && <DwellingPane key={one.dwelling} row={one} onClose={() => open(null)} />}
    </div>
  );
}
