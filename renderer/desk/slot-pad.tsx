import { memo, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hundreds, padColumns } from './slot-number.ts';

interface SlotPadProps {
  readonly slots: string;
  readonly chosen: number | null;
  readonly onTap: (slot: number, event: MouseEvent) => void;
}

/** Every slot of the board, a finger wide, by hundreds. One listener for all. */
export const SlotPad = memo(function SlotPad({ slots, chosen, onTap }: SlotPadProps) {
  const { t } = useTranslation('desk');
  const list = useRef<HTMLDivElement>(null);
  const parts = hundreds(slots);
  const tap = (event: MouseEvent): void => {
    const cell =
      event.target instanceof HTMLElement
        ? event.target.closest<HTMLButtonElement>('button[data-slot]')
        : null;
    if (cell && !cell.disabled) onTap(Number(cell.dataset.slot), event);
  };
  const jump = (first: number): void => {
    list.current?.querySelector(`[data-first="${first}"]`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <nav className="jumps" aria-label={t('pick.jumps')}>
        {parts.map(({ first, letters }) => (
          <button
            key={first}
            type="button"
            className="jump"
            data-testid={`desk-jump-${first}`}
            onClick={() => jump(first)}
          >
            <b>{t('pick.range', { from: first, to: first + letters.length - 1 })}</b>
            <small>{t('pick.left', { count: letters.split('.').length - 1 })}</small>
          </button>
        ))}
      </nav>
      <div
        ref={list}
        className="slot-pad"
        data-columns={padColumns(slots.length)}
        role="group"
        aria-label={t('pick.pad')}
        onClick={tap}
      >
        {parts.map(({ first, letters }) => (
          <Hundred
            key={first}
            first={first}
            letters={letters}
            chosen={inside(chosen, first, letters.length)}
          />
        ))}
      </div>
    </>
  );
});

/** The chosen slot if it is in this hundred: the others need not be drawn again. */
function inside(chosen: number | null, first: number, count: number): number | null {
  return chosen !== null && chosen >= first && chosen < first + count ? chosen : null;
}

interface HundredProps {
  readonly first: number;
  readonly letters: string;
  readonly chosen: number | null;
}

const Hundred = memo(function Hundred({ first, letters, chosen }: HundredProps) {
  return (
    <section className="hundred" data-first={first}>
      {Array.from(letters, (letter, offset) => {
        const slot = first + offset;
        return (
          <button
            key={slot}
            type="button"
            className={`cell ${slot === chosen ? 'chosen' : ''}`}
            data-slot={slot}
            disabled={letter !== '.'}
          >
            {slot}
          </button>
        );
      })}
    </section>
  );
});
