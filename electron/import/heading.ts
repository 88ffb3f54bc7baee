import { cellText } from '../../shared/people/cell.ts';
import type { Cell } from '../../shared/people/cell.ts';
import type { ColumnSet } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** Where a sheet's heading row is, and which column each field has. */
export interface Heading<Field extends string> {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** The headings as the file words them. */
  readonly headings: Readonly<Partial<Record<Field, string>>>;
  readonly missing: readonly Field[];
}

/** Titles and remarks may stand above the headings, but no more than this. */
const SEARCHED_ROWS = 40;

/** The row in which most columns are recognised, or null if no row looks like a heading. */
export function findHeading<Field extends string>(
  sheet: Sheet,
  set: ColumnSet<Field>,
): Heading<Field> | null {
  const candidates = sheet.rows
    .slice(0, SEARCHED_ROWS)
    .map((row, i) => recognise(sheet.name, i + 1, row, set));
  const best = candidates.reduce<Heading<Field> | null>(
    (found, next) => (size(next) > size(found) ? next : found),
    null,
  );
  // One word like 户型 stands in many a sheet; three headings in a row are a heading row.
  return size(best) >= 3 ? best : null;
}

function size<Field extends string>(heading: Heading<Field> | null): number {
  return heading === null ? 0 : Object.keys(heading.columns).length;
}

function recognise<Field extends string>(
  sheet: string,
  row: number,
  cells: readonly Cell[],
  set: ColumnSet<Field>,
) {
  const names = cells.map((cell) => spellings(cellText(cell)));
  const taken = new Set<number>();
  const columns: Partial<Record<Field, number>> = {};
  const headings: Partial<Record<Field, string>> = {};
  const fields = Object.keys(set) as Field[];
  for (const { field, at } of matches(names, fields, set)) {
    if (taken.has(at) || columns[field] !== undefined) continue;
    taken.add(at);
    columns[field] = at;
    headings[field] = cellText(cells[at] ?? null).replace(/\s+/g, '');
  }
  const missing = fields.filter((field) => set[field].required && columns[field] === undefined);
  return { sheet, row, columns, headings, missing };
}

/** Every column that could be a field's, best synonym first: 户主姓名 is the name although 姓名 stands there too. */
function matches<Field extends string>(
  names: readonly Spellings[],
  fields: readonly Field[],
  set: ColumnSet<Field>,
) {
  const found: { field: Field; at: number; rank: number }[] = [];
  for (const field of fields) {
    set[field].synonyms.forEach((synonym, rank) => {
      const wanted = plain(synonym);
      names.forEach((name, at) => {
        if (name.whole === wanted) found.push({ field, at, rank });
        else if (name.unbracketed === wanted) found.push({ field, at, rank: rank + 0.5 });
      });
    });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

interface Spellings {
  readonly whole: string;
  /** Without what stands in brackets: 应安置面积(㎡). */
  readonly unbracketed: string;
}

function spellings(heading: string): Spellings {
  const text = heading.normalize('NFKC');
  return { whole: plain(text), unbracketed: plain(text.replace(/[([{【].*?[)\]}】]/g, '')) };
}

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}
