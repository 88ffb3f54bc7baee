import { cellText } from '../../shared/people/cell.ts';
import type { Cell } from '../../shared/people/cell.ts';
import type { Place } from '../../shared/people/problem.ts';
import type { ImportRefusal } from '../../shared/people/problem-texts.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { ColumnSet } from './columns.ts';
import { findHeading } from './heading.ts';
import type { Heading } from './heading.ts';
import { isBlank } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** A refusal, with the titles of the columns that were not found if that is the reason. */
export interface ImportRefused {
  readonly ok: false;
  readonly refusal: ImportRefusal;
  readonly sheet: string | null;
  readonly missing: readonly string[];
}
export type ImportResult<T> = { readonly ok: true; readonly value: T } | ImportRefused;

export interface Draft<Field extends string> {
  readonly place: Place<Field>;
  readonly cells: Readonly<Record<Field, Cell>>;
}

/** A row that is no record, and why it was passed over. */
export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  readonly why: 'blank' | 'total' | 'heading' | 'note';
}

/** The rows of all sheets that have the headings. */
export interface Table<Field extends string> {
  readonly headings: readonly Heading<Field>[];
  readonly drafts: readonly Draft<Field>[];
  readonly skipped: readonly SkippedRow[];
  /** Sheets with something in them but no heading row: a cover, or a list that was meant to be read. */
  readonly skippedSheets: readonly string[];
  /** For the eye: the heading row of the first sheet that has one, and its first rows, as they were read. */
  readonly titles: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 20;

/** Reads a spreadsheet into drafts, by its headings. A sheet that has some required columns and lacks others refuses all. */
export async function readTable<Field extends string>(
  bytes: Uint8Array,
  set: ColumnSet<Field>,
): Promise<ImportResult<Table<Field>>> {
  const sheets = await readWorkbook(bytes);
  if (!sheets.ok) return refused(sheets.refusal);
  const found = sheets.value.map((sheet) => ({ sheet, heading: findHeading(sheet, set) }));
  const tables = found.flatMap(({ sheet, heading }) => (heading === null ? [] : [{ sheet, heading }]));
  const lacking = tables.find(({ heading }) => heading.missing.length > 0);
  if (lacking !== undefined) return missingColumns(lacking.heading, set);
  const [first] = tables;
  if (first === undefined) return missingColumns(null, set);
  const rows = tables.flatMap(({ sheet, heading }) => readRows(sheet, heading, Object.keys(set) as Field[]));
  const drafts = rows.flatMap((row) => ('cells' in row ? [row] : []));
  if (drafts.length === 0) return refused('NO_ROWS', first.sheet.name);
  return ok({
    headings: tables.map(({ heading }) => heading),
    drafts,
    skipped: rows.flatMap((row) => ('why' in row ? [row] : [])),
    skippedSheets: found
      .filter(({ heading }) => heading === null)
      .flatMap(({ sheet }) => (isEmpty(sheet) ? [] : sheet.name)),
    titles: texts(first.sheet.rows[first.heading.row - 1] ?? []),
    sample: first.sheet.rows.slice(first.heading.row, first.heading.row + SAMPLE_ROWS).map(texts),
  });
}

function refused(
  refusal: ImportRefusal,
  sheet: string | null = null,
  missing: readonly string[] = [],
): ImportRefused {
  return { ok: false, refusal, sheet, missing };
}

function missingColumns<Field extends string>(
  heading: Heading<Field> | null,
  set: ColumnSet<Field>,
): ImportRefused {
  const fields = heading?.missing ?? (Object.keys(set) as Field[]).filter((field) => set[field].required);
  return refused(
    'MISSING_COLUMNS',
    heading?.sheet ?? null,
    fields.map((field) => set[field].title),
  );
}

function readRows<Field extends string>(sheet: Sheet, heading: Heading<Field>, fields: readonly Field[]) {
  const width = Math.max(...fields.map((field) => heading.columns[field] ?? 0));
  return sheet.rows.slice(heading.row).map((cells, i): Draft<Field> | SkippedRow => {
    const row = heading.row + i + 1;
    const why = skipReason(cells.slice(0, width + 1), cells, heading);
    if (why !== null) return { sheet: sheet.name, row, why };
    const read = fields.map((field) => [field, cells[heading.columns[field] ?? -1] ?? null]);
    const place = { sheet: sheet.name, row, headings: heading.headings };
    return { place, cells: Object.fromEntries(read) as Record<Field, Cell> };
  });
}

const TOTAL = /^(本页)?(合计|总计|小计|共计|累计|总数|total)(户数|套数)?[:：]?$/i;

/** A row is a record unless it is blank, a total, a repeated heading, or a remark in one or two cells. */
function skipReason<Field extends string>(
  within: readonly Cell[],
  all: readonly Cell[],
  { columns, headings }: Heading<Field>,
): SkippedRow['why'] | null {
  if (all.every(isBlank)) return 'blank';
  if (within.some((cell) => TOTAL.test(cellText(cell).replace(/\s+/g, '')))) return 'total';
  const fields = Object.keys(columns) as Field[];
  const filled = fields.filter((field) => !isBlank(within[columns[field] ?? -1] ?? null));
  const repeats = filled.filter(
    (f) => cellText(within[columns[f] ?? -1] ?? null).replace(/\s+/g, '') === headings[f],
  );
  if (filled.length > 0 && repeats.length === filled.length) return 'heading';
  return filled.length <= 1 ? 'note' : null;
}

function isEmpty(sheet: Sheet): boolean {
  return sheet.rows.every((row) => row.every(isBlank));
}

function texts(cells: readonly Cell[]): string[] {
  return cells.map((cell) => cellText(cell));
}
