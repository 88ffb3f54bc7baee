import { compareUtf8 } from '../../kernel/text.ts';
import {
  aCode,
  aCodeOrNothing,
  aCount,
  aHash,
  aNumber,
  aText,
  checkCells,
  type Files,
  readTable,
} from './files.ts';
import type { Findings } from './findings.ts';
import { shown } from './forms.ts';

/** One row of households.csv: what a household may draw of one dwelling type. */
export interface Right {
  readonly household: string;
  readonly type: string;
  readonly queueNo: number;
  readonly rights: number;
  /** The code of its draw group for that type, or empty. */
  readonly group: string;
  readonly commitment: string;
}

export interface Dwelling {
  readonly dwelling: string;
  readonly type: string;
  readonly stairwell: string;
  /** Or empty. */
  readonly storageRoom: string;
}

/** The register of docs/protocol.md section 2, ready to be asked. */
export interface Register {
  readonly rights: ReadonlyMap<string, Right>;
  readonly households: ReadonlySet<string>;
  /** By group and type. */
  readonly groups: ReadonlyMap<string, readonly Right[]>;
  readonly dwellings: ReadonlyMap<string, Dwelling>;
  readonly stairwells: ReadonlyMap<string, readonly Dwelling[]>;
}

/** Codes hold no white space, so a pair of them has one spelling only. */
export function pair(one: string, other: string): string {
  return `${one}\n${other}`;
}

/**
 * Reads both files of the register; null where one cannot be read (check 1). `seq` is the entry RegisterFrozen, at
 * which rules of the register that do not hold are told (check 15).
 */
export function readRegister(files: Files, seq: number | null, findings: Findings): Register | null {
  const rights = readRights(files, findings);
  const dwellings = readDwellings(files, findings);
  if (!rights || !dwellings) return null;
  if (seq !== null) checkRegister(rights, dwellings, (what) => findings.fail(15, seq, what));
  noteShared(rights, dwellings, seq, findings);
  return {
    rights: new Map(rights.map((right) => [pair(right.household, right.type), right])),
    households: new Set(rights.map(({ household }) => household)),
    groups: grouped(
      rights.filter(({ group }) => group !== ''),
      ({ group, type }) => pair(group, type),
    ),
    dwellings: new Map(dwellings.map((dwelling) => [dwelling.dwelling, dwelling])),
    stairwells: grouped(dwellings, ({ stairwell }) => stairwell),
  };
}

function readRights(files: Files, findings: Findings): Right[] | null {
  const rows = readTable(files, 'households', findings);
  const forms = {
    household: aCode,
    queueNo: aNumber,
    name: aText,
    village: aText,
    type: aCode,
    rights: aCount,
    group: aCodeOrNothing,
    commitment: aHash,
  };
  if (!rows || !checkCells('households', rows, forms, findings)) return null;
  return rows.map(
    ({ cells: [household = '', queueNo, , , type = '', rights, group = '', commitment = ''] }) => ({
      household,
      type,
      queueNo: Number(queueNo),
      rights: Number(rights),
      group,
      commitment,
    }),
  );
}

function readDwellings(files: Files, findings: Findings): Dwelling[] | null {
  const rows = readTable(files, 'stock', findings);
  const forms = { dwelling: aCode, type: aCode, stairwell: aCodeOrNothing, area: aText, storageRoom: aText };
  if (!rows || !checkCells('stock', rows, forms, findings)) return null;
  return rows.map(({ cells: [dwelling = '', type = '', stairwell = '', , storageRoom = ''] }) => ({
    dwelling,
    type,
    stairwell,
    storageRoom,
  }));
}

function checkRegister(
  rights: readonly Right[],
  dwellings: readonly Dwelling[],
  fail: (what: string) => void,
): void {
  const seen = new Set<string>();
  const queueNos = new Map<string, number>();
  for (const { household, type, queueNo } of rights) {
    if ((queueNos.get(household) ?? queueNo) !== queueNo)
      fail(`households.csv has two queueNos for ${shown(household)}`);
    queueNos.set(household, queueNo);
    if (seen.has(pair(household, type)))
      fail(`households.csv has two rows for ${shown(household)} and type ${shown(type)}`);
    seen.add(pair(household, type));
  }
  for (const [i, { dwelling }] of dwellings.entries()) {
    const before = dwellings[i - 1];
    if (before && compareUtf8(before.dwelling, dwelling) >= 0)
      fail(`stock.csv is not sorted by dwelling at ${shown(dwelling)}`);
  }
}

/** What the page does not forbid, but nobody would mean; the first of each kind. */
function noteShared(
  rights: readonly Right[],
  dwellings: readonly Dwelling[],
  seq: number | null,
  findings: Findings,
): void {
  const ofHousehold = new Map<string, string>();
  const one = rights.find(({ commitment, household }) => {
    const other = ofHousehold.get(commitment) ?? household;
    ofHousehold.set(commitment, other);
    return other !== household;
  });
  if (one) {
    const other = shown(ofHousehold.get(one.commitment));
    findings.note('SHARED_COMMITMENT', seq, `${other} and ${shown(one.household)}`);
  }
  const rooms = grouped(
    dwellings.filter(({ storageRoom }) => storageRoom !== ''),
    ({ storageRoom }) => storageRoom,
  );
  const shared = [...rooms].find(([, of]) => of.length > 1);
  if (shared) {
    const [room, of] = shared;
    const codes = of.map(({ dwelling }) => shown(dwelling));
    findings.note('SHARED_STORAGE_ROOM', seq, `${shown(room)}: ${shown(codes.join(', '))}`);
  }
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
