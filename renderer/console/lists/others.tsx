import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../shared/ipc/preparation-answers.ts';
import { problemText } from '../problem-text.ts';

/** What is wrong with no single row: a group that fills no stairwell, a type that is short. */
export function Others({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t, i18n } = useTranslation('console');
  if (problems.length === 0) return null;
  return (
    <details className="others" data-testid="other-problems">
      <summary>{t('workspace.others', { count: problems.length })}</summary>
      <ul>
        {problems.map(({ severity, code, household, value }, index) => (
          <li key={index} className={severity} data-code={code}>
            <b>{[household, value].filter((part) => part !== null).join(' · ')}</b>
            <span>{problemText(code, i18n.language) ?? t('import.unknownProblem', { code })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
