import type { KeyboardEvent, ReactNode, SubmitEvent } from 'react';

/** The big button stands outside and sends this form. */
export const STEP_FORM = 'step-form';

interface StepFormProps {
  readonly onSend: () => void;
  /** Whether Enter in a field sends: only where nothing of weight follows. */
  readonly enterSends?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Puts the focus on the first field that is still to be filled; answers whether there is one. */
export function goToMissing(form: HTMLFormElement): boolean {
  const missing = form.querySelector<HTMLElement>('[data-missing="true"]');
  missing?.focus();
  missing?.scrollIntoView({ block: 'nearest' });
  return missing !== null;
}

/** The fields of a step. The first one marked `data-missing` gets the focus instead of anything being sent. */
export function StepForm({ onSend, enterSends = false, className = 'step-form', children }: StepFormProps) {
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!goToMissing(event.currentTarget)) onSend();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !enterSends && event.target instanceof HTMLInputElement)
      event.preventDefault();
  };
  return (
    <form id={STEP_FORM} className={className} noValidate onSubmit={send} onKeyDown={key}>
      {children}
    </form>
  );
}
