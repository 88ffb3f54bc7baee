import { useId, type ComponentProps, type Ref } from 'react';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'onChange'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly tone?: 'good' | 'bad' | undefined;
  readonly testId: string;
  readonly input?: Ref<HTMLInputElement> | undefined;
  readonly onText: (text: string) => void;
}

/** A labelled input; its hint is read out with it. */
export function Field({ label, hint, tone, testId, input, onText, className, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className={`field ${className ?? ''}`}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        ref={input}
        className="input"
        data-testid={testId}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={tone === 'bad'}
        onChange={(event) => onText(event.target.value)}
      />
      <span id={`${id}-hint`} className={`hint ${tone ?? ''}`}>
        {hint ?? '\u00a0'}
      </span>
    </div>
  );
}
