import { useTexts } from '../text/formats.ts';

const LINES = [0, 1, 2];
const TIMES = 3;

/** Over everything, so that no photograph of a rehearsal can pass for a draw. */
export function Rehearsal() {
  const { t } = useTexts();
  const text = Array.from({ length: TIMES }, () => t('rehearsal')).join(' ');
  return (
    <div className="rehearsal" aria-hidden="true">
      {LINES.map((line) => (
        <span key={line}>{text}</span>
      ))}
    </div>
  );
}
