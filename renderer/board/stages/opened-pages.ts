/** How a long list is laid out: so many entries a page, `rows` under each other in each of `columns`. */
export interface PageShape {
  readonly columns: number;
  readonly rows: number;
}

interface Listing {
  readonly entries: number;
  /** The widest entry with the gap after it, in em. */
  readonly em: number;
  /** The screen, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The part of the screen that a list has, as in opened.css. */
const [WIDE, HIGH] = [0.96, 0.69];
/** The height of a line in em, and the size of its letters in parts of the screen's height: at least, and at most. */
export const LINE_EM = 1.4;
const [LEAST, MOST] = [0.0337, 0.075];

/** As many entries a page as can be read from the last row; a list that fits on one is set larger. */
export function pageShape({ entries, em, width, height }: Listing): PageShape {
  const fit = (font: number): PageShape => ({
    columns: Math.max(1, Math.floor((width * WIDE) / (em * font * height))),
    rows: Math.max(1, Math.floor(HIGH / (LINE_EM * font))),
  });
  const most = fit(LEAST);
  if (entries > most.columns * most.rows) return most;
  for (let font = MOST; font > LEAST; font -= 0.002) {
    const { columns, rows } = fit(font);
    if (columns * rows >= entries) return { columns: Math.ceil(entries / rows), rows };
  }
  return most;
}

export function pagesOf(entries: number, { columns, rows }: PageShape): number {
  return Math.max(1, Math.ceil(entries / (columns * rows)));
}
