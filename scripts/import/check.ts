import { importDwellings, importHouseholds } from '../../electron/import/import-list.ts';
import { isPrintable } from '../../electron/import/printable.ts';
import { NO_STOCK } from '../../shared/people/check-households.ts';
import type { KnownStock } from '../../shared/people/check-households.ts';
import { crossCheck, stockShape } from '../../shared/people/cross-check.ts';
import type { Dwelling } from '../../shared/people/household.ts';
import type { Problem } from '../../shared/people/problem.ts';

/** One finding as the JSON has it: of a household, of a group with its rights, or of neither. */
interface Finding {
  readonly household?: string;
  readonly group?: string;
  readonly dwelling?: string;
  readonly sheet?: string;
  readonly columns?: readonly string[];
  readonly problem: string;
  readonly rights?: number;
  readonly row: number | null;
}

export interface Checked {
  readonly verdict: 'sound' | 'has problems' | 'cannot be read';
  readonly report: {
    /** Household rows. */
    readonly rows: number;
    /** What blocks the freeze. */
    readonly problems: readonly Finding[];
    readonly warnings: readonly Finding[];
  };
}

/**
 * Checks a list of households as the import does. `households` and `dwellings` are files' bytes, null where the file
 * could not be read; without dwellings the list is judged by itself.
 */
export async function checkFiles(
  households: Uint8Array | null,
  dwellings: Uint8Array | null | 'none',
): Promise<Checked> {
  if (households === null || dwellings === null)
    return unreadable([{ problem: 'FILE_UNREADABLE', row: null }]);
  if (dwellings === 'none') return check(households, [], []);
  const stock = await importDwellings(dwellings);
  if (!stock.ok) return unreadable([{ problem: stock.refusal, row: null }]);
  const missing = missingColumns(stock.value.problems);
  return missing.length > 0
    ? unreadable(missing)
    : check(households, stock.value.dwellings, stock.value.problems);
}

async function check(
  bytes: Uint8Array,
  dwellings: readonly Dwelling[],
  stockProblems: readonly Problem[],
): Promise<Checked> {
  const stock = dwellings.length > 0 ? stockShape(dwellings) : NO_STOCK;
  const read = await importHouseholds(bytes, { stock, isPrintable });
  if (!read.ok) return unreadable([{ problem: read.refusal, row: null }]);
  const missing = missingColumns(read.value.problems);
  if (missing.length > 0) return unreadable(missing);
  const short = shortOf(crossCheck(read.value.households, dwellings), stock);
  const problems = [...stockProblems, ...read.value.problems, ...short.filter(isError)].map(finding);
  const warnings = [...read.value.warnings, ...short.filter((problem) => !isError(problem))].map(finding);
  return {
    verdict: problems.length > 0 ? 'has problems' : 'sound',
    report: { rows: read.value.rows, problems, warnings },
  };
}

function unreadable(problems: readonly Finding[]): Checked {
  return { verdict: 'cannot be read', report: { rows: 0, problems, warnings: [] } };
}

/** A list without its columns is no list. One problem that names them all by their titles, or none. */
function missingColumns(problems: readonly Problem[]): Finding[] {
  const missing = problems.filter(({ code }) => code === 'MISSING_COLUMNS');
  const columns = [...new Set(missing.map(({ column }) => column ?? ''))];
  return columns.length > 0 ? [{ problem: 'MISSING_COLUMNS', columns, row: null }] : [];
}

/**
 * Types and groups are judged row by row already: what is left is whether there is enough of everything. That there is
 * no stairwell of a size that no stairwell has is what is wrong with the group itself.
 */
function shortOf(problems: readonly Problem[], { stairwellSizes }: KnownStock): Problem[] {
  if (typeof stairwellSizes === 'string') return [];
  return problems.filter(({ code, dwelling, value }) =>
    code === 'TOO_FEW_STAIRWELLS'
      ? stairwellSizes.get(dwelling ?? '')?.has(Number(value)) === true
      : code === 'TOO_FEW_DWELLINGS',
  );
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

function finding({ code, sheet, row, household, group, dwelling, rights }: Problem): Finding {
  const rest = { problem: code, row };
  if (household !== null) return { household, ...rest };
  if (group !== null) return { group, problem: code, ...(rights === null ? {} : { rights }), row };
  if (dwelling !== null) return { dwelling, ...rest };
  return code === 'SHEET_SKIPPED' && sheet !== null ? { sheet, ...rest } : rest;
}
