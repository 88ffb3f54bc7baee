import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { useActions } from '../actions.tsx';
import { usePlainTime } from './plain-time.ts';

/** While the board shows something else than the ceremony the console says so, and leads back. */
export function OnBoard({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const plainTime = usePlainTime();
  const { interlude } = view.show;
  if (interlude === null) return null;
  const { kind, until } = interlude;
  return (
    <p className="on-board" role="status" data-testid="on-board" data-kind={kind}>
      {until === null
        ? t('show.onBoard.now', { what: t(`show.interlude.kinds.${kind}`) })
        : t('show.onBoard.until', { what: t(`show.interlude.kinds.${kind}`), time: plainTime(until) })}
      <button
        type="button"
        className="button"
        data-testid="on-board-back"
        disabled={busy !== null}
        onClick={() => void run('showInterlude', { interlude: null })}
      >
        {t('show.interlude.back')}
      </button>
    </p>
  );
}
