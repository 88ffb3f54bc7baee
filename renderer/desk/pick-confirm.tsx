import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RehearsalOver } from '../ui/rehearsal-over.tsx';

interface PickConfirmProps {
  readonly slot: number;
  readonly name: string;
  readonly rehearsal: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: (event: MouseEvent) => void;
}

/** Reads the number back, as large as the screen allows; until here everything can be undone freely. */
export function PickConfirm({ slot, name, rehearsal, busy, onCancel, onConfirm }: PickConfirmProps) {
  const { t } = useTranslation('desk');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const words = Array.from(String(slot), (digit) => t(`digitWords.${digit}`)).join(' ');
  return (
    <dialog
      ref={dialog}
      className="pick-confirm"
      aria-labelledby="pick-confirm-title"
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onCancel();
      }}
    >
      <h2 id="pick-confirm-title">{t('confirm.title', { name })}</h2>
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
      {rehearsal && <RehearsalOver word={t('rehearsal')} />}
    </dialog>
  );
}
