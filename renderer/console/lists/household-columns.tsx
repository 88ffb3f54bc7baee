import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { problemText } from '../problem-text.ts';
import type { Column } from './table-types.ts';

/** The first clause of what is wrong: the whole of it stands in the pane. */
function clause(code: string, language: string): string {
  return (problemText(code, language) ?? code).split(/[。.；;]/)[0] ?? code;
}

export function useHouseholdColumns(): readonly Column<FileRow>[] {
  const { t, i18n } = useTranslation('console');
  const { language } = i18n;
  return useMemo(() => {
    const field = (id: string): string => t(`workspace.fields.${id}`);
    const plain = (
      id: 'code' | 'village' | 'agreementNo' | 'signedOn' | 'group' | 'maskedId',
      width: string,
      room?: Column<FileRow>['room'],
    ): Column<FileRow> => ({ id, title: field(id), width, ...(room && { room }), text: (row) => row[id] });
    return [
      {
        ...{ id: 'queueNo', title: field('queueNo'), width: '72px', numeric: true },
        text: ({ queueNo }: FileRow) => (queueNo === null ? '–' : String(queueNo)),
      },
      plain('code', '92px'),
      { id: 'name', title: field('name'), width: 'minmax(88px, 0.9fr)', text: ({ name }) => name },
      plain('maskedId', '176px', 'wide'),
      plain('village', 'minmax(84px, 0.8fr)', 'middle'),
      plain('agreementNo', '104px', 'wide'),
      plain('signedOn', '104px', 'middle'),
      {
        ...{ id: 'entitlements', title: field('entitlements'), width: 'minmax(112px, 1fr)' },
        text: ({ entitlements }) => entitlements,
      },
      {
        ...{ id: 'entitledArea', title: field('entitledArea'), width: '80px', room: 'wide', numeric: true },
        text: ({ entitledArea }) => entitledArea,
      },
      plain('group', '64px', 'middle'),
      {
        ...{ id: 'stage', title: field('stage'), width: '92px', text: ({ stage }) => stage },
        cell: ({ stage, removed }) => (
          <span className={`stage-mark ${removed ? 'removed' : stage}`}>
            {t(`workspace.stages.${removed ? 'removed' : stage}`)}
          </span>
        ),
      },
      {
        ...{ id: 'problems', title: field('problems'), width: 'minmax(150px, 1.4fr)', text: () => '' },
        cell: ({ errors, warnings }) => {
          const first = errors[0] ?? warnings[0];
          if (first === undefined) return null;
          const more = errors.length + warnings.length - 1;
          return (
            <span
              className={`problem-mark ${errors.length > 0 ? 'error' : 'warning'}`}
              title={[...errors, ...warnings].map((code) => problemText(code, language) ?? code).join('\n')}
            >
              {clause(first, language)}
              {more > 0 && <b>{t('workspace.table.more', { count: more })}</b>}
            </span>
          );
        },
      },
    ] satisfies readonly Column<FileRow>[];
  }, [t, language]);
}
