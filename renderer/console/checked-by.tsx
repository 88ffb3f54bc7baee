import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.tsx';
import { useCheckedBy } from './remembered.ts';

interface CheckedByProps {
  readonly testId: string;
  /** A key of the dictionary. */
  readonly words: string;
  readonly hint?: string;
}

/** The name of who has looked at the papers; it stands there until it is changed. */
export function CheckedBy({ testId, words, hint }: CheckedByProps) {
  const { t } = useTranslation('console');
  const [checkedBy, setCheckedBy] = useCheckedBy();
  return (
    <Field
      className="checked-by"
      label={t(words)}
      hint={hint}
      maxLength={60}
      testId={testId}
      data-missing={checkedBy.trim() === ''}
      value={checkedBy}
      onText={setCheckedBy}
    />
  );
}
