import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../shared/ipc/preparation-answers.ts';
import { problemText } from './problem-text.ts';

/** More than this is a wrong file rather than wrong rows. */
const SHOWN = 200;

/** What is wrong in the spreadsheet, errors first, by row. */
export function Problems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('console');
  const [all, setAll] = useState(false);
  const ordered = problems.toSorted((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <div className="problems scroll" tabIndex={0} role="region" aria-label={t('import.problems')}>
      <table>
        <thead>
          <tr>
            {(['kind', 'row', 'column', 'value', 'todo'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`import.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, index) => (
            <Problem key={index} problem={problem} />
          ))}
        </tbody>
      </table>
      {shown.length < ordered.length && (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          {t('import.more', { count: ordered.length - shown.length })}
        </button>
      )}
    </div>
  );
}

function Problem({ problem }: { readonly problem: ImportProblem }) {
  const { t, i18n } = useTranslation('console');
  const { severity, code, row, column, household, value } = problem;
  return (
    <tr className={severity} data-testid="import-problem" data-code={code} data-row={row ?? ''}>
      <td>
        <span className="severity">{t(`import.severity.${severity}`)}</span>
      </td>
      <td>{row ?? t('import.wholeFile')}</td>
      <td>{column ?? household ?? ''}</td>
      <td className="value">{value ?? ''}</td>
      <td>{problemText(code, i18n.language) ?? t('import.unknownProblem', { code })}</td>
    </tr>
  );
}

function rank({ severity }: ImportProblem): number {
  return severity === 'error' ? 0 : 1;
}
