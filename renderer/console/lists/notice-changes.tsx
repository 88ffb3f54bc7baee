import { useTranslation } from 'react-i18next';
import type { NoticeChange } from '../../../shared/preparation/papers.ts';

const SHOWN = 300;

/** What a new round would say of what has changed. Masked, as the list is. */
export function NoticeChanges({ changes }: { readonly changes: readonly NoticeChange[] }) {
  const { t } = useTranslation('console');
  if (changes.length === 0)
    return (
      <p className="all-served" data-testid="notice-changes" data-count="0">
        {t('register.current')}
      </p>
    );
  return (
    <div className="notice-changes" data-testid="notice-changes" data-count={changes.length}>
      <p>
        <b>{t('workspace.notices.changed', { count: changes.length })}</b>
      </p>
      <ul className="changes">
        {changes.slice(0, SHOWN).map(({ household, kind, changes: parts }) => (
          <li key={household} data-kind={kind}>
            <b>{household}</b>
            <span className={`kind ${kind}`}>{t(`workspace.notices.kinds.${kind}`)}</span>
            {parts.map(({ field, from, to }) => (
              <span key={field} className="moved">
                {t(`workspace.notices.fields.${field}`)} <del>{from}</del> → <ins>{to}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p>{t('import.difference.more', { count: changes.length - SHOWN })}</p>}
    </div>
  );
}
