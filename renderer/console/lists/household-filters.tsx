import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { problemText } from '../problem-text.ts';
import { Choice } from './choice.tsx';
import { EVERY, typesOf, type HouseholdFilter } from './household-rows.ts';

interface HouseholdFiltersProps {
  readonly rows: readonly FileRow[];
  readonly count: number;
  readonly filter: HouseholdFilter;
  readonly onFilter: (filter: HouseholdFilter) => void;
  readonly onAdd: () => void;
}

export const HouseholdFilters = memo(function HouseholdFilters(props: HouseholdFiltersProps) {
  const { rows, count, filter, onFilter, onAdd } = props;
  const { t, i18n } = useTranslation('console');
  const found = useFound(rows);
  const put = (part: Partial<HouseholdFilter>): void => onFilter({ ...filter, ...part });
  const words = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, text: t(`workspace.filters.${name}.${value}`) }));
  const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  return (
    <div className="filters" role="search">
      <input
        className="input search"
        type="search"
        data-testid="households-search"
        aria-label={t('workspace.household.search')}
        placeholder={t('workspace.household.search')}
        maxLength={100}
        value={filter.search}
        onChange={(event) => put({ search: event.target.value })}
      />
      <Choice
        name="stage"
        value={filter.stage}
        options={words('stage', ['entered', 'checked', 'confirmed', 'unconfirmed', 'edits'])}
        onChoose={(stage) => put({ stage: stage as HouseholdFilter['stage'] })}
      />
      <Choice
        name="problem"
        value={filter.problem}
        options={[
          ...words('problem', ['errors', 'warnings', 'none']),
          ...found.codes.map((code) => ({
            value: code,
            text: (problemText(code, i18n.language) ?? code).split(/[。.]/)[0] ?? code,
          })),
        ]}
        onChoose={(problem) => put({ problem })}
      />
      <Choice
        name="type"
        value={filter.type}
        options={found.types.map((type) => ({ value: type, text: t('squareMetres', { area: type }) }))}
        onChoose={(type) => put({ type })}
      />
      <Choice
        name="village"
        value={filter.village}
        options={plain(found.villages)}
        onChoose={(village) => put({ village })}
      />
      <Choice
        name="standing"
        value={filter.standing === 'listed' ? '' : filter.standing}
        options={words('standing', ['removed', 'late', 'all'])}
        onChoose={(standing) =>
          put({ standing: standing === '' ? 'listed' : (standing as HouseholdFilter['standing']) })
        }
      />
      {filter !== EVERY && (
        <button type="button" className="link" data-testid="filters-clear" onClick={() => onFilter(EVERY)}>
          {t('workspace.filters.clear')}
        </button>
      )}
      <span className="total" role="status" data-testid="households-count">
        {t('workspace.household.count', { count, total: rows.length })}
      </span>
      <button type="button" className="button" data-testid="open-addFile" onClick={onAdd}>
        {t('workspace.household.add')}
      </button>
    </div>
  );
});

/** What there is to choose from. */
function useFound(rows: readonly FileRow[]) {
  return useMemo(() => {
    const words = new Intl.Collator('zh-CN', { numeric: true });
    const villages = [...new Set(rows.map(({ village }) => village))].filter((village) => village !== '');
    const codes = new Set(rows.flatMap(({ errors, warnings }) => [...errors, ...warnings]));
    return { types: typesOf(rows), villages: villages.sort(words.compare), codes: [...codes].sort() };
  }, [rows]);
}
