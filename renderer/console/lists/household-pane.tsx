import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { AddHousehold } from './add-household.tsx';
import type { BulkKind } from './bulk-bar.tsx';
import { GroupForm } from './group-form.tsx';
import { HouseholdDetail } from './household-detail.tsx';
import { checkable, confirmable } from './household-rows.ts';
import { isFrozen } from './opening.tsx';
import { CheckForm, ConfirmForm } from './review-forms.tsx';

export type Pane = { readonly kind: 'file'; readonly id: string } | { readonly kind: 'add' | BulkKind };

interface HouseholdPaneProps {
  readonly view: ConsoleView;
  readonly pane: Pane;
  readonly selected: readonly FileRow[];
  readonly onPane: (pane: Pane | null) => void;
  /** A form for all that were selected has been sent. */
  readonly onDone: () => void;
}

/** Beside the table: one household, a new one, or what is done with all that are selected. */
export function HouseholdPane({ view, pane, selected, onPane, onDone }: HouseholdPaneProps) {
  const { t } = useTranslation('console');
  const close = (): void => onPane(null);
  if (pane.kind === 'file') return <HouseholdDetail key={pane.id} view={view} id={pane.id} onClose={close} />;
  const forms = { onDone, onCancel: close };
  const some = pane.kind === 'check' ? selected.filter(checkable) : selected.filter(confirmable);
  const ids = some.map(({ id }) => id);
  const left = selected.length - ids.length;
  return (
    <aside className="pane" aria-label={t(`workspace.panes.${pane.kind}`)}>
      <header className="pane-head">
        <h3>{t(`workspace.panes.${pane.kind}`)}</h3>
        <button type="button" className="button quiet" data-testid="pane-close" onClick={close}>
          {t('workspace.closePane')}
        </button>
      </header>
      <div className="pane-body">
        {pane.kind === 'add' && (
          <AddHousehold late={isFrozen(view)} onAdded={(id) => onPane({ kind: 'file', id })} />
        )}
        {pane.kind === 'check' && <CheckForm ids={ids} left={left} {...forms} />}
        {pane.kind === 'confirm' && <ConfirmForm ids={ids} left={left} {...forms} />}
        {pane.kind === 'group' && (
          <GroupForm members={selected.filter(({ removed }) => !removed)} {...forms} />
        )}
      </div>
    </aside>
  );
}
