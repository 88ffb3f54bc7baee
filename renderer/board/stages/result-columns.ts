/** A screen that is not wider than this for its height has room for one column. */
const NARROW = 1.5;
/** How many lots a page has: a dozen is the most that can be read at a time; more are shown in even pages. */
const [MOST, LOTS_A_PAGE, NARROW_PAGE] = [12, 10, 5];

interface Screen {
  readonly width: number;
  readonly height: number;
}

export function lotsAPage(lots: number, { width, height }: Screen): number {
  if (width <= NARROW * height) return NARROW_PAGE;
  return lots > MOST ? LOTS_A_PAGE : MOST;
}

/** One column while the lots fit under each other in large letters, then two. */
export function resultColumns(lots: number, { width, height }: Screen): number {
  return lots <= 4 || width <= NARROW * height ? 1 : 2;
}
