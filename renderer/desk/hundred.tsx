import { memo } from 'react';
import { useTranslation } from 'react-i18next';

interface HundredProps {
  readonly first: number;
  readonly letters: string;
  readonly chosen: number | null;
  /** The one that the tab key stops at. */
  readonly reached: number | null;
}

/** A hundred slots. A spent one can be touched too: it says that it is open. */
export const Hundred = memo(function Hundred({ first, letters, chosen, reached }: HundredProps) {
  const { t } = useTranslation('desk');
  const spent = t('pick.spent');
  return (
    <section className="hundred" data-first={first}>
      {Array.from(letters, (letter, offset) => {
        const slot = first + offset;
        const isSpent = letter !== '.';
        return (
          <button
            key={slot}
            type="button"
            className={`cell ${slot === chosen ? 'chosen' : ''}`}
            data-slot={slot}
            data-spent={isSpent || undefined}
            tabIndex={slot === reached ? 0 : -1}
          >
            {isSpent ? <s>{slot}</s> : slot}
            {isSpent && <small>{spent}</small>}
          </button>
        );
      })}
    </section>
  );
});
