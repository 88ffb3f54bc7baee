import { HEADINGS, writeCsv } from '../audit/csv.ts';
import { assert } from '../kernel/assert.ts';
import type { ClaimantCode, DwellingType, HouseholdCode, Lot } from '../kernel/ids.ts';
import { compareUtf8 } from '../kernel/text.ts';
import { personCommitment } from './commitment.ts';
import type { Dwelling, Household } from './household.ts';
import { maskName } from './masking.ts';
import { queueNumbers } from './queue.ts';

/** One line of households.csv: a household and one of its dwelling types. */
export interface RegisterRow {
  readonly household: HouseholdCode;
  readonly queueNo: number;
  readonly maskedName: string;
  readonly village: string;
  readonly type: DwellingType;
  readonly rights: number;
  readonly group: ClaimantCode | null;
  readonly commitment: string;
}

/** One line of stock.csv. `stairwell` is its code, `1-1`. */
export interface StockRow {
  readonly dwelling: Lot;
  readonly type: DwellingType;
  readonly stairwell: Lot;
  readonly area: string;
  readonly storageRoom: string;
}

/** What RegisterFrozen fixes (docs/protocol.md section 2), free of personal data. */
export interface Register {
  /** By queueNo, then type (UTF-8 bytes). */
  readonly households: readonly RegisterRow[];
  /** Every dwelling, accepted or not, sorted by code. */
  readonly stock: readonly StockRow[];
}

export interface RegisterFiles {
  readonly householdsCsv: Uint8Array;
  readonly stockCsv: Uint8Array;
  readonly register: Register;
}

/**
 * The two files whose SHA-256 RegisterFrozen names, and what they say. `salts` has every household's 16 bytes as hex;
 * `mask` is how the office has decided to show names.
 * It takes checked households and dwellings: unique codes, each type once a household.
 */
export function buildRegister(
  households: readonly Household[],
  dwellings: readonly Dwelling[],
  salts: ReadonlyMap<HouseholdCode, string>,
  mask: (name: string) => string = maskName,
): RegisterFiles {
  const register = { households: householdRows(households, salts, mask), stock: stockRows(dwellings) };
  const householdCells = register.households.map((row) => [
    ...[row.household, row.queueNo, row.maskedName, row.village],
    ...[row.type, row.rights, row.group ?? '', row.commitment],
  ]);
  const stockCells = register.stock.map((row) => [
    row.dwelling,
    row.type,
    row.stairwell,
    row.area,
    row.storageRoom,
  ]);
  return {
    householdsCsv: writeCsv(HEADINGS.households, householdCells),
    stockCsv: writeCsv(HEADINGS.stock, stockCells),
    register,
  };
}

function householdRows(
  households: readonly Household[],
  salts: ReadonlyMap<HouseholdCode, string>,
  mask: (name: string) => string,
): RegisterRow[] {
  const queue = queueNumbers(households);
  assert(queue.size === households.length, 'household codes are unique');
  return households
    .flatMap((household) => rowsOf(household, queue.get(household.code), salts.get(household.code), mask))
    .sort((a, b) => a.queueNo - b.queueNo || compareUtf8(a.type, b.type));
}

function rowsOf(
  household: Household,
  queueNo: number | undefined,
  salt: string | undefined,
  mask: (name: string) => string,
): RegisterRow[] {
  const { code, village, rights } = household;
  assert(queueNo !== undefined && salt !== undefined, `${code} has a queue number and a salt`);
  assert(new Set(rights.map(({ type }) => type)).size === rights.length, `${code} has each type once`);
  const name = household.name.normalize('NFC');
  const commitment = personCommitment(salt, household.id, name);
  const common = { household: code, queueNo, maskedName: mask(name), village: village.normalize('NFC') };
  return rights.map(({ type, count, group }) => ({ ...common, type, rights: count, group, commitment }));
}

function stockRows(dwellings: readonly Dwelling[]): StockRow[] {
  const rows = dwellings.map(({ code, type, stairwellCode, area, storageRoom }) => ({
    ...{ dwelling: code, type, stairwell: stairwellCode },
    ...{ area: area.normalize('NFC'), storageRoom: storageRoom.normalize('NFC') },
  }));
  assert(new Set(rows.map(({ dwelling }) => dwelling)).size === rows.length, 'dwelling codes are unique');
  return rows.sort((a, b) => compareUtf8(a.dwelling, b.dwelling));
}
