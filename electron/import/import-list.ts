import { checkDwellings } from '../../shared/people/check-dwellings.ts';
import { NO_STOCK, checkHouseholds } from '../../shared/people/check-households.ts';
import type { KnownStock } from '../../shared/people/check-households.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import { aWarning } from '../../shared/people/problem.ts';
import type { Problem } from '../../shared/people/problem.ts';
import { supplyAndDemand } from '../../shared/people/supply.ts';
import type { Supply } from '../../shared/people/supply.ts';
import { ok } from '../../shared/kernel/result.ts';
import { DWELLING_COLUMNS, HOUSEHOLD_COLUMNS } from './columns.ts';
import { readTable } from './table.ts';
import type { ImportResult, SkippedRow, Table } from './table.ts';

/** What a file holds. Nothing is stored here: the caller stores all of it, or, if `problems` is not empty, nothing. */
interface Imported {
  /** Rows that are records, with problems or without. */
  readonly rows: number;
  /** What blocks: severity `error`. */
  readonly problems: readonly Problem[];
  /** What a person should look at: severity `warning`. */
  readonly warnings: readonly Problem[];
  /** Rights or dwellings by dwelling type, of the rows without an error. */
  readonly byType: readonly Supply[];
  readonly columns: readonly RecognisedColumn[];
  readonly skipped: readonly SkippedRow[];
  /** The heading row and the first rows as they were read. */
  readonly titles: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

export interface RecognisedColumn {
  readonly sheet: string;
  readonly field: string;
  readonly heading: string;
}

export type ImportedHouseholds = Imported & { readonly households: readonly Household[] };
export type ImportedDwellings = Imported & { readonly dwellings: readonly Dwelling[] };

/** Reads a list of households. `stock` is stockShape(dwellings) once there is a stock list. */
export async function importHouseholds(
  bytes: Uint8Array,
  stock: KnownStock = NO_STOCK,
): Promise<ImportResult<ImportedHouseholds>> {
  const table = await readTable(bytes, HOUSEHOLD_COLUMNS);
  if (!table.ok) return table;
  const { households, problems, warnings } = checkHouseholds(table.value.drafts, stock);
  return ok({
    ...imported(table.value, problems, warnings),
    byType: supplyAndDemand(households, []),
    households,
  });
}

/** Reads a list of dwellings (房源表). */
export async function importDwellings(bytes: Uint8Array): Promise<ImportResult<ImportedDwellings>> {
  const table = await readTable(bytes, DWELLING_COLUMNS);
  if (!table.ok) return table;
  const { dwellings, problems, warnings } = checkDwellings(table.value.drafts);
  return ok({
    ...imported(table.value, problems, warnings),
    byType: supplyAndDemand([], dwellings),
    dwellings,
  });
}

function imported<Field extends string>(
  { drafts, headings, skipped, skippedSheets, titles, sample }: Table<Field>,
  problems: readonly Problem[],
  warnings: readonly Problem[],
) {
  const columns = headings.flatMap((heading) =>
    Object.entries<string | undefined>(heading.headings).map(([field, name]) => ({
      ...{ sheet: heading.sheet, field, heading: name ?? '' },
    })),
  );
  const sheetWarnings = skippedSheets.map((sheet) => aWarning('SHEET_SKIPPED', { sheet }));
  return {
    rows: drafts.length,
    problems,
    warnings: [...sheetWarnings, ...warnings],
    columns,
    skipped,
    titles,
    sample,
  };
}
