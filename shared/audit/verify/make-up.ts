import { type Batches, type BatchRecord, stairwellSize } from './batch-record.ts';
import { shown } from './forms.ts';
import type { Holdings } from './holdings.ts';
import { groupFaults } from './queue.ts';
import { pair } from './register.ts';

/** Check 15 for a make-up batch: all that is free, for all who are still owed. */
export function makeUpFaults(record: BatchRecord, batches: Batches, holdings: Holdings): string[] {
  const { batch } = record;
  const wrong = batch.makeUpOf.filter((code) => !isClosed(batches.get(code), batch.type));
  const groups =
    batch.draws === 'stairwells'
      ? batch.claims.flatMap((claim) => groupFaults(record, claim, holdings.register))
      : [];
  return [
    ...wrong.map((code) => `makeUpOf ${shown(code)} is no closed batch of type ${shown(batch.type)}`),
    ...groups,
    ...freeLotFaults(record, holdings),
    ...dueFaults(record, batches, holdings),
  ];
}

function isClosed(record: BatchRecord | undefined, type: string): boolean {
  return record !== undefined && record.closed && record.batch.type === type;
}

/** The lots are all free dwellings of the type except those withheld; for groups all free stairwells of their size. */
function freeLotFaults(record: BatchRecord, holdings: Holdings): string[] {
  const { batch } = record;
  const withheld = new Set(batch.withheld.map(({ lot }) => lot));
  const free =
    batch.draws === 'stairwells' ? freeStairwells(record, holdings) : freeDwellings(batch.type, holdings);
  const expected = new Set(free.filter((lot) => !withheld.has(lot)));
  const absent = [...expected].find((lot) => !record.lots.has(lot));
  return absent === undefined ? [] : [`${shown(absent)} is free and neither among the lots nor withheld`];
}

function freeDwellings(type: string, { register, held }: Holdings): string[] {
  const free = [...register.dwellings.values()].filter(
    (dwelling) => dwelling.type === type && !held.has(dwelling.dwelling),
  );
  return free.map(({ dwelling }) => dwelling);
}

function freeStairwells(record: BatchRecord, { register, held }: Holdings): string[] {
  const size = stairwellSize(record);
  const isFree = ({ type, dwelling }: { type: string; dwelling: string }) =>
    type === record.batch.type && !held.has(dwelling);
  const free = [...register.stairwells].filter(
    ([stairwell, dwellings]) => stairwell !== '' && dwellings.length === size && dwellings.every(isFree),
  );
  return free.map(([stairwell]) => stairwell);
}

interface Due {
  readonly claimant: string;
  readonly count: number;
}

/** The claims are all that the claimants of those batches are still owed, in their order. */
function dueFaults(record: BatchRecord, batches: Batches, holdings: Holdings): string[] {
  const due = new Map<string, Due>();
  for (const earlier of record.batch.makeUpOf.map((code) => batches.get(code))) {
    for (const claim of earlier?.batch.draws === 'households' ? [] : (earlier?.batch.claims ?? [])) {
      const owing =
        record.batch.draws === 'stairwells'
          ? groupDue(claim, record, holdings)
          : singlesDue(claim, record, holdings);
      for (const one of owing) if (!due.has(one.claimant)) due.set(one.claimant, one);
    }
  }
  const expected = [...due.values()];
  const { claims } = record.batch;
  for (let i = 0; i < Math.max(expected.length, claims.length); i++) {
    const is = claims[i];
    const ought = expected[i];
    if (is?.claimant === ought?.claimant && is?.count === ought?.count) continue;
    return [`claim ${i + 1} is ${said(is)} where ${said(ought)} is still owed`];
  }
  return [];
}

function said(due: Due | undefined): string {
  return due ? `${shown(due.claimant)} for ${due.count}` : 'nothing';
}

type Claim = BatchRecord['batch']['claims'][number];

/** What a claimant is owed now; a group that draws singly now is its households, each for itself. */
function singlesDue({ claimant, members }: Claim, { batch }: BatchRecord, { owed }: Holdings): Due[] {
  const households = members.length > 0 ? members.map(({ household }) => household) : [claimant];
  const due = households.map((household) => ({
    claimant: household,
    count: owed.get(pair(household, batch.type)) ?? 0,
  }));
  return due.filter(({ count }) => count > 0);
}

/** A group is owed a stairwell while each of its members is still owed all its rights. */
function groupDue({ claimant, members }: Claim, { batch }: BatchRecord, { owed }: Holdings): Due[] {
  const isDue =
    members.length > 0 &&
    members.every(({ household, rights }) => owed.get(pair(household, batch.type)) === rights);
  return isDue ? [{ claimant, count: 1 }] : [];
}
