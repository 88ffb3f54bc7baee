import { useTranslation } from 'react-i18next';
import { DeskDialog } from './desk-dialog.tsx';
import { useSlotWords } from './slot-words.ts';

interface PickConfirmProps {
  readonly slot: number;
  readonly name: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Reads the number back, as large as the screen allows; until here everything can be undone freely. */
export function PickConfirm({ slot, name, busy, onCancel, onConfirm }: PickConfirmProps) {
  const { t } = useTranslation('desk');
  const words = useSlotWords(slot);
  return (
    <DeskDialog
      title={t('confirm.title', { name })}
      className="pick-confirm"
      onClose={busy ? undefined : onCancel}
    >
      <p className="huge">{slot}</p>
      <p className="words">{words}</p>
      <p className="warn">{t('confirm.final')}</p>
      <div className="foot">
        <button
          type="button"
          className="button touch"
          data-testid="desk-cancel"
          disabled={busy}
          onClick={onCancel}
        >
          {t('confirm.cancel')}
        </button>
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-confirm"
          disabled={busy}
          onClick={onConfirm}
        >
          {t(busy ? 'wait' : 'confirm.ok', { slot })}
        </button>
      </div>
    </DeskDialog>
  );
}
