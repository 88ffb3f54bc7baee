import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/ipc/preparation-answers.ts';
import { Difference } from './import-difference.tsx';
import { Sheet } from './import-sheet.tsx';
import type { Importing } from './importing.ts';
import { missingFields } from './mapping.ts';
import { Problems } from './problems.tsx';

interface ImportPreviewShownProps {
  readonly preview: ImportPreview;
  /** Null where the columns cannot be read anew. */
  readonly onMap: Importing['map'] | null;
}

/** What the spreadsheet says, before anything is stored. */
export const ImportPreviewShown = memo(function ImportPreviewShown({
  preview,
  onMap,
}: ImportPreviewShownProps) {
  const { t } = useTranslation('console');
  // What keeps it from being read comes first.
  const lacking = missingFields(preview).length > 0;
  const sheets = preview.sheets.map((sheet) => (
    <Sheet
      key={sheet.sheet}
      sheet={sheet}
      fields={preview.fields}
      alone={preview.sheets.length === 1}
      onMap={onMap}
    />
  ));
  return (
    <div className="preview" data-testid="import-preview">
      <Verdict preview={preview} />
      <ul className="by-type">
        {preview.byType.map(({ type, count, inGroups, accepted }) => (
          <li key={type}>
            <span>{t('squareMetres', { area: type })}</span>
            <b>{t(`import.count.${preview.kind}`, { count })}</b>
            <small>{t(`import.part.${preview.kind}`, { inGroups, accepted })}</small>
          </li>
        ))}
      </ul>
      {lacking && sheets}
      {preview.difference && <Difference difference={preview.difference} fields={preview.fields} />}
      {preview.problems.length > 0 && <Problems problems={preview.problems} />}
      {preview.skipped.length > 0 && <Skipped skipped={preview.skipped} />}
      {!lacking && sheets}
    </div>
  );
});

function Verdict({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('console');
  const errors = preview.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = preview.problems.length - errors;
  const missing = missingFields(preview);
  const verdict = !preview.confirmable
    ? missing.length > 0
      ? 'columnsMissing'
      : 'blocked'
    : errors > 0
      ? 'toMend'
      : 'sound';
  const tone = !preview.confirmable ? 'bad' : errors > 0 ? 'care' : 'good';
  return (
    <p className={`verdict ${tone}`} data-testid="import-verdict" data-verdict={verdict}>
      <b>{t(`import.${verdict}`, { count: errors, columns: missing.join(t('listSeparator')) })}</b>
      <span>{t('import.read', { file: preview.fileName, rows: preview.rows, warnings })}</span>
    </p>
  );
}

const NUMBERS = 30;

/** Rows that are no records: nobody shall wonder where one has gone. */
function Skipped({ skipped }: Pick<ImportPreview, 'skipped'>) {
  const { t } = useTranslation('console');
  return (
    <details className="skipped" data-testid="import-skipped">
      <summary>
        {t('import.skipped.title', { count: skipped.reduce((sum, { rows }) => sum + rows.length, 0) })}
      </summary>
      <ul>
        {skipped.map(({ why, rows }) => (
          <li key={why}>
            <b>{t([`import.skipped.why.${why}`, 'import.skipped.why.OTHER'], { why })}</b>
            <span>
              {t('import.skipped.rows', {
                count: rows.length,
                rows: rows.slice(0, NUMBERS).join(t('listSeparator')) + (rows.length > NUMBERS ? ' …' : ''),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
