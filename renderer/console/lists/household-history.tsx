import { useTranslation } from 'react-i18next';
import type { Change } from '../../../shared/preparation/household-file.ts';
import { moment } from '../clock.ts';

/** Who changed what, when and why, newest first. */
export function History({ history }: { readonly history: readonly Change[] }) {
  const { t } = useTranslation('console');
  return (
    <section className="part">
      <h4>{t('workspace.history.title', { count: history.length })}</h4>
      <ol className="history" data-testid="file-history">
        {history.toReversed().map((change, index) => (
          <Line key={history.length - index} change={change} />
        ))}
      </ol>
    </section>
  );
}

function Line({ change }: { readonly change: Change }) {
  const { t, i18n } = useTranslation('console');
  const { at, by, kind, field, from, to, reason, approver } = change;
  const shown = (text: string | null): string =>
    text === null || text === '' ? t('import.difference.empty') : text;
  return (
    <li data-kind={kind}>
      <time dateTime={at}>{moment(at, i18n.language)}</time>
      <div>
        <b>{t(`workspace.history.kinds.${kind}`)}</b> {by}
        {field !== null && (
          <p className="moved">
            {t(`workspace.fields.${field}`)} <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
          </p>
        )}
        {reason !== '' && <p>{t('workspace.history.reason', { reason })}</p>}
        {approver !== '' && <p>{t('workspace.history.approver', { approver })}</p>}
      </div>
    </li>
  );
}
