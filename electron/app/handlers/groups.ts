import { assert } from '../../../shared/kernel/assert.ts';
import { BatchCode, ClaimantCode } from '../../../shared/kernel/ids.ts';
import { compareUtf8 } from '../../../shared/kernel/text.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { documentHash } from '../../../shared/audit/document.ts';
import { groupsOf } from '../../../shared/ceremony/claims-due.ts';
import { codeFor, draftBatch, drawnStairwell, orderOf } from '../../../shared/ceremony/draft-batch.ts';
import { plannedBatch } from '../../../shared/ceremony/propose-plan.ts';
import type { AllocationSheet } from '../../../shared/ceremony/sheets.ts';
import { type BatchState, type ClaimState, groupKey } from '../../../shared/ceremony/state.ts';
import type { GroupRow } from '../../../shared/ipc/answers.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { groupSalt } from '../../../shared/people/commitment.ts';
import type { RegisterRow } from '../../../shared/people/register.ts';
import { dwellingView } from '../directory.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';

type Methods = 'listGroups' | 'recordConsent' | 'freezeGroupOrder' | 'printAllocation' | 'allocateGroup';

/** Groups (组团): their consent before the freeze, and what they make of the stairwell that they drew. */
export function groupHandlers(hall: Hall): Handlers<Methods> {
  return {
    listGroups: () => (hall.project.lock === 'open' ? ok(groupRows(hall)) : err('LOCKED')),
    recordConsent: (input) => recordConsent(hall, input),
    freezeGroupOrder: (input) => freezeGroupOrder(hall, input),
    printAllocation: (input) => {
      const sheet = allocationSheet(hall, input);
      if (!sheet.ok) return sheet;
      return hall.adapters.slips.printSheet(sheet.value, { at: hall.adapters.now() });
    },
    allocateGroup: (input) => allocateGroup(hall, input),
  };
}

function groupRows(hall: Hall): GroupRow[] {
  const { register } = hall.project.register();
  const types = [...new Set(register.households.map(({ type }) => type))];
  return types.flatMap((type) =>
    [...groupsOf(register, type)].map(([group, rows]) => groupRow(hall, group, rows)),
  );
}

function groupRow(hall: Hall, group: ClaimantCode, rows: readonly RegisterRow[]): GroupRow {
  const [first] = rows;
  assert(first, 'a group has members');
  const { type, queueNo } = first;
  return {
    ...{ group, type, queueNo },
    members: rows.map(({ household, queueNo: place, rights }) => ({
      ...{ household, queueNo: place, rights, name: hall.project.household(household)?.name ?? '' },
    })),
    consented: hall.state.consents.has(groupKey(group, type)),
    drawn: drawnBy(hall, group, type),
  };
}

function claimOf(hall: Hall, group: string, type: string): { batch: BatchState; claim: ClaimState } | null {
  for (const batch of hall.state.batches.values()) {
    if (batch.frozen.type !== type || batch.frozen.draws !== 'stairwells') continue;
    const claim = batch.claims.find(({ claimant }) => claimant === group);
    if (claim && drawnStairwell(batch, claim)) return { batch, claim };
  }
  return null;
}

function drawnBy(hall: Hall, group: string, type: string): GroupRow['drawn'] {
  const found = claimOf(hall, group, type);
  const drawn = found && drawnStairwell(found.batch, found.claim);
  if (!drawn) return null;
  const { seq, pick, lot } = drawn;
  return {
    ...{ batch: found.batch.frozen.batch, seq, pick, lot },
    dwellings: hall.project.dwellings
      .filter(({ stairwellCode }) => stairwellCode === lot)
      .map(dwellingView)
      .sort((a, b) => compareUtf8(a.lot, b.lot)),
    order: orderAmong(hall, found.claim),
    allocated: found.claim.allocation !== null,
  };
}

/** The order that the members drew among themselves, if they did. */
function orderAmong({ state }: Hall, { members }: ClaimState): string[] | null {
  const wanted = orderOf(members.map(({ household }) => household)).lots.join();
  const lottery = [...state.batches.values()].findLast(
    ({ frozen, phase }) =>
      frozen.draws === 'households' && phase === 'closed' && frozen.lots.join() === wanted,
  );
  return lottery ? lottery.results.map(({ lot }) => lot) : null;
}

function recordConsent(hall: Hall, { group, type, checkedBy }: InputOf<'recordConsent'>): Result<null> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const { register } = hall.project.register();
  const rows = groupsOf(register, type).get(group);
  if (!rows) return err('NO_SUCH_CLAIM');
  const members = rows.map(({ household, rights }) => ({
    ...{ household, rights, name: hall.project.household(household)?.name.normalize('NFC') ?? '' },
  }));
  const record = hall.records.make({
    kind: 'consent',
    group,
    type,
    members,
    checkedBy: checkedBy.normalize('NFC'),
  });
  const data = { group, type, document: record.document, register };
  return hall.run({ type: 'RecordConsent', data }, 'operator', record.store);
}

/** The members do not agree: an order lottery among them sets the order in which they choose (docs/protocol.md section 12). */
function freezeGroupOrder(hall: Hall, { batch: code, seq }: InputOf<'freezeGroupOrder'>): Result<null> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const batch = hall.state.batches.get(code);
  const claim = batch?.claims[seq - 1];
  if (!batch || !claim || !drawnStairwell(batch, claim)) return err('NOT_NOW');
  const lists = hall.project.lists();
  const planned = {
    ...plannedBatch({ type: batch.frozen.type, draws: 'households', mode: 'batch' }),
    batch: BatchCode.parse(`order-${claim.claimant}`),
  };
  const members = claim.members.map(({ household }) => household);
  const lottery = {
    ...draftBatch(hall.state, planned, lists),
    ...orderOf(members),
    batch: codeFor(hall.state, planned.batch),
  };
  return hall.run({ type: 'FreezeBatch', data: { batch: lottery, ...lists } });
}

type Sharing = InputOf<'allocateGroup'>;

function allocateGroup(hall: Hall, input: Sharing): Result<null> {
  const sheet = allocationSheet(hall, input);
  if (!sheet.ok) return sheet;
  const { batch, seq, pick, allocation } = input;
  const document = documentHash(sheet.value);
  const data = {
    batch,
    seq,
    pick,
    allocation: sorted(allocation),
    document,
    register: hall.project.register().register,
  };
  return hall.run({ type: 'AllocateGroup', data }, 'operator', () =>
    hall.records.keepSheet(document, sheet.value),
  );
}

function sorted(allocation: Sharing['allocation']): Sharing['allocation'] {
  return allocation.toSorted((a, b) => compareUtf8(a.dwelling, b.dwelling));
}

/** What the members sign. Its salt follows from the group's own, so that the sheet printed is the sheet entered. */
function allocationSheet(hall: Hall, input: Sharing): Result<AllocationSheet> {
  const { opened, batches } = hall.state;
  const { directory, project } = hall;
  const batch = batches.get(input.batch);
  const claim = batch?.claims[input.seq - 1];
  const drawn = batch && claim ? drawnStairwell(batch, claim) : null;
  if (!directory || !opened) return err('LOCKED');
  if (!batch || !claim || !drawn) return err('NOT_NOW');
  if (
    !input.allocation.every(
      ({ household, dwelling }) => project.household(household) && project.dwelling(dwelling),
    )
  )
    return err('ALLOCATION_WRONG');
  const { building, stairwell } = directory.lot(drawn.lot);
  return ok({
    kind: 'allocation',
    ...{ ceremony: opened.ceremony, title: opened.title, rehearsal: opened.rehearsal },
    ...{ batch: batch.frozen.batch, type: batch.frozen.type, group: ClaimantCode.parse(claim.claimant) },
    ...{ lot: drawn.lot, building, stairwell, way: input.way },
    members: claim.members.map(({ household, rights }) => {
      const { queueNo, name } = directory.household(household);
      return { household, queueNo, name, rights };
    }),
    rows: sorted(input.allocation).map(({ household, dwelling }) => {
      const { floor, room, area, storageRoom } = directory.lot(dwelling);
      return {
        dwelling,
        floor,
        room,
        area,
        storageRoom,
        household,
        name: directory.household(household).name,
      };
    }),
    salt: groupSalt(claim.members.map(({ household }) => project.salt(household))),
    checkedBy: input.checkedBy.normalize('NFC'),
  });
}
