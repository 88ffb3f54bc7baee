import { checkDwellings } from '../../shared/people/check-dwellings.ts';
import { NO_STOCK, checkHouseholds } from '../../shared/people/check-households.ts';
import type { KnownStock } from '../../shared/people/check-households.ts';
import type { DwellingField } from '../../shared/people/check-dwellings.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import { aWarning, anError } from '../../shared/people/problem.ts';
import type { Problem } from '../../shared/people/problem.ts';
import type { HouseholdField, IsPrintable } from '../../shared/people/read-household.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { DWELLING_COLUMNS, HOUSEHOLD_COLUMNS } from './columns.ts';
import { readTable } from './table.ts';
import type { ReadAs, Table, TableRefusal } from './table.ts';

/** What a file holds. Nothing is stored here. */
export interface ImportedList<Field extends string> extends Omit<Table<Field>, 'missing' | 'skippedSheets'> {
  /** Rows that are records, with problems or without. */
  readonly rows: number;
  /** What blocks the freeze: severity `error`. */
  readonly problems: readonly Problem[];
  /** What a person should look at: severity `warning`. */
  readonly warnings: readonly Problem[];
}

export type ImportedHouseholds = ImportedList<HouseholdField> & { readonly households: readonly Household[] };
export type ImportedDwellings = ImportedList<DwellingField> & { readonly dwellings: readonly Dwelling[] };

export interface HouseholdOptions extends ReadAs {
  /** stockShape(dwellings) once there is a stock list. */
  readonly stock: KnownStock;
  readonly isPrintable: IsPrintable;
}

const AS_IT_STANDS: ReadAs = { mapping: null, onProgress: () => undefined };
const BY_ITSELF: HouseholdOptions = { ...AS_IT_STANDS, stock: NO_STOCK, isPrintable: () => true };

/** Reads a list of households. */
export async function importHouseholds(
  bytes: Uint8Array,
  options: Partial<HouseholdOptions> = {},
): Promise<Result<ImportedHouseholds, TableRefusal>> {
  const { stock, isPrintable, ...readAs } = { ...BY_ITSELF, ...options };
  const table = await readTable(bytes, HOUSEHOLD_COLUMNS, readAs);
  if (!table.ok) return table;
  const { households, problems, warnings } = checkHouseholds(table.value.drafts, stock, isPrintable);
  return ok({ ...imported(table.value, problems, warnings), households });
}

/** Reads a list of dwellings (房源表). */
export async function importDwellings(
  bytes: Uint8Array,
  options: Partial<ReadAs> = {},
): Promise<Result<ImportedDwellings, TableRefusal>> {
  const table = await readTable(bytes, DWELLING_COLUMNS, { ...AS_IT_STANDS, ...options });
  if (!table.ok) return table;
  const { dwellings, problems, warnings } = checkDwellings(table.value.drafts);
  return ok({ ...imported(table.value, problems, warnings), dwellings });
}

function imported<Field extends string>(
  { missing, skippedSheets, ...table }: Table<Field>,
  problems: readonly Problem[],
  warnings: readonly Problem[],
): ImportedList<Field> {
  const columns = missing.map(({ sheet, title }) => anError('MISSING_COLUMNS', { sheet, column: title }));
  const sheets = skippedSheets.map((sheet) => aWarning('SHEET_SKIPPED', { sheet }));
  return {
    ...table,
    rows: table.drafts.length,
    problems: [...columns, ...problems],
    warnings: [...sheets, ...warnings],
  };
}
