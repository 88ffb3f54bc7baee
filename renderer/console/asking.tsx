import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useActions } from './actions.tsx';

const PARTS = ['does', 'needs', 'undo'] as const;

/** The question before an action of weight: what it does, whom it needs, and whether it can be taken back. */
export function Asking() {
  const { asking, answer } = useActions();
  const { t } = useTranslation('console');
  if (!asking) return null;
  const text = (part: string) => t(`confirm.${asking.name}.${part}`, asking.values ?? {});
  return (
    <ConfirmDialog
      title={text('title')}
      lines={PARTS.map((part) => ({ label: t(`confirmParts.${part}`), text: text(part) }))}
      detail={asking.detail}
      ok={text('ok')}
      cancel={t('confirmParts.cancel')}
      onAnswer={answer}
    />
  );
}
