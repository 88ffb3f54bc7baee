import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { openAbove } from './open-above.ts';

interface ModalProps {
  readonly title: string;
  readonly testId: string;
  readonly className?: string | undefined;
  /** Absent where it cannot be left but by what it holds. */
  readonly close?: { readonly label: string; readonly onClose: () => void } | undefined;
  readonly children: ReactNode;
}

/** A page above the page: what lies below can be neither clicked nor typed into. */
export function Modal({ title, testId, className = '', close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => openAbove(dialog.current, (opened) => opened.focus()), []);
  const onClose = close?.onClose;
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isTopmost(dialog.current)) return;
      event.preventDefault();
      if (!leaveField(dialog.current)) onClose?.();
    };
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, [onClose]);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={`dialog modal ${className}`}
      data-testid={testId}
      aria-labelledby={id}
    >
      <div className="modal-head">
        <h2 id={id}>{title}</h2>
        {close && (
          <button type="button" className="button" data-testid={`${testId}-close`} onClick={close.onClose}>
            {close.label}
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}

function isTopmost(dialog: HTMLDialogElement | null): boolean {
  return [...document.querySelectorAll('dialog[open]')].at(-1) === dialog;
}

/** Escape leaves a field before it leaves the page, as everywhere in the console: what was typed is not lost by it. */
function leaveField(dialog: HTMLDialogElement | null): boolean {
  const focused = document.activeElement;
  const field = 'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, select';
  if (!(focused instanceof HTMLElement) || !dialog?.contains(focused) || !focused.matches(field))
    return false;
  focused.blur();
  return true;
}
