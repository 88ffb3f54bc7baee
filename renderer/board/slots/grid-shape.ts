/** A grid of numbered slots in a box: `font` in the box's units. */
export interface GridShape {
  readonly columns: number;
  readonly rows: number;
  readonly font: number;
}

/** Room that a slot needs in em: its digits in our numerals, a margin on both sides, and the height of its line. */
const DIGIT_EM = 0.57;
const MARGIN_EM = 0.15;
const LINE_EM = 1.01;
/** A grid whose rows begin with round numbers is found through faster; it may cost this much of the size. */
const ROUND_MAY_COST = 0.06;
/** Slots stand in runs of so many, as people count. */
const RUN = 5;

/** So many slots, the highest of which has so many digits, in a box of `width` and `height` with a `gap` between runs. */
export interface GridBox {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly slots: number;
  readonly digits: number;
}

/** The grid with the largest numerals, preferring rows of tens and of fives if they are nearly as large. */
export function gridShape({ width, height, gap, slots, digits }: GridBox): GridShape {
  const cellEm = digits * DIGIT_EM + MARGIN_EM;
  const shapes: GridShape[] = [];
  for (let columns = 1; columns <= slots; columns++) {
    const rows = Math.ceil(slots / columns);
    const inRuns = width - gap * (columns / runOf(columns) - 1);
    shapes.push({ columns, rows, font: Math.min(height / rows / LINE_EM, inRuns / columns / cellEm) });
  }
  const best = Math.max(0, ...shapes.map(({ font }) => font));
  const good = shapes.filter(({ font }) => font >= best * (1 - ROUND_MAY_COST));
  return (
    largest(good.filter(({ columns }) => columns % 10 === 0)) ??
    largest(good.filter(({ columns }) => columns % RUN === 0)) ??
    largest(good) ?? { columns: 1, rows: 1, font: height }
  );
}

/** How many slots stand together in a row of so many. */
export function runOf(columns: number): number {
  return columns % RUN === 0 ? RUN : columns;
}

function largest(shapes: readonly GridShape[]): GridShape | undefined {
  return shapes.reduce<GridShape | undefined>((a, b) => (a && a.font >= b.font ? a : b), undefined);
}
