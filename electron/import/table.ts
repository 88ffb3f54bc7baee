import type { SheetPreview } from '../../shared/ipc/preparation-answers.ts';
import type { Mapping } from '../../shared/ipc/preparation-methods.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { cellText } from '../../shared/people/cell.ts';
import type { Cell } from '../../shared/people/cell.ts';
import type { ImportRefusal } from '../../shared/people/refusal-texts.ts';
import type { ColumnSet } from './columns.ts';
import { findHeading, headingText, likeliestHeading } from './heading.ts';
import type { Heading } from './heading.ts';
import { fits, mappingOf, widthOf, withMapping } from './mapping.ts';
import { readRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { isBlank } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** The rows of all sheets that have the headings. */
export interface Table<Field extends string> extends Rows<Field> {
  /** The sheets that have headings, or, where none has, all that may be meant. */
  readonly sheets: readonly SheetPreview[];
  /** Required columns that a sheet lacks. While there is one, no row is read: nothing is half-imported. */
  readonly missing: readonly { readonly sheet: string; readonly title: string }[];
  /** Sheets with something in them but no heading row: a cover, or a list that was meant to be read. */
  readonly skippedSheets: readonly string[];
}

export interface ReadAs {
  /** The columns as a person has set them; null: as they are recognised. */
  readonly mapping: Mapping | null;
  /** How much has been read, as a part of 1; called often. */
  readonly onProgress: (part: number) => void;
}

/** BAD_INPUT: the mapping is of another file. */
export type TableRefusal = ImportRefusal | 'BAD_INPUT';

/** Twice what is promised. Each row may have ten problems, and all of it lies in memory at once. */
const MOST_RECORDS = 200_000;
const SAMPLE_ROWS = 20;
const SAMPLE_TEXT = 200;
/** Of the time that a file takes, its parsing takes most. */
const PARSED = 0.9;

interface Found<Field extends string> {
  readonly sheet: Sheet;
  readonly heading: Heading<Field>;
}

/** Reads a spreadsheet into drafts, by its headings. A sheet that has some required columns and lacks others stops all. */
export async function readTable<Field extends string>(
  bytes: Uint8Array,
  set: ColumnSet<Field>,
  { mapping, onProgress }: ReadAs,
): Promise<Result<Table<Field>, TableRefusal>> {
  const sheets = await readWorkbook(bytes, (part) => onProgress(part * PARSED));
  if (!sheets.ok) return sheets;
  if (mapping !== null && !fits(mapping, sheets.value, set)) return err('BAD_INPUT');
  const filled = sheets.value.filter((sheet) => !sheet.rows.every((row) => row.every(isBlank)));
  const tables = findTables(filled, set, mapping);
  const read = tables.filter(({ heading }) => Object.keys(heading.columns).length > 0);
  const offered = tables.length > 0 ? tables : filled.map((sheet) => offer(sheet, set));
  const table = {
    sheets: offered.map(preview),
    skippedSheets: filled.filter((sheet) => !read.some((each) => each.sheet === sheet)).map(nameOf),
  };
  const missing = missingColumns(read.length > 0 ? read : offered, set);
  if (missing.length > 0) return ok({ ...table, missing, skippedSheets: [], drafts: [], skipped: [] });
  const rows = read.map(({ sheet, heading }) => readRows(sheet, heading, Object.keys(set) as Field[]));
  const drafts = rows.flatMap((each) => each.drafts);
  if (drafts.length === 0) return err('NO_ROWS');
  if (drafts.length > MOST_RECORDS) return err('WORKBOOK_TOO_LARGE');
  return ok({ ...table, missing, drafts, skipped: rows.flatMap((each) => each.skipped) });
}

/** Sheets whose headings are recognised, or for which a person has set columns, if only to leave the sheet out. */
function findTables<Field extends string>(
  sheets: readonly Sheet[],
  set: ColumnSet<Field>,
  mapping: Mapping | null,
): Found<Field>[] {
  return sheets.flatMap((sheet) => {
    const own = mappingOf(mapping, sheet.name);
    if (own !== null) return { sheet, heading: withMapping(likeliestHeading(sheet, set), own) };
    const heading = findHeading(sheet, set);
    return heading === null ? [] : { sheet, heading };
  });
}

function offer<Field extends string>(sheet: Sheet, set: ColumnSet<Field>): Found<Field> {
  return { sheet, heading: likeliestHeading(sheet, set) };
}

function missingColumns<Field extends string>(
  tables: readonly Found<Field>[],
  set: ColumnSet<Field>,
): Table<Field>['missing'] {
  const required = (Object.keys(set) as Field[]).filter((field) => set[field].required);
  return tables.flatMap(({ sheet, heading }) =>
    required
      .filter((field) => heading.columns[field] === undefined)
      .map((field) => ({ sheet: sheet.name, title: set[field].title })),
  );
}

function preview<Field extends string>({ sheet, heading }: Found<Field>): SheetPreview {
  const titles = sheet.rows[heading.row - 1] ?? [];
  return {
    sheet: sheet.name,
    headingRow: heading.row,
    headings: Array.from({ length: widthOf(sheet) }, (_, column) => headingText(titles[column])),
    mapping: heading.columns as Record<string, number>,
    sample: sheet.rows.slice(heading.row, heading.row + SAMPLE_ROWS).map(texts),
  };
}

function texts(cells: readonly Cell[]): string[] {
  return cells.map((cell) => cellText(cell).slice(0, SAMPLE_TEXT));
}

const nameOf = ({ name }: Sheet): string => name;
