import { memo } from 'react';
import { vars } from '../text/vars.ts';
import { runOf, type GridShape } from './grid-shape.ts';

interface SlotGridProps {
  /** One letter a slot, as the view has it; of a page of the board only its slots. */
  slots: string;
  /** The number of the first of them. */
  first: number;
  shape: GridShape;
}

/** The board, or a page of it, in runs of five, as people count. Only a run whose letters changed is rendered again,
 *  and in it only the slot that changed. */
export const SlotGrid = memo(function SlotGrid({ slots, first, shape }: SlotGridProps) {
  const { columns, rows, font } = shape;
  const run = runOf(columns);
  const starts = Array.from({ length: Math.ceil(slots.length / run) }, (_, i) => i * run);
  return (
    <div className="slots" style={vars({ rows, runs: columns / run, run, 'slot-font': `${font}px` })}>
      {starts.map((start) => (
        <Run key={start} first={first + start} states={slots.slice(start, start + run)} />
      ))}
    </div>
  );
});

const Run = memo(function Run({ first, states }: { first: number; states: string }) {
  return (
    <div className="run">
      {Array.from(states, (state, i) => (
        <Slot key={i} slot={first + i} state={state} />
      ))}
    </div>
  );
});

const STATES: Readonly<Record<string, string>> = { '.': 'unopened', o: 'opened', d: 'designated' };

const Slot = memo(function Slot({ slot, state }: { slot: number; state: string }) {
  return (
    <div className="slot" data-slot={slot} data-state={STATES[state]}>
      {slot}
    </div>
  );
});
