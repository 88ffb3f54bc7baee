import { gridShape, type GridShape } from './grid-shape.ts';

/** How the screen is shared between who is on stage (left) and the board (right), all in pixels. */
export interface Composition {
  readonly sidebar: number;
  readonly grid: GridShape;
  readonly gridWidth: number;
  readonly gridHeight: number;
}

/** Height of the header and the space around the board, in parts of the screen's height, as in board.css. */
const HEADER = 0.07;
const PAD = 0.012;
/** Text that matters is never smaller than this part of the screen's height. */
const SMALLEST = 1 / 36;
/** The left never has more than this part of the width, nor less than a short hash needs: that is of the height. */
const MOST_SIDEBAR = 0.4;
const LEAST_SIDEBAR = 0.395;
const STEP = 0.005;

/** Gives the left as much as it can have while the slots' numbers stay readable. */
export function compose(width: number, height: number, slots: number): Composition {
  const gridHeight = height * (1 - HEADER - 2 * PAD);
  const at = (sidebar: number): Composition => {
    const gridWidth = width - sidebar - 2 * PAD * height;
    return { sidebar, grid: gridShape(gridWidth, gridHeight, slots), gridWidth, gridHeight };
  };
  const least = LEAST_SIDEBAR * height;
  for (let sidebar = MOST_SIDEBAR * width; sidebar > least; sidebar -= STEP * width) {
    const composition = at(sidebar);
    if (composition.grid.font >= height * SMALLEST) return composition;
  }
  return at(least);
}

/** Where a slot lies, from the middle of the grid, and how large it is: where its ticket is taken from. */
export function slotPlace({ grid, gridWidth, gridHeight }: Composition, slot: number) {
  const [column, row] = [(slot - 1) % grid.columns, Math.floor((slot - 1) / grid.columns)];
  return {
    x: ((column + 0.5) / grid.columns - 0.5) * gridWidth,
    y: ((row + 0.5) / grid.rows - 0.5) * gridHeight,
    width: gridWidth / grid.columns,
  };
}
