import { useId, type ComponentProps } from 'react';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'onChange'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly testId: string;
  readonly onText: (text: string) => void;
}

/** A labelled field for somebody's own words. */
export function TextArea({ label, hint, testId, onText, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className={`field ${className ?? ''}`}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        className="input words"
        data-testid={testId}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onText(event.target.value)}
      />
      <span id={`${id}-hint`} className="hint">
        {hint ?? '\u00a0'}
      </span>
    </div>
  );
}
