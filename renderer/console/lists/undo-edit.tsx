import { useTranslation } from 'react-i18next';
import type { Field } from '../../../shared/preparation/household-file.ts';
import { useActions } from '../actions.tsx';
import { useCheckedBy } from '../remembered.ts';
import { plain } from './list-form.tsx';

export interface Edit {
  readonly field: Field;
  readonly from: string;
  readonly to: string;
}

interface UndoEditProps {
  readonly id: string;
  readonly edit: Edit;
  readonly onDone: () => void;
}

/** Right after a correction: what it was can be written back, which is a correction of its own. */
export function UndoEdit({ id, edit, onDone }: UndoEditProps) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const [name] = useCheckedBy();
  const empty = t('import.difference.empty');
  const undo = async (): Promise<void> => {
    const input = {
      id,
      by: plain(name),
      cells: { [edit.field]: edit.from },
      reason: t('workspace.undo.reason'),
    };
    const result = await run('editFile', input);
    if (result?.ok) onDone();
  };
  return (
    <p className="undo moved" role="status" data-testid="undo-edit">
      <span>
        {t(`workspace.fields.${edit.field}`)} <del>{edit.from === '' ? empty : edit.from}</del> →{' '}
        <ins>{edit.to === '' ? empty : edit.to}</ins>
      </span>
      <button
        type="button"
        className="button"
        data-testid="undo"
        disabled={busy !== null}
        onClick={() => void undo()}
      >
        {t('workspace.undo.button')}
      </button>
    </p>
  );
}
