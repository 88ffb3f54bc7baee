import { Fit } from '../text/Fit.tsx';

/** What this moment is, and in one sentence why it matters. */
export function Heading({ title, note }: { title: string; note: string }) {
  return (
    <div className="heading">
      <Fit text={title} className="heading-title" />
      <p className="heading-note">{note}</p>
    </div>
  );
}
