import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DwellingRow } from '../../../shared/ipc/preparation-answers.ts';
import { moment } from '../clock.ts';
import { standingOf } from './dwelling-rows.ts';
import type { Column } from './table-types.ts';

export function useDwellingColumns(): readonly Column<DwellingRow>[] {
  const { t, i18n } = useTranslation('console');
  const { language } = i18n;
  return useMemo(() => {
    const title = (id: string): string => t(`workspace.dwelling.columns.${id}`);
    const plain = (
      id: 'dwelling' | 'building' | 'stairwell' | 'floor' | 'room' | 'area' | 'storageRoom',
      width: string,
      wide = false,
    ): Column<DwellingRow> => ({ id, title: title(id), width, wide, text: (row) => row[id] });
    return [
      plain('dwelling', 'minmax(104px, 0.9fr)'),
      plain('building', '88px'),
      plain('stairwell', '88px'),
      plain('floor', '64px', true),
      plain('room', '80px'),
      {
        id: 'type',
        title: title('type'),
        width: '84px',
        text: ({ type }) => t('squareMetres', { area: type }),
      },
      plain('area', '88px'),
      plain('storageRoom', 'minmax(110px, 1fr)', true),
      {
        ...{ id: 'standing', title: title('standing'), width: '104px', text: standingOf },
        cell: (row) => (
          <span className={`stage-mark ${standingOf(row)}`}>
            {t(`workspace.dwelling.standing.${standingOf(row)}`)}
          </span>
        ),
      },
      {
        ...{ id: 'visits', title: title('visits'), width: 'minmax(150px, 1.4fr)' },
        text: ({ inspections }) => {
          const last = inspections.at(-1);
          if (!last) return '';
          const said = last.defects === '' ? '' : ` · ${last.defects}`;
          return `${moment(last.at, language)}${said}`;
        },
      },
    ];
  }, [t, language]);
}
