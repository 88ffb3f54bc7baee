import type { KeyboardEvent, ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Method } from '../../../shared/ipc/contract.ts';
import { useActions } from '../actions.tsx';
import { goToMissing } from '../step-form.tsx';

interface ListFormProps {
  readonly method: Method;
  readonly button: string;
  readonly primary?: boolean;
  /** Why it cannot be sent, or null. */
  readonly why?: string | null;
  /** Said beside the button. */
  readonly aside?: ReactNode;
  readonly onSend: () => void;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A form of the workspace; like a step's it leads to the field that is missing before it sends. */
export function ListForm(props: ListFormProps) {
  const { method, button, primary = true, why = null, aside, onSend, onCancel, children } = props;
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!goToMissing(event.currentTarget)) onSend();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form className="list-form" noValidate onSubmit={send} onKeyDown={key}>
      {children}
      {why !== null && <p className="why">{why}</p>}
      <div className="send">
        {aside}
        {onCancel && (
          <button type="button" className="button quiet" data-testid={`${method}-cancel`} onClick={onCancel}>
            {t('workspace.cancel')}
          </button>
        )}
        <button
          type="submit"
          className={`button ${primary ? 'primary' : ''}`}
          data-testid={method}
          disabled={busy !== null || why !== null}
        >
          {busy === method ? t('busy') : button}
        </button>
      </div>
    </form>
  );
}

/** As the contract takes it. */
export function plain(text: string): string {
  return text.trim().normalize('NFC');
}
