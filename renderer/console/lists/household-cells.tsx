import { useTranslation } from 'react-i18next';
import type { FileDetail } from '../../../shared/ipc/preparation-answers.ts';
import { HOUSEHOLD_FIELDS } from '../../../shared/preparation/household-file.ts';
import { useActions } from '../actions.tsx';
import { CheckedBy } from '../checked-by.tsx';
import { problemText } from '../problem-text.ts';
import { useCheckedBy } from '../remembered.ts';
import { CellField } from './cell-field.tsx';
import { plain } from './list-form.tsx';
import type { Edit } from './undo-edit.tsx';

interface HouseholdCellsProps {
  readonly detail: FileDetail;
  readonly locked: boolean;
  /** A cell has been corrected: it can be taken back. */
  readonly onEdited: (edit: Edit) => void;
}

/** The row as the list has it, wrong or right: each cell is mended in place, with what is wrong beside it. */
export function HouseholdCells({ detail, locked, onEdited }: HouseholdCellsProps) {
  const { t, i18n } = useTranslation('console');
  const { run } = useActions();
  const [name] = useCheckedBy();
  const { cells, problems, row } = detail;
  const of = (field: string | null) => problems.filter((problem) => problem.field === field);
  return (
    <section className="cells">
      {of(null).map(({ severity, code, value }, index) => (
        <p key={index} className={`said ${severity}`} data-testid="file-problem" data-code={code}>
          {problemText(code, i18n.language) ?? t('import.unknownProblem', { code })}
          {value !== null && <b> {value}</b>}
        </p>
      ))}
      {!locked && <CheckedBy testId="editFile-by" words="import.by" />}
      <div className="cell-grid">
        {HOUSEHOLD_FIELDS.map((field) => {
          const text = String(cells[field] ?? '');
          return (
            <CellField
              key={field}
              field={field}
              text={text}
              problems={of(field)}
              locked={locked}
              onSave={async (next, reason) => {
                const by = plain(name);
                if (by === '') return 'NAMELESS';
                const input = { id: row.id, by, cells: { [field]: next }, reason };
                const result = await run('editFile', input);
                if (result?.ok) onEdited({ field, from: text, to: next });
                return result?.ok ? null : 'REFUSED';
              }}
            />
          );
        })}
      </div>
    </section>
  );
}
