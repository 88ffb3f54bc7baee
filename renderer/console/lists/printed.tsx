import { useTranslation } from 'react-i18next';
import type { PrintedPaper } from '../../../shared/ipc/preparation-answers.ts';

/** Where a paper has come out. */
export function Printed({ paper }: { readonly paper: PrintedPaper | null }) {
  const { t } = useTranslation('console');
  if (!paper) return null;
  return (
    <p className="printed" role="status" data-testid="printed-paper" data-path={paper.path ?? ''}>
      {paper.path === null
        ? t('workspace.printed.sent', { pages: paper.pages })
        : t('workspace.printed.saved', { pages: paper.pages, path: paper.path })}
    </p>
  );
}
