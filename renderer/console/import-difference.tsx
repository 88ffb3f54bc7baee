import { useTranslation } from 'react-i18next';
import type { ImportDifference, ImportPreview } from '../../shared/ipc/preparation-answers.ts';

const SHOWN = 200;
const NAMED = 60;

interface DifferenceProps {
  readonly difference: ImportDifference;
  readonly fields: ImportPreview['fields'];
}

/** What becomes of the list that is there if this one is confirmed. */
export function Difference({ difference, fields }: DifferenceProps) {
  const { t } = useTranslation('console');
  const { added, removed, changed, unchanged } = difference;
  // Of a dwelling, what a list is read into and not its columns.
  const title = (field: string): string =>
    fields.find((each) => each.field === field)?.title ?? t(`import.difference.fields.${field}`);
  const said = (field: string, value: string): string => {
    if (value === '') return t('import.difference.empty');
    return field === 'accepted' ? t(`import.difference.values.${value}`) : value;
  };
  const something = added.length + removed.length + changed.length > 0;
  return (
    <section className="difference" data-testid="import-difference">
      <h3>{t('import.difference.title')}</h3>
      <p className="counts">
        {(['added', 'removed', 'changed'] as const).map((kind) => (
          <span key={kind} className={kind} data-count={difference[kind].length}>
            {t(`import.difference.${kind}`, { count: difference[kind].length })}
          </span>
        ))}
        <span>{t('import.difference.unchanged', { count: unchanged })}</span>
      </p>
      {something && (
        <details open={changed.length <= NAMED}>
          <summary>{t('import.difference.show')}</summary>
          <Named kind="added" codes={added} />
          <Named kind="removed" codes={removed} />
          <ul className="changes">
            {changed.slice(0, SHOWN).map(({ household, changes }) => (
              <li key={household}>
                <b>{household}</b>
                {changes.map(({ field, from, to }) => (
                  <span key={field}>
                    {title(field)}：<del>{said(field, from)}</del> → <ins>{said(field, to)}</ins>
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {changed.length > SHOWN && <p>{t('import.difference.more', { count: changed.length - SHOWN })}</p>}
        </details>
      )}
    </section>
  );
}

function Named({ kind, codes }: { readonly kind: 'added' | 'removed'; readonly codes: readonly string[] }) {
  const { t } = useTranslation('console');
  if (codes.length === 0) return null;
  const more = codes.length > NAMED ? ' …' : '';
  return (
    <p className={kind}>
      <b>{t(`import.difference.${kind}`, { count: codes.length })}</b>{' '}
      {codes.slice(0, NAMED).join(t('listSeparator'))}
      {more}
    </p>
  );
}
