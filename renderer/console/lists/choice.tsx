import { useTranslation } from 'react-i18next';

interface ChoiceProps {
  /** Finds its words in `workspace.filters.<name>`; '' is all of them. */
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One filter of a table. */
export function Choice({ name, value, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation('console');
  return (
    <select
      className={`input filter ${value === '' ? '' : 'chosen'}`}
      data-testid={`filter-${name}`}
      aria-label={t(`workspace.filters.${name}.label`)}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{t(`workspace.filters.${name}.any`)}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
