import { createContext, useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RehearsalOver } from '../ui/rehearsal-over.tsx';
import { lastTap } from './last-tap.ts';
import { isSecondTap, tapOf } from './second-tap.ts';

/** Whether this is a rehearsal: a page above the page needs a mark of its own. */
export const Rehearsal = createContext(false);

interface DeskDialogProps {
  readonly title: string;
  readonly className: string;
  /** Escape; absent while something is under way. */
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
}

/**
 * A page above the page that asks one thing. The second half of the double tap that brought it up presses nothing on it;
 * its first button, which has the focus, is always the one that changes nothing.
 */
export function DeskDialog({ title, className, onClose, children }: DeskDialogProps) {
  const { t } = useTranslation('desk');
  const rehearsal = useContext(Rehearsal);
  const dialog = useRef<HTMLDialogElement>(null);
  const [broughtUpBy] = useState(lastTap);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={`desk-dialog ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClickCapture={(event) => {
        const tap = tapOf(event);
        if (tap && isSecondTap(broughtUpBy, tap)) event.stopPropagation();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {rehearsal && <RehearsalOver word={t('rehearsal')} />}
    </dialog>
  );
}
