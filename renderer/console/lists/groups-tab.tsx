import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { CheckedBy } from '../checked-by.tsx';
import { Growing } from '../growing.tsx';
import { useListed } from '../use-listed.ts';
import { groupsOf } from './group-list.ts';
import { GroupOfList } from './group-of-list.tsx';
import { isFrozen } from './opening.tsx';

interface TabProps {
  readonly view: ConsoleView;
  readonly shown: boolean;
}

/** The groups: who is in them, whether they fill a stairwell, and the consent that all sign. */
export function GroupsTab({ view, shown }: TabProps) {
  const { t } = useTranslation('console');
  const { rows: list } = useListed('listFiles', shown ? view.project.version : null);
  const [search, setSearch] = useState('');
  const lately = useDeferredValue(search.trim().toLowerCase());
  const groups = useMemo(() => (list ? groupsOf(list.rows, list.others) : []), [list]);
  const fitting = groups.filter(
    ({ group, members }) =>
      lately === '' ||
      group.toLowerCase().includes(lately) ||
      members.some(({ row }) => `${row.name}${row.code}`.toLowerCase().includes(lately)),
  );
  if (!list) return <p className="loading">{t('busy')}</p>;
  return (
    <div className="groups-tab">
      <div className="filters" role="search">
        <input
          className="input search"
          type="search"
          data-testid="groups-search"
          aria-label={t('workspace.groups.search')}
          placeholder={t('workspace.groups.search')}
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <CheckedBy testId="groups-by" words="import.by" />
        <span className="total">{t('workspace.groups.count', { count: groups.length })}</span>
      </div>
      {groups.length === 0 && <p className="none">{t('workspace.groups.none')}</p>}
      <ul className="group-list" data-testid="groups-list">
        <Growing
          as="li"
          items={fitting}
          keyOf={({ group }) => group}
          draw={(group) => <GroupOfList group={group} rows={list.rows} frozen={isFrozen(view)} />}
        />
      </ul>
    </div>
  );
}
