import type { KeyboardEvent, ReactNode, SubmitEvent } from 'react';

/** The big button stands outside and sends this form. */
export const STEP_FORM = 'step-form';

interface StepFormProps {
  readonly onSend: () => void;
  /** Whether Enter in a field sends: only where nothing of weight follows. */
  readonly enterSends?: boolean;
  readonly children: ReactNode;
}

/** The fields of a step. The first one marked `data-missing` gets the focus instead of anything being sent. */
export function StepForm({ onSend, enterSends = false, children }: StepFormProps) {
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const missing = event.currentTarget.querySelector<HTMLElement>('[data-missing="true"]');
    if (missing) missing.focus();
    else onSend();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !enterSends && event.target instanceof HTMLInputElement)
      event.preventDefault();
  };
  return (
    <form id={STEP_FORM} className="step-form" noValidate onSubmit={send} onKeyDown={key}>
      {children}
    </form>
  );
}
