/** How blank tickets lie for the eye: `pieces` beside each other in each of `rows`, so many tickets in a `piece`. */
export interface ScatterShape {
  readonly pieces: number;
  readonly rows: number;
  readonly piece: number;
}

/** How much wider than high the tickets' room is, and a ticket. */
const [ROOM, TICKET] = [5.6, 1.5];
/** More pieces than this cost too much while they fly. */
const MOST_PIECES = 160;

/** A place for every lot; the more there are, the more fly together. */
export function scatterShape(lots: number): ScatterShape {
  const columns = Math.max(1, Math.ceil(Math.sqrt((lots * ROOM) / TICKET)));
  const rows = Math.max(1, Math.ceil(lots / columns));
  const pieces = Math.max(1, Math.min(columns, Math.floor(MOST_PIECES / rows)));
  return { pieces, rows, piece: Math.ceil(columns / pieces) };
}
