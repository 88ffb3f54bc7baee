import type { ClaimantCode, DwellingType } from '../kernel/ids.ts';
import { compareUtf8 } from '../kernel/text.ts';
import { groupBy } from './group-by.ts';
import { checkGroups } from './groups.ts';
import type { StairwellSizes } from './groups.ts';
import type { Household, Right } from './household.ts';
import { maskId } from './masking.ts';
import { aWarning, anError, bySeverity } from './problem.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-texts.ts';
import { readHousehold } from './read-household.ts';
import type { HouseholdDraft, HouseholdField, HouseholdReading, IsPrintable } from './read-household.ts';

/** What is known of the housing stock when households are checked. */
export interface KnownStock {
  /** The types in stock. `plausible`: judge by the list itself. `any`: do not judge yet. */
  readonly types: ReadonlySet<string> | 'plausible' | 'any';
  /** `usual`: six floors of two. `any`: do not judge yet. */
  readonly stairwellSizes: StairwellSizes;
}
/** A list that is checked by itself, with no stock list to come. */
export const NO_STOCK: KnownStock = { types: 'plausible', stairwellSizes: 'usual' };
/** A list whose stock list comes later: types and groups wait for crossCheck. */
export const STOCK_TO_COME: KnownStock = { types: 'any', stairwellSizes: 'any' };

export interface CheckedHouseholds {
  /** The rows without an error, in the order of the list. */
  readonly households: readonly Household[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Reads and checks a whole list. Nothing may be frozen while `problems` is not empty. `isPrintable` knows the fonts of
 * the papers; where nobody asks for it, every name passes.
 */
export function checkHouseholds(
  drafts: readonly HouseholdDraft[],
  stock: KnownStock = NO_STOCK,
  isPrintable: IsPrintable = () => true,
): CheckedHouseholds {
  const readings = drafts.map((draft) => readHousehold(draft, isPrintable));
  const groups = checkGroups(readings, stock.stairwellSizes);
  const found = [
    ...readings.flatMap((reading) => reading.found),
    ...unknownTypes(readings, stock.types),
    ...repeatedCodes(readings),
    ...repeatedIds(readings),
    ...namesakes(readings),
    ...codesTakenTwice(readings),
    ...groups.found,
  ];
  const { problems, warnings } = bySeverity(found);
  // What is wrong with a group is no fault of the row that names it first.
  const ownFaults = problems.filter(({ household, group }) => household !== null || group === null);
  const broken = new Set(ownFaults.map(({ sheet, row }) => `${row} ${sheet}`));
  const households = readings
    .filter(({ place: { sheet, row } }) => !broken.has(`${row} ${sheet}`))
    .flatMap((reading) => toHousehold(reading, groups.types) ?? []);
  return { households, problems, warnings };
}

function toHousehold(
  reading: HouseholdReading,
  groups: ReadonlyMap<ClaimantCode, DwellingType>,
): Household | null {
  const { code, name, id, phone, village, agreementNo, signedOn, entitlements, group } = reading;
  if (code === null || name === null || id === null || agreementNo === null) return null;
  if (signedOn === null || entitlements === null) return null;
  const rights: Right[] = entitlements.map(({ type, count }) => ({
    type: type as DwellingType,
    count,
    group: group !== null && groups.get(group) === type ? group : null,
  }));
  return { code, name, id, phone, village, agreementNo, signedOn, rights };
}

/**
 * Without a stock list, the types that a long list itself makes plausible: one that a single household asks for is
 * taken for a slip (120 among 80, 110 and 160). A short list says too little, and everything passes.
 */
function plausibleTypes(readings: readonly HouseholdReading[]): ReadonlySet<string> {
  const holders = new Map<string, number>();
  for (const { type } of readings.flatMap(({ entitlements }) => entitlements ?? [])) {
    holders.set(type, (holders.get(type) ?? 0) + 1);
  }
  const least = readings.length >= 50 ? 2 : 1;
  return new Set([...holders].filter(([, count]) => count >= least).map(([type]) => type));
}

function unknownTypes(readings: readonly HouseholdReading[], types: KnownStock['types']): Problem[] {
  if (types === 'any') return [];
  const known = types === 'plausible' ? plausibleTypes(readings) : types;
  return readings.flatMap((reading) =>
    (reading.entitlements ?? [])
      .filter(({ type }) => !known.has(type))
      .map(({ type }) => at(reading, 'entitlements', 'UNKNOWN_DWELLING_TYPE', type)),
  );
}

/** The first of them keeps its code; each later row is reported. */
function repeatedCodes(readings: readonly HouseholdReading[]): Problem[] {
  return sharing(readings, ({ label }) => label).flatMap((rows) =>
    rows.slice(1).map((row) => at(row, 'code', 'DUPLICATE_CODE', row.label)),
  );
}

/** Nobody can tell which of them is wrong, so all are reported. */
function repeatedIds(readings: readonly HouseholdReading[]): Problem[] {
  return sharing(readings, ({ id }) => id).flatMap((rows) =>
    rows.map((row) => at(row, 'id', 'DUPLICATE_ID_NUMBER', maskId(row.id ?? ''))),
  );
}

function namesakes(readings: readonly HouseholdReading[]): Problem[] {
  return sharing(readings, ({ name }) => name).flatMap((rows) =>
    rows.map((row) => at(row, 'name', 'NAMESAKE', row.name, 'warning')),
  );
}

/** A claimant is named by its code alone: a group's must not be a household's too. */
function codesTakenTwice(readings: readonly HouseholdReading[]): Problem[] {
  const codes = new Set<string | null>(readings.map(({ code }) => code));
  return readings
    .filter(({ group }) => group !== null && codes.has(group))
    .map((reading) => at(reading, 'group', 'GROUP_CODE_IS_A_HOUSEHOLD', reading.group));
}

function sharing(
  readings: readonly HouseholdReading[],
  key: (reading: HouseholdReading) => string | null,
): HouseholdReading[][] {
  const groups = [...groupBy(readings, key)].filter(([value, rows]) => value !== null && rows.length > 1);
  return groups.sort(([a], [b]) => compareUtf8(a ?? '', b ?? '')).map(([, rows]) => rows);
}

function at(
  { label, place: { sheet, row, headings } }: HouseholdReading,
  field: HouseholdField,
  code: ProblemCode,
  value: string | null,
  severity: 'error' | 'warning' = 'error',
): Problem {
  const make = severity === 'error' ? anError : aWarning;
  return make(code, { sheet, row, column: headings[field] ?? null, household: label, value });
}
