import type { ImportPreview, ImportProblem } from '../../shared/ipc/preparation-answers.ts';
import type { Mapping } from '../../shared/ipc/preparation-methods.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { STOCK_TO_COME } from '../../shared/people/check-households.ts';
import { crossCheck, stockShape } from '../../shared/people/cross-check.ts';
import { groupBy } from '../../shared/people/group-by.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import type { Problem } from '../../shared/people/problem.ts';
import type { HouseholdFile } from '../../shared/preparation/household-file.ts';
import { DWELLING_COLUMNS, HOUSEHOLD_COLUMNS } from './columns.ts';
import { importDwellings, importHouseholds } from './import-list.ts';
import type { ImportedDwellings, ImportedHouseholds } from './import-list.ts';
import { isPrintable } from './printable.ts';
import type { SkippedRow } from './rows.ts';
import type { TableRefusal } from './table.ts';

export type ListKind = 'households' | 'dwellings';

export interface ListOptions {
  /** The dwellings that are already there: without any, types and groups of households wait for checkTogether. */
  readonly stock?: readonly Dwelling[];
  /** The columns as a person has set them; null: as they are recognised. */
  readonly mapping?: Mapping | null;
  /** How much has been read, as a part of 1; called often. */
  readonly onProgress?: (part: number) => void;
}

type Previewed = Pick<ImportPreview, 'rows' | 'problems' | 'sheets' | 'fields' | 'skipped' | 'confirmable'>;

/** A list as the console previews it: errors before warnings, each in the order of the rows. */
export interface ReadList extends Previewed {
  /** Households: every row that is a record, with problems or without. */
  readonly drafts: readonly Pick<HouseholdFile, 'place' | 'cells'>[];
  /** The rows without an error. */
  readonly households: readonly Household[];
  readonly dwellings: readonly Dwelling[];
}

/** Reads a spreadsheet of either kind. Columns that are missing are problems, so that each can be named and mapped. */
export async function readList(
  kind: ListKind,
  bytes: Uint8Array,
  { stock = [], mapping = null, onProgress = () => undefined }: ListOptions = {},
): Promise<Result<ReadList, TableRefusal>> {
  if (kind === 'dwellings') {
    const read = await importDwellings(bytes, { mapping, onProgress });
    if (!read.ok) return read;
    return ok({
      ...previewed(kind, read.value),
      drafts: [],
      households: [],
      dwellings: read.value.dwellings,
    });
  }
  const shape = stock.length > 0 ? stockShape(stock) : STOCK_TO_COME;
  const read = await importHouseholds(bytes, { stock: shape, mapping, onProgress, isPrintable });
  if (!read.ok) return read;
  const drafts = read.value.drafts.map(({ place: { sheet, row }, cells }) => ({
    place: { sheet, row },
    cells,
  }));
  return ok({ ...previewed(kind, read.value), drafts, households: read.value.households, dwellings: [] });
}

/** What shows only when households and dwellings lie side by side. */
export function checkTogether(
  households: readonly Household[],
  dwellings: readonly Dwelling[],
): ImportProblem[] {
  return crossCheck(households, dwellings).map(forConsole);
}

function previewed(kind: ListKind, read: ImportedHouseholds | ImportedDwellings): Previewed {
  const { rows, sheets, problems, warnings, skipped } = read;
  const isWhole = rows > 0 && !problems.some(({ code }) => code === 'MISSING_COLUMNS');
  return {
    ...{ rows, sheets, fields: fieldsOf(kind), skipped: byReason(skipped) },
    problems: [...problems, ...warnings].map(forConsole),
    // Households are mended in place; dwellings with errors are not taken.
    confirmable: isWhole && (kind === 'households' || problems.length === 0),
  };
}

function fieldsOf(kind: ListKind): Previewed['fields'] {
  const columns = Object.entries(kind === 'households' ? HOUSEHOLD_COLUMNS : DWELLING_COLUMNS);
  return columns.map(([field, { title, required }]) => ({ field, title, required }));
}

function byReason(skipped: readonly SkippedRow[]): Previewed['skipped'] {
  return [...groupBy(skipped, ({ why }) => why)].map(([why, rows]) => ({
    why,
    rows: rows.map(({ row }) => row),
  }));
}

/** The console names whatever it is about: a household, a group, a dwelling or its type. */
function forConsole({ severity, code, sheet, row, column, ...about }: Problem): ImportProblem {
  const household = about.household ?? about.group ?? about.dwelling;
  return { severity, code, row, column, household, value: about.value ?? (row === null ? sheet : null) };
}
