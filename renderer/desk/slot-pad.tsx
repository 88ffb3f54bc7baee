import { memo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Hundred } from './hundred.tsx';
import { Jumps } from './jumps.tsx';
import { hundreds, neighbour, padColumns } from './slot-number.ts';

interface SlotPadProps {
  readonly slots: string;
  readonly chosen: number | null;
  readonly onTap: (slot: number) => void;
}

/** Every slot of the board, a finger wide, by hundreds. One listener for all, and one stop of the tab key. */
export const SlotPad = memo(function SlotPad({ slots, chosen, onTap }: SlotPadProps) {
  const { t } = useTranslation('desk');
  const list = useRef<HTMLDivElement>(null);
  const [enlarged, setEnlarged] = useState(false);
  const [seen, setSeen] = useState(1);
  const [reached, setReached] = useState(() => slots.indexOf('.') + 1);
  const parts = hundreds(slots);
  const columns = padColumns(slots.length, enlarged);
  const tap = (event: MouseEvent): void => {
    const slot = slotAt(event.target);
    if (slot !== null) onTap(slot);
  };
  const walk = (event: KeyboardEvent): void => {
    const slot = slotAt(event.target);
    const to = slot && neighbour(slot, event.key, columns, slots.length);
    if (!to) return;
    event.preventDefault();
    setReached(to);
    list.current?.querySelector<HTMLElement>(`[data-slot="${to}"]`)?.focus();
  };
  const jump = (first: number): void => {
    list.current?.querySelector(`[data-first="${first}"]`)?.scrollIntoView({ block: 'start' });
    setSeen(first);
  };
  return (
    <>
      <Jumps
        parts={parts}
        seen={seen}
        enlarged={enlarged}
        onJump={jump}
        onEnlarge={slots.length > 60 ? () => setEnlarged(!enlarged) : null}
      />
      <div
        ref={list}
        className="slot-pad"
        data-columns={columns}
        role="group"
        aria-label={t('pick.pad')}
        onClick={tap}
        onKeyDown={walk}
        onScroll={(event) => setSeen(firstSeen(event.currentTarget))}
      >
        {parts.map(({ first, letters }) => (
          <Hundred
            key={first}
            first={first}
            letters={letters}
            chosen={inside(chosen, first, letters.length)}
            reached={inside(reached, first, letters.length)}
          />
        ))}
      </div>
    </>
  );
});

function slotAt(target: EventTarget): number | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLButtonElement>('button[data-slot]') : null;
  return cell ? Number(cell.dataset.slot) : null;
}

/** The first slot of the hundred that takes the upper part of the pad. */
function firstSeen(pad: HTMLElement): number {
  const middle = pad.getBoundingClientRect().top + pad.clientHeight / 3;
  const sections = [...pad.querySelectorAll<HTMLElement>('[data-first]')];
  const seen = sections.findLast((section) => section.getBoundingClientRect().top <= middle);
  return Number(seen?.dataset['first'] ?? 1);
}

/** The slot if it is in this hundred: the others need not be drawn again. */
function inside(slot: number | null, first: number, count: number): number | null {
  return slot !== null && slot >= first && slot < first + count ? slot : null;
}
