import { cellText } from '../../shared/people/cell.ts';
import type { Cell } from '../../shared/people/cell.ts';
import type { ColumnSet } from './columns.ts';
import { isBlank } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Where a sheet's heading row is, and which column each field has. */
export interface Heading<Field extends string> {
  /** From 1. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/** Titles and remarks may stand above the headings, but no more than this. */
const SEARCHED_ROWS = 40;

/** The row in which most columns are recognised, or null if no row looks like a heading. */
export function findHeading<Field extends string>(
  sheet: Sheet,
  set: ColumnSet<Field>,
): Heading<Field> | null {
  const best = likeliestHeading(sheet, set);
  // One word like 户型 stands in many a sheet; three headings in a row are a heading row.
  return Object.keys(best.columns).length >= 3 ? best : null;
}

/** The row that looks most like a heading, for a person to go on from: by its names, else the first of the fullest rows. */
export function likeliestHeading<Field extends string>(sheet: Sheet, set: ColumnSet<Field>): Heading<Field> {
  const names = namesOf(set);
  let best: Heading<Field> = { row: 1, columns: {} as Heading<Field>['columns'] };
  let most: readonly [number, number] = [-1, -1];
  sheet.rows.slice(0, SEARCHED_ROWS).forEach((cells, i) => {
    const columns = recognise(cells, names);
    const rank: typeof most = [Object.keys(columns).length, cells.filter((cell) => !isBlank(cell)).length];
    if (rank[0] < most[0] || (rank[0] === most[0] && rank[1] <= most[1])) return;
    best = { row: i + 1, columns };
    most = rank;
  });
  return best;
}

/** A heading as the file words it, without the spaces and line breaks that lay it out. */
export function headingText(cell: Cell | undefined): string {
  return cellText(cell ?? null).replace(/\s+/g, '');
}

interface Named<Field extends string> {
  readonly field: Field;
  /** 0 is the best name that the field can have. */
  readonly rank: number;
}
type Names<Field extends string> = ReadonlyMap<string, readonly Named<Field>[]>;

/** Each name that a column may have, and whose it is: 户号 is a household's code here and a room there. */
function namesOf<Field extends string>(set: ColumnSet<Field>): Names<Field> {
  const names = new Map<string, Named<Field>[]>();
  for (const field of Object.keys(set) as Field[]) {
    set[field].synonyms.forEach((synonym, rank) => {
      const name = plain(synonym);
      names.set(name, [...(names.get(name) ?? []), { field, rank }]);
    });
  }
  return names;
}

/** Best synonym first: 户主姓名 is the name although 姓名 stands there too. */
function recognise<Field extends string>(cells: readonly Cell[], names: Names<Field>) {
  const found: (Named<Field> & { readonly at: number })[] = [];
  cells.forEach((cell, at) => {
    if (isBlank(cell)) return;
    const { whole, unbracketed } = spellings(cellText(cell));
    for (const named of names.get(whole) ?? []) found.push({ ...named, at });
    if (unbracketed === whole) return;
    for (const { field, rank } of names.get(unbracketed) ?? []) found.push({ field, rank: rank + 0.5, at });
  });
  const taken = new Set<number>();
  const columns: Partial<Record<Field, number>> = {};
  for (const { field, at } of found.sort((a, b) => a.rank - b.rank)) {
    if (taken.has(at) || columns[field] !== undefined) continue;
    taken.add(at);
    columns[field] = at;
  }
  return columns;
}

/** As it stands, and without what stands in brackets: 应安置面积(㎡). */
function spellings(heading: string): { readonly whole: string; readonly unbracketed: string } {
  const text = heading.slice(0, 100).normalize('NFKC');
  return { whole: plain(text), unbracketed: plain(text.replace(/[([{【].*?[)\]}】]/g, '')) };
}

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}
