/** A grid of numbered slots in a box: `font` in the box's units. */
export interface GridShape {
  readonly columns: number;
  readonly rows: number;
  readonly font: number;
}

/** Room that a slot needs in em: its digits in our numerals, a margin on both sides, and the height of its line. */
const DIGIT_EM = 0.585;
const MARGIN_EM = 0.16;
const LINE_EM = 1.02;
/** A grid whose rows begin with round numbers is found through faster; it may cost this much of the size. */
const ROUND_MAY_COST = 0.06;

/** The grid with the largest numerals, preferring rows of tens and of fives if they are nearly as large. */
export function gridShape(width: number, height: number, slots: number): GridShape {
  const cellEm = String(slots).length * DIGIT_EM + MARGIN_EM;
  const shapes: GridShape[] = [];
  for (let columns = 1; columns <= slots; columns++) {
    const rows = Math.ceil(slots / columns);
    shapes.push({ columns, rows, font: Math.min(height / rows / LINE_EM, width / columns / cellEm) });
  }
  const best = Math.max(0, ...shapes.map(({ font }) => font));
  const good = shapes.filter(({ font }) => font >= best * (1 - ROUND_MAY_COST));
  return (
    largest(good.filter(({ columns }) => columns % 10 === 0)) ??
    largest(good.filter(({ columns }) => columns % 5 === 0)) ??
    largest(good) ?? { columns: 1, rows: 1, font: height }
  );
}

function largest(shapes: readonly GridShape[]): GridShape | undefined {
  return shapes.reduce<GridShape | undefined>((a, b) => (a && a.font >= b.font ? a : b), undefined);
}
