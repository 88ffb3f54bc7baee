import { useTranslation } from 'react-i18next';
import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { checkable, confirmable } from './household-rows.ts';

export type BulkKind = 'check' | 'confirm' | 'group';

interface BulkBarProps {
  readonly selected: readonly FileRow[];
  readonly frozen: boolean;
  readonly onPane: (kind: BulkKind) => void;
  readonly onClear: () => void;
}

/** What can be done with all that are selected, and for how many of them. */
export function BulkBar({ selected, frozen, onPane, onClear }: BulkBarProps) {
  const { t } = useTranslation('console');
  const counts: Record<BulkKind, number> = {
    check: selected.filter(checkable).length,
    confirm: selected.filter(confirmable).length,
    group: selected.filter(({ removed }) => !removed).length,
  };
  const kinds: readonly BulkKind[] = ['check', 'confirm', 'group'];
  return (
    <div className="bulk" role="toolbar" aria-label={t('workspace.bulk.title')}>
      <b data-testid="selected-count">{t('workspace.bulk.selected', { count: selected.length })}</b>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="button"
          data-testid={`bulk-${kind}`}
          disabled={counts[kind] === 0 || frozen}
          onClick={() => onPane(kind)}
        >
          {t(`workspace.bulk.${kind}`, { count: counts[kind] })}
        </button>
      ))}
      <span className="space" />
      <button type="button" className="link" data-testid="bulk-clear" onClick={onClear}>
        {t('workspace.bulk.clear')}
      </button>
    </div>
  );
}
