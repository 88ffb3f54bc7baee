import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/ipc/answers.ts';
import { Problems } from './problems.tsx';

/** What the spreadsheet says, before anything is stored. */
export const ImportPreviewShown = memo(function ImportPreviewShown({
  preview,
}: {
  readonly preview: ImportPreview;
}) {
  const { t } = useTranslation('console');
  const errors = preview.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = preview.problems.length - errors;
  return (
    <div className="preview" data-testid="import-preview">
      <p className={`verdict ${errors > 0 ? 'bad' : 'good'}`}>
        <b>{t(errors > 0 ? 'import.blocked' : 'import.sound', { count: errors })}</b>
        <span>{t('import.read', { file: preview.fileName, rows: preview.rows, warnings })}</span>
      </p>
      <ul className="by-type">
        {preview.byType.map(({ type, count, inGroups, accepted }) => (
          <li key={type}>
            <span>{t('squareMetres', { area: type })}</span>
            <b>{t(`import.count.${preview.kind}`, { count })}</b>
            <small>{t(`import.part.${preview.kind}`, { inGroups, accepted })}</small>
          </li>
        ))}
      </ul>
      {preview.problems.length > 0 && <Problems problems={preview.problems} />}
      <FirstRows preview={preview} />
    </div>
  );
});

function FirstRows({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('console');
  return (
    <details className="first-rows" open={preview.problems.length === 0}>
      <summary>{t('import.firstRows')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('import.firstRows')}>
        <table>
          <thead>
            <tr>
              {preview.headings.map((heading, index) => (
                <th key={index} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
