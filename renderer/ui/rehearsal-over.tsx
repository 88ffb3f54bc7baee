const LINES = [0, 1, 2];
const TIMES = 3;

/**
 * The mark of a rehearsal over a whole screen and a frame around it, so that no photograph of one can pass for a draw.
 * What lies below stays readable and can be touched. A modal dialog lies above everything: it needs one of its own.
 */
export function RehearsalOver({ word }: { readonly word: string }) {
  const line = Array.from({ length: TIMES }, () => word).join(' ');
  return (
    <div className="rehearsal-over" data-testid="rehearsal-over" data-decoration="" aria-hidden="true">
      {LINES.map((key) => (
        <span key={key}>{line}</span>
      ))}
    </div>
  );
}
