import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDetail } from '../../../shared/ipc/preparation-answers.ts';
import { ORDER_FIELDS } from '../../../shared/preparation/decide-file.ts';
import type { Field } from '../../../shared/preparation/household-file.ts';
import { useActions } from '../actions.tsx';
import { problemText } from '../problem-text.ts';
import { plain } from './list-form.tsx';

interface CellFieldProps {
  readonly field: Field;
  readonly text: string;
  readonly problems: FileDetail['problems'];
  readonly locked: boolean;
  readonly onSave: (text: string, reason: string) => Promise<null | 'NAMELESS' | 'REFUSED'>;
}

/** One cell: Enter writes it, Escape takes back what was typed. */
export function CellField({ field, text, problems, locked, onSave }: CellFieldProps) {
  const { t, i18n } = useTranslation('console');
  const { busy } = useActions();
  const [typed, setTyped] = useState(text);
  const [reason, setReason] = useState('');
  const id = useId();
  const changed = plain(typed) !== plain(text);
  const words = t(ORDER_FIELDS.includes(field) ? 'workspace.reason' : 'workspace.reasonOptional');
  const save = async (): Promise<void> => {
    if (!changed || busy !== null) return;
    const fault = await onSave(plain(typed), plain(reason));
    if (fault === 'NAMELESS')
      document.querySelector<HTMLInputElement>('[data-testid="editFile-by"]')?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void save();
    if (event.key !== 'Escape' || !changed) return;
    // Taken back here; the page stays.
    event.stopPropagation();
    setTyped(text);
  };
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return (
    <div className={`cell ${problems.length > 0 ? worst : ''} ${changed ? 'changed' : ''}`}>
      <label htmlFor={id}>{t(`workspace.fields.${field}`)}</label>
      <input
        id={id}
        className="input"
        data-testid={`cell-${field}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        readOnly={locked}
        aria-invalid={worst === 'error' && problems.length > 0}
        aria-describedby={`${id}-said`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={key}
      />
      <div id={`${id}-said`} className="cell-said">
        {problems.map(({ code, severity, value }) => (
          <p key={code} className={severity} data-testid="cell-problem" data-code={code}>
            {problemText(code, i18n.language) ?? t('import.unknownProblem', { code })}
            {value !== null && value !== text && <b> {value}</b>}
          </p>
        ))}
      </div>
      {changed && (
        <div className="cell-save">
          <input
            className="input"
            data-testid={`cell-${field}-reason`}
            aria-label={words}
            placeholder={words}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={key}
          />
          <button type="button" className="button" onClick={() => setTyped(text)}>
            {t('workspace.takeBack')}
          </button>
          <button
            type="button"
            className="button primary"
            data-testid={`cell-${field}-save`}
            disabled={busy !== null}
            onClick={() => void save()}
          >
            {t('workspace.save')}
          </button>
        </div>
      )}
    </div>
  );
}
