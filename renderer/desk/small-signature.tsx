import { useTranslation } from 'react-i18next';
import { DeskDialog } from './desk-dialog.tsx';

interface SmallSignatureProps {
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onMeant: () => void;
}

/** Asked once: a slip of the pen is no signature, but a small one may be. */
export function SmallSignature({ busy, onAgain, onMeant }: SmallSignatureProps) {
  const { t } = useTranslation('desk');
  return (
    <DeskDialog title={t('sign.small.title')} className="question" onClose={busy ? undefined : onAgain}>
      <p>{t('sign.small.explain')}</p>
      <div className="foot">
        <button
          type="button"
          className="button touch wide"
          data-testid="desk-small-again"
          disabled={busy}
          onClick={onAgain}
        >
          {t('sign.small.again')}
        </button>
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-small-ok"
          disabled={busy}
          onClick={onMeant}
        >
          {t(busy ? 'wait' : 'sign.small.ok')}
        </button>
      </div>
    </DeskDialog>
  );
}
