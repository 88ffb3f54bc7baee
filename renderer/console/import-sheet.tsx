import { useTranslation } from 'react-i18next';
import type { ImportPreview, SheetPreview } from '../../shared/ipc/preparation-answers.ts';
import { useActions } from './actions.tsx';
import type { Importing } from './importing.ts';

interface SheetProps {
  readonly sheet: SheetPreview;
  readonly fields: ImportPreview['fields'];
  readonly alone: boolean;
  readonly onMap: Importing['map'] | null;
}

/** One sheet: which column each field is read from, and its first rows under the headings that it has. */
export function Sheet({ sheet, fields, alone, onMap }: SheetProps) {
  const { t } = useTranslation('console');
  const titles = new Map(fields.map(({ field, title }) => [sheet.mapping[field], title]));
  return (
    <section className="sheet" data-testid={`import-sheet-${sheet.sheet}`}>
      <h3>
        {alone ? t('import.columnsTitle') : t('import.columnsOf', { sheet: sheet.sheet })}
        <small>{t('import.headingRow', { row: sheet.headingRow })}</small>
      </h3>
      <Mapped sheet={sheet} fields={fields} onMap={onMap} />
      <div className="scroll" tabIndex={0} role="region" aria-label={t('import.firstRows')}>
        <table className="first-rows">
          <thead>
            <tr>
              {sheet.headings.map((heading, column) => (
                <th key={column} scope="col" className={titles.has(column) ? 'mapped' : ''}>
                  {heading === '' ? t('import.columnNo', { column: column + 1 }) : heading}
                  <small>{titles.get(column) ?? t('import.notRead')}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.sample.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column} className={titles.has(column) ? '' : 'unread'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const NONE = '-';

function Mapped({ sheet, fields, onMap }: Omit<SheetProps, 'alone'>) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  return (
    <ul className="mapping">
      {fields.map(({ field, title, required }) => {
        const column = sheet.mapping[field];
        const missing = required && column === undefined;
        return (
          <li key={field} className={missing ? 'missing' : ''}>
            <label>
              <span>
                {title}
                {required && <em> {t('import.required')}</em>}
              </span>
              <select
                className="input"
                data-testid={`mapping-${sheet.sheet}-${field}`}
                aria-invalid={missing}
                disabled={onMap === null || busy !== null}
                value={column ?? NONE}
                onChange={({ target: { value } }) =>
                  void onMap?.(sheet.sheet, field, value === NONE ? null : Number(value))
                }
              >
                <option value={NONE}>{t('import.noColumn')}</option>
                {sheet.headings.map((heading, index) => (
                  <option key={index} value={index}>
                    {heading === '' ? t('import.columnNo', { column: index + 1 }) : heading}
                  </option>
                ))}
              </select>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
