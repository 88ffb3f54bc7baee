import { memo } from 'react';
import { groupsOf, shortHash, SHORT_GROUPS } from './hash-groups.ts';

/** A whole hash to be read out: eight groups of four on each of two lines, every character in a box of one width. */
export const Hash = memo(function Hash({ hex, lead = false }: { hex: string; lead?: boolean }) {
  return (
    <div className="hash" data-value={hex}>
      <div className="hash-groups">
        {groupsOf(hex).map((group, i) => (
          <span key={i} className="hash-group" data-lead={lead && i < SHORT_GROUPS}>
            {Array.from(group, (char, k) => (
              <i key={k}>{char}</i>
            ))}
          </span>
        ))}
      </div>
    </div>
  );
});

/** The beginning of a hash with its name, on the screen all the time; `data-value` has the whole of it. */
export function ShortHash({ label, hex, testId }: { label: string; hex: string; testId: string }) {
  return (
    <div className="short-hash">
      <span className="label">{label}</span>
      <span className="short-hash-hex" data-testid={testId} data-value={hex}>
        {shortHash(hex)}
      </span>
    </div>
  );
}
