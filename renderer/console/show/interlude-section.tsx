import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { useActions } from '../actions.tsx';
import { BreakForm } from './break-form.tsx';

const AT_ONCE = ['results', 'statistics', 'testPicture'] as const;

/** What the board shows between the moments of the ceremony; the next entry ends it by itself. */
export function InterludeSection({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const { interlude } = view.show;
  const show = (kind: (typeof AT_ONCE)[number]): void =>
    void run('showInterlude', { interlude: { kind, until: null } });
  return (
    <section className="show-section" aria-labelledby="show-interlude">
      <h3 id="show-interlude">{t('show.interlude.title')}</h3>
      {view.claim !== null && (
        <p className="why" data-testid="show-covers">
          {t('show.interlude.covers', { queueNo: view.claim.queueNo })}
        </p>
      )}
      <BreakForm view={view} />
      <div className="show-buttons" role="group" aria-labelledby="show-interlude">
        {AT_ONCE.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            data-testid={`show-interlude-${kind}`}
            aria-pressed={interlude?.kind === kind}
            disabled={busy !== null}
            onClick={() => show(kind)}
          >
            {t(`show.interlude.kinds.${kind}`)}
          </button>
        ))}
        <button
          type="button"
          className="button primary"
          data-testid="show-interlude-none"
          disabled={busy !== null || interlude === null}
          onClick={() => void run('showInterlude', { interlude: null })}
        >
          {t('show.interlude.back')}
        </button>
      </div>
    </section>
  );
}
