/** The whole board in small, drawn on a canvas: 1,000 cells cost one repaint of what changed. */
export interface SlotGrid {
  readonly columns: number;
  readonly cell: number;
  readonly rows: number;
}

/** Of the width: what a board of many slots may be high, so that the log still has room below it. */
const HIGHEST = 0.8;

/** 32 columns, and more where those would make it too high. */
export function slotGrid(slots: number, width: number): SlotGrid {
  const columns = Math.max(32, Math.ceil(Math.sqrt(slots / HIGHEST)));
  return { columns, cell: width / columns, rows: Math.max(1, Math.ceil(slots / columns)) };
}

/** Indices at which the two differ; all of them when the sizes do. */
export function changedSlots(before: string | null, now: string): number[] {
  const all = Array.from(now, (_, index) => index);
  if (before?.length !== now.length) return all;
  return all.filter((index) => before[index] !== now[index]);
}

/** The slot (from 1) at a point of the canvas, or null. */
export function slotAt(grid: SlotGrid, slots: number, x: number, y: number): number | null {
  const column = Math.floor(x / grid.cell);
  const row = Math.floor(y / grid.cell);
  if (column < 0 || column >= grid.columns || row < 0) return null;
  const slot = row * grid.columns + column + 1;
  return slot >= 1 && slot <= slots ? slot : null;
}
