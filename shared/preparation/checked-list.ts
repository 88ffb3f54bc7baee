import { crossCheck, stockShape } from '../people/cross-check.ts';
import { checkHouseholds, STOCK_TO_COME } from '../people/check-households.ts';
import type { Dwelling, Household } from '../people/household.ts';
import type { Problem } from '../people/problem.ts';
import { type Field, HOUSEHOLD_FIELDS, type HouseholdFile } from './household-file.ts';

/** A problem of a file: in which of its columns, if it is one column's. */
export interface FileProblem extends Problem {
  readonly field: Field | null;
}

/** The whole list as it stands, checked: what may be frozen, and what must be mended before. */
export interface CheckedList {
  /** The households without an error, in the order of the list. */
  readonly households: readonly Household[];
  readonly ofFile: ReadonlyMap<string, readonly FileProblem[]>;
  /** Of no single row: a group that fills no stairwell, a type that is short. */
  readonly others: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
}

/** Fields under their own names: so that a problem tells its field. */
const HEADINGS = Object.fromEntries(HOUSEHOLD_FIELDS.map((field) => [field, field])) as Record<Field, Field>;

/** Checks every household that is neither removed nor late, as an import checks rows. */
export function checkList(
  files: readonly HouseholdFile[],
  dwellings: readonly Dwelling[],
  isPrintable: (text: string) => boolean,
): CheckedList {
  const counted = files.filter(({ removed, late }) => !removed && !late);
  // A row's place is its file: two files may come from one row, or from none.
  const drafts = counted.map(({ id, cells }, i) => ({
    ...{ place: { sheet: id, row: i, headings: HEADINGS }, cells },
  }));
  const stock = dwellings.length > 0 ? stockShape(dwellings) : STOCK_TO_COME;
  const { households, problems, warnings } = checkHouseholds(drafts, stock, isPrintable);
  const fileOf = new Map(counted.map((file) => [file.id, file]));
  const ofFile = new Map<string, FileProblem[]>();
  const others: Problem[] = [];
  for (const problem of [...problems, ...warnings]) {
    const file = problem.sheet === null ? undefined : fileOf.get(problem.sheet);
    const placed = { ...problem, sheet: file?.place?.sheet ?? null, row: file?.place?.row ?? null };
    if (!file || (problem.household === null && problem.group !== null))
      others.push({ ...placed, column: null });
    else add(ofFile, file.id, { ...placed, field: problem.column as Field | null });
  }
  others.push(...shortOf(households, dwellings));
  const all = [...problems, ...warnings, ...others.filter(({ code }) => SHORT.has(code))];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { households, ofFile, others, errors, warnings: all.length - errors };
}

function add(map: Map<string, FileProblem[]>, id: string, problem: FileProblem): void {
  const found = map.get(id);
  if (found) found.push(problem);
  else map.set(id, [problem]);
}

const SHORT = new Set<string>(['TOO_FEW_STAIRWELLS', 'TOO_FEW_DWELLINGS']);

/**
 * Types and groups are judged row by row already: what is left is whether there is enough of everything. A size that no
 * stairwell has is the group's own fault, which has been said.
 */
function shortOf(households: readonly Household[], dwellings: readonly Dwelling[]): readonly Problem[] {
  if (households.length === 0 || dwellings.length === 0) return [];
  const { stairwellSizes: sizes } = stockShape(dwellings);
  const isOfSomeSize = ({ dwelling, value }: Problem): boolean =>
    typeof sizes !== 'string' && sizes.get(dwelling ?? '')?.has(Number(value)) === true;
  return crossCheck(households, dwellings).filter(
    (problem) => SHORT.has(problem.code) && (problem.code !== 'TOO_FEW_STAIRWELLS' || isOfSomeSize(problem)),
  );
}
