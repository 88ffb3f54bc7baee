interface RefusalNoteProps {
  readonly code: string;
  readonly what: string;
  readonly kept: string;
  readonly todo: string;
  readonly close?: { readonly label: string; readonly onClose: () => void } | undefined;
}

/** Says what happened, what was not lost, and what to do. */
export function RefusalNote({ code, what, kept, todo, close }: RefusalNoteProps) {
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
    </div>
  );
}
