import { gridShape, type GridShape } from './grid-shape.ts';

/** How the screen is shared between who is on stage and the board, all in pixels. */
export interface Composition {
  /** Who is on stage has a column on the left, or where the board needs the whole width a strip above it. */
  readonly layout: 'left' | 'top';
  /** The width of the column; of no meaning for a strip. */
  readonly sidebar: number;
  readonly grid: GridShape;
  readonly gridWidth: number;
  readonly gridHeight: number;
  /** The room of the line below the grid that says which page it is; 0 where there is one page. */
  readonly pageLine: number;
  /** How many pages the board is shown in, and for how many slots a page has room. */
  readonly pages: number;
  readonly perPage: number;
}

/** Parts of the screen's height, as in board.css, calling.css and slots.css: the header, the space around the board,
 *  the strip, the line that says which page it is, and the gap between runs of slots. */
const HEADER = 0.07;
const PAD = 0.012;
const STRIP = 0.146;
const PAGE_LINE = 0.052;
const RUN_GAP = 0.004;
/** Text that matters is never smaller than this part of the screen's height. */
export const SMALLEST = 1 / 36;
/** The column never has more than this part of the width, nor less than a short hash needs: that is of the height. */
const MOST_SIDEBAR = 0.4;
const LEAST_SIDEBAR = 0.395;
const STEP = 0.005;
/** What stands in the strip needs a screen so wide, for its height. */
const STRIP_NEEDS = 1.55;
/** Pages begin with numbers that are easily remembered: 501, 1001. */
const ROUND = 50;

/** What is to be shared out: a screen, and slots in so many pages. */
interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly slots: number;
  readonly pages: number;
}

/** Gives the left as much as it can have while the slots' numbers stay readable, else the board the whole width; where
 *  they would not be readable even so, the board is shown in pages. */
export function compose(width: number, height: number, slots: number): Composition {
  for (let pages = 1; ; pages++) {
    const wanted = { width, height, slots, pages };
    const found = withColumn(wanted) ?? (pages === 1 ? withStrip(wanted) : null);
    if (found) return found;
    if (perPageOf(wanted) <= ROUND) return at(wanted, { layout: 'left', sidebar: LEAST_SIDEBAR * height });
  }
}

function withColumn(wanted: Wanted): Composition | null {
  const least = LEAST_SIDEBAR * wanted.height;
  for (let sidebar = MOST_SIDEBAR * wanted.width; ; sidebar -= STEP * wanted.width) {
    const found = at(wanted, { layout: 'left', sidebar: Math.max(least, sidebar) });
    if (isReadable(found, wanted)) return found;
    if (sidebar <= least) return null;
  }
}

function withStrip(wanted: Wanted): Composition | null {
  if (wanted.width < STRIP_NEEDS * wanted.height) return null;
  const found = at(wanted, { layout: 'top', sidebar: 0 });
  return isReadable(found, wanted) ? found : null;
}

function isReadable({ grid }: Composition, { height }: Wanted): boolean {
  return grid.font >= height * SMALLEST;
}

function perPageOf({ slots, pages }: Wanted): number {
  return pages === 1 ? slots : Math.ceil(slots / pages / ROUND) * ROUND;
}

function at(wanted: Wanted, { layout, sidebar }: Pick<Composition, 'layout' | 'sidebar'>): Composition {
  const { width, height, slots, pages } = wanted;
  const perPage = perPageOf(wanted);
  const pageLine = pages > 1 ? PAGE_LINE * height : 0;
  const strip = layout === 'top' ? STRIP : 0;
  const gridHeight = height * (1 - HEADER - strip - 2 * PAD) - pageLine;
  const gridWidth = width - sidebar - 2 * PAD * height;
  const box = { width: gridWidth, height: gridHeight, gap: RUN_GAP * height };
  const grid = gridShape({ ...box, slots: perPage, digits: String(slots).length });
  return { layout, sidebar, grid, gridWidth, gridHeight, pageLine, pages, perPage };
}

/** The page on which a slot is: 0, 1 … */
export function pageOf({ perPage }: Composition, slot: number): number {
  return Math.floor((slot - 1) / perPage);
}

/** Where a slot lies, from the middle of the theatre, and how large it is: where its ticket is taken from. */
export function slotPlace(composition: Composition, slot: number) {
  const { grid, gridWidth, gridHeight, pageLine, perPage } = composition;
  const onPage = (slot - 1) % perPage;
  const [column, row] = [onPage % grid.columns, Math.floor(onPage / grid.columns)];
  return {
    x: ((column + 0.5) / grid.columns - 0.5) * gridWidth,
    y: ((row + 0.5) / grid.rows - 0.5) * gridHeight - pageLine / 2,
    width: gridWidth / grid.columns,
  };
}
