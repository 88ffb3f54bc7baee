import type { ImportProblem } from '../../shared/ipc/answers.ts';
import { ok } from '../../shared/kernel/result.ts';
import { STOCK_TO_COME } from '../../shared/people/check-households.ts';
import { crossCheck, stockShape } from '../../shared/people/cross-check.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import type { Problem } from '../../shared/people/problem.ts';
import { importDwellings, importHouseholds } from './import-list.ts';
import type { ImportedDwellings, ImportedHouseholds } from './import-list.ts';
import type { ImportRefused, ImportResult } from './table.ts';

/** A list as the console previews it: errors and warnings together, in the order of the rows. */
export interface ReadList {
  readonly rows: number;
  readonly households: readonly Household[];
  readonly dwellings: readonly Dwelling[];
  readonly problems: readonly ImportProblem[];
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/**
 * Reads a spreadsheet of either kind. `stock` is the dwellings that are already there, if any: without them, types and
 * groups of households wait for checkTogether. Columns that are missing are problems, so that each one is named.
 */
export async function readList(
  kind: 'households' | 'dwellings',
  bytes: Uint8Array,
  stock: readonly Dwelling[] = [],
): Promise<ImportResult<ReadList>> {
  const read: ImportResult<ImportedHouseholds | ImportedDwellings> =
    kind === 'dwellings'
      ? await importDwellings(bytes)
      : await importHouseholds(bytes, stock.length > 0 ? stockShape(stock) : STOCK_TO_COME);
  if (!read.ok) return read.refusal === 'MISSING_COLUMNS' ? ok(withoutColumns(read)) : read;
  const { rows, titles, sample } = read.value;
  const problems = [...read.value.problems, ...read.value.warnings].map(forConsole);
  const lists = { households: [], dwellings: [], ...read.value };
  return ok({
    rows,
    households: lists.households,
    dwellings: lists.dwellings,
    problems,
    headings: titles,
    sample,
  });
}

/** What shows only when households and dwellings lie side by side. */
export function checkTogether(
  households: readonly Household[],
  dwellings: readonly Dwelling[],
): ImportProblem[] {
  return crossCheck(households, dwellings).map(forConsole);
}

function withoutColumns({ missing }: ImportRefused): ReadList {
  const problems = missing.map((column): ImportProblem => ({
    ...{ severity: 'error', code: 'MISSING_COLUMNS', row: null, column, household: null, value: null },
  }));
  return { rows: 0, households: [], dwellings: [], problems, headings: [], sample: [] };
}

/** The console names whatever it is about: a household, a group, a dwelling or its type. */
function forConsole({
  severity,
  code,
  sheet,
  row,
  column,
  household,
  group,
  dwelling,
  value,
}: Problem): ImportProblem {
  return {
    severity,
    code,
    row,
    column,
    household: household ?? group ?? dwelling,
    value: value ?? (row === null ? sheet : null),
  };
}
