import { useEffect, useRef, useState } from 'react';
import { changedSlots, slotAt, slotGrid } from './slot-grid.ts';

const COLOURS: Record<string, string> = { '.': '#c79a3f', o: '#e3e6ea', d: '#a3161b' };

interface SlotCanvasProps {
  /** One letter a slot: `.` unopened, `o` opened, `d` designated. */
  readonly slots: string;
  readonly width: number;
  readonly label: string;
  /** Says what is under the pointer: a slot and its letter. */
  readonly describe: (slot: number, letter: string) => string;
}

/** The whole board in small. */
export function SlotCanvas({ slots, width, label, describe }: SlotCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<string | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const grid = slotGrid(slots.length, width);
  const height = Math.ceil(grid.rows * grid.cell);

  useEffect(() => {
    painted.current = null;
  }, [width]);
  useEffect(() => {
    if (!canvas.current) return;
    paint(canvas.current, painted.current, slots, width);
    painted.current = slots;
  }, [slots, width]);

  return (
    <figure className="slot-canvas">
      <canvas
        ref={canvas}
        width={width * 2}
        height={height * 2}
        style={{ width, height }}
        role="img"
        aria-label={label}
        onPointerMove={({ nativeEvent: { offsetX, offsetY } }) =>
          setPointed(slotAt(grid, slots.length, offsetX, offsetY))
        }
        onPointerLeave={() => setPointed(null)}
      />
      <figcaption>{pointed === null ? label : describe(pointed, slots[pointed - 1] ?? '.')}</figcaption>
    </figure>
  );
}

function paint(canvas: HTMLCanvasElement, before: string | null, slots: string, width: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { cell, columns } = slotGrid(slots.length, width);
  const side = cell * 2;
  const gap = Math.min(2, side / 8);
  if (before?.length !== slots.length) context.clearRect(0, 0, canvas.width, canvas.height);
  for (const index of changedSlots(before, slots)) {
    const x = (index % columns) * side;
    const y = Math.floor(index / columns) * side;
    context.clearRect(x, y, side, side);
    context.fillStyle = COLOURS[slots[index] ?? '.'] ?? COLOURS['.'] ?? '';
    context.fillRect(x + gap, y + gap, side - 2 * gap, side - 2 * gap);
  }
}
