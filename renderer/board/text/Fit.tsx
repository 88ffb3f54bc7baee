import { emWidth } from './em-width.ts';
import { vars } from './vars.ts';

/** One line as large as its class's `--fit` says, or smaller if the box is too narrow for it. */
export function Fit({ text, className = '', testId }: { text: string; className?: string; testId?: string }) {
  return (
    <div className={`fit ${className}`} style={vars({ em: emWidth(text) })}>
      <span data-testid={testId}>{text}</span>
    </div>
  );
}
