interface RefusalNoteProps {
  readonly code: string;
  readonly what: string;
  readonly kept: string;
  readonly todo: string;
  /** What can be done at this moment, where that is known. */
  readonly now?: { readonly label: string; readonly text: string } | undefined;
  readonly close?: { readonly label: string; readonly onClose: () => void } | undefined;
}

/** Says what happened, what was not lost, and what to do. */
export function RefusalNote({ code, what, kept, todo, now, close }: RefusalNoteProps) {
  return (
    <div className="refusal" role="alert" data-testid="refusal" data-code={code}>
      <span className="what">{what}</span>
      <span className="code mono">{code}</span>
      {close ? (
        <button type="button" className="button quiet" data-testid="refusal-close" onClick={close.onClose}>
          {close.label}
        </button>
      ) : (
        <span />
      )}
      <span className="parts">
        <span>{kept}</span>
        <span>{todo}</span>
      </span>
      {now && (
        <span className="now" data-testid="refusal-now">
          <b>{now.label}</b>
          {now.text}
        </span>
      )}
    </div>
  );
}
