import { useLayoutEffect, useRef } from 'react';
import { openAbove } from './open-above.ts';

interface ConfirmDialogProps {
  readonly title: string;
  /** What it will do, whom it needs, whether it can be undone: a label and a sentence each. */
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly detail?: string | undefined;
  readonly ok: string;
  readonly cancel: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before anything that cannot be taken back. Escape and the first focus are on the safe side. */
export function ConfirmDialog({ title, lines, detail, ok, cancel, onAnswer }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => openAbove(dialog.current), []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-testid="confirm-dialog"
      aria-labelledby="confirm-dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <div className="body">
        <h2 id="confirm-dialog-title">{title}</h2>
        {detail !== undefined && <p className="detail">{detail}</p>}
        <dl>
          {lines.map(({ label, text }) => (
            <Line key={label} label={label} text={text} />
          ))}
        </dl>
      </div>
      <div className="foot">
        <button
          type="button"
          className="button"
          data-testid="confirm-dialog-cancel"
          onClick={() => onAnswer(false)}
        >
          {cancel}
        </button>
        <button
          type="button"
          className="button primary"
          data-testid="confirm-dialog-ok"
          onClick={() => onAnswer(true)}
        >
          {ok}
        </button>
      </div>
    </dialog>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}
