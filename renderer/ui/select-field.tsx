import { useId, type ComponentProps } from 'react';

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id' | 'onChange'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly testId: string;
  /** Shown while nothing is chosen, and cannot be chosen. */
  readonly empty?: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** A labelled choice of one. */
export function SelectField({
  label,
  hint,
  testId,
  empty,
  options,
  onChoose,
  className,
  ...rest
}: SelectFieldProps) {
  const id = useId();
  return (
    <div className={`field ${className ?? ''}`}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        {...rest}
        id={id}
        className="input"
        data-testid={testId}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {empty !== undefined && (
          <option value="" disabled>
            {empty}
          </option>
        )}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
