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
      room?: Column<DwellingRow>['room'],
    ): Column<DwellingRow> => ({
      id,
      title: title(id),
      width,
      ...(room && { room }),
      text: (row) => row[id],
    });
    return [
      plain('dwelling', 'minmax(88px, 0.9fr)'),
      plain('building', '76px'),
      plain('stairwell', '76px'),
      plain('floor', '64px', 'middle'),
      plain('room', '64px'),
      {
        id: 'type',
        title: title('type'),
        width: '84px',
        text: ({ type }) => t('squareMetres', { area: type }),
      },
      plain('area', '80px', 'middle'),
      plain('storageRoom', 'minmax(110px, 1fr)', 'middle'),
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
