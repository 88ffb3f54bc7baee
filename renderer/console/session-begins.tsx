import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { beginningSession } from './sessions.ts';

/** Between two days: the night can begin here, and nothing is lost by it. */
export function SessionBegins({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const session = beginningSession(view);
  if (session === null) return null;
  const values = { session, before: session - 1 };
  return (
    <section className="note session" data-testid="session-begins">
      <h3>{t('session.title', values)}</h3>
      <p>{t('session.explain', values)}</p>
      <button
        type="button"
        className="button"
        data-testid="end-session"
        disabled={busy !== null}
        onClick={() =>
          void run(
            'suspend',
            { seq: view.seq, reason: 'END_OF_SESSION', words: '' },
            { name: 'endSession', values },
          )
        }
      >
        {t('session.button', values)}
      </button>
    </section>
  );
}
