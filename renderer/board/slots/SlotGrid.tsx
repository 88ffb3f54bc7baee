import { memo } from 'react';
import { vars } from '../text/vars.ts';

interface SlotGridProps {
  /** One letter a slot, as the view has it. */
  slots: string;
  columns: number;
  rows: number;
  font: number;
}

/** The whole board in runs of five, as people count. Only a run whose letters changed is rendered again, and in it
 *  only the slot that changed. */
export const SlotGrid = memo(function SlotGrid({ slots, columns, rows, font }: SlotGridProps) {
  const run = columns % 5 === 0 ? 5 : columns;
  const starts = Array.from({ length: Math.ceil(slots.length / run) }, (_, i) => i * run);
  return (
    <div className="slots" style={vars({ rows, runs: columns / run, run, 'slot-font': `${font}px` })}>
      {starts.map((start) => (
        <Run key={start} start={start} states={slots.slice(start, start + run)} />
      ))}
    </div>
  );
});

const Run = memo(function Run({ start, states }: { start: number; states: string }) {
  return (
    <div className="run">
      {Array.from(states, (state, i) => (
        <Slot key={i} slot={start + i + 1} state={state} />
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
