import { describe, expect, test } from 'vitest';
import { documentHash } from '../../../shared/audit/document.ts';
import { BatchCode, ClaimantCode, DwellingType, HouseholdCode, Lot } from '../../../shared/kernel/ids.ts';
import { aStageAt, batchOf, perform, playTo, sharingOf } from '../../builders/app-play.ts';
import { aVillageStage, plannedAs, VILLAGE_PLAN } from '../../builders/app-village.ts';
import type { Stage } from '../../builders/app.ts';

/** Groups alone are planned. */
function aGroupStage(): Stage {
  const stage = aVillageStage();
  stage.plan = { batches: VILLAGE_PLAN.slice(0, 2), intervalSeconds: 0 };
  return stage;
}
const at = (step: Parameters<typeof aStageAt>[0]) => aStageAt(step, aGroupStage());
/** Both groups have drawn, and the batch is closed. */
async function drawn(): Promise<Stage> {
  const stage = await playTo(await at('callHousehold'), 'closeBatch');
  await perform(stage);
  return stage;
}
const consent = (group: string, type = '110') => ({
  ...{ group: ClaimantCode.parse(group), type: DwellingType.parse(type), checkedBy: '核验员甲' },
});
const groups = (stage: Stage) => stage.call('listGroups', {});

describe('the list of groups', () => {
  test('shows who is in them, and whether they agreed', async () => {
    const stage = await at('freezeBatch');
    expect(await groups(stage)).toMatchObject([
      {
        ...{ group: 'T01', type: '110', queueNo: 5, consented: false, drawn: null },
        members: [
          { household: 'H0005', queueNo: 5, name: '令狐翠戊', rights: 1 },
          { household: 'H0006', queueNo: 6, name: '皇甫翠己', rights: 1 },
        ],
      },
      { group: 'T02', consented: false },
    ]);
    await stage.call('recordConsent', consent('T02'));
    expect((await groups(stage)).map(({ consented }) => consented)).toEqual([false, true]);
  });

  test('shows what they drew, and how they chose', async () => {
    const stage = await drawn();
    const [first] = await groups(stage);
    expect(first?.drawn).toMatchObject({
      batch: plannedAs(0),
      seq: 1,
      pick: 1,
      order: null,
      allocated: false,
    });
    expect(first?.drawn?.dwellings.map(({ lot }) => lot)).toEqual(
      ['0101', '0102'].map((room) => `${first!.drawn!.lot}-${room}`),
    );
    await stage.call('freezeGroupOrder', { batch: plannedAs(0), seq: 1 });
    await playTo(stage, 'freezeBatch');
    const { order } = (await groups(stage))[0]!.drawn!;
    expect([...order!].sort()).toEqual(['H0005', 'H0006']);
    expect((await groups(stage))[1]!.drawn!.order).toBeNull();
    await stage.call('allocateGroup', await sharingOf(stage, 'T01'));
    expect((await groups(stage))[0]!.drawn!.allocated).toBe(true);
  });

  test('waits for the passphrase', async () => {
    const stage = await at('freezeBatch');
    await stage.restart();
    expect(await stage.refused('listGroups', {})).toBe('LOCKED');
    expect(await stage.refused('recordConsent', consent('T01'))).toBe('LOCKED');
    expect(await stage.refused('freezeGroupOrder', { batch: plannedAs(0), seq: 1 })).toBe('LOCKED');
  });
});

describe('a consent', () => {
  test('is needed for each group, and is one of a group that there is', async () => {
    const stage = await at('freezeBatch');
    const freeze = { batch: plannedAs(0), claims: null };
    expect(stage.console.draft?.consentsMissing).toEqual(['T01', 'T02']);
    expect(await stage.refused('freezeBatch', freeze)).toBe('CONSENT_MISSING');
    expect(await stage.refused('recordConsent', consent('T09'))).toBe('NO_SUCH_CLAIM');
    expect(await stage.refused('recordConsent', consent('T01', '80'))).toBe('NO_SUCH_CLAIM');
    await stage.call('recordConsent', consent('T01'));
    expect(await stage.refused('freezeBatch', freeze)).toBe('CONSENT_MISSING');
    await stage.call('recordConsent', consent('T02'));
    expect(stage.console.draft?.consentsMissing).toEqual([]);
    expect(await stage.refused('freezeBatch', freeze)).toBeNull();
  });

  test('is kept under lock, each with a salt of its own', async () => {
    const stage = await at('freezeBatch');
    await stage.call('recordConsent', consent('T01'));
    const { event } = stage.entries.at(-1)!;
    const document = event.type === 'GroupConsented' ? event.data.document : '';
    const box = Buffer.from(stage.adapters.store.documents.get(document)!);
    expect(box.length).toBeGreaterThan(100);
    expect(box.includes('令狐翠戊')).toBe(false);
    const other = await at('freezeBatch');
    await other.call('recordConsent', consent('T01'));
    expect(other.entries.at(-1)?.event).not.toEqual(event);
  });
});

describe('an allocation', () => {
  test('is printed first, and what is entered is what was printed', async () => {
    const stage = await drawn();
    const sharing = await sharingOf(stage, 'T01');
    const length = stage.entries.length;
    expect(await stage.call('printAllocation', sharing)).toEqual({ path: '/slips/allocation.pdf' });
    expect(stage.entries).toHaveLength(length);
    const sheet = stage.printer.sheets.at(-1)!;
    expect(sheet).toMatchObject({
      ...{ kind: 'allocation', group: 'T01', way: 'agreed', checkedBy: '核验员甲', building: '1栋' },
      members: [{ name: '令狐翠戊', rights: 1 }, { name: '皇甫翠己' }],
      rows: [
        { household: 'H0005', name: '令狐翠戊', floor: '1', area: '110.6' },
        { household: 'H0006', name: '皇甫翠己' },
      ],
    });
    await stage.call('allocateGroup', sharing);
    const { event } = stage.entries.at(-1)!;
    expect(event).toMatchObject({ type: 'GroupAllocated', data: { document: documentHash(sheet) } });
    expect(stage.adapters.store.documents.get(documentHash(sheet))).toBeDefined();
  });

  test('may be typed in any order of dwellings', async () => {
    const stage = await drawn();
    const { allocation, ...rest } = await sharingOf(stage, 'T01');
    expect(await stage.refused('allocateGroup', { ...rest, allocation: allocation.toReversed() })).toBeNull();
    expect(stage.entries.at(-1)?.event.data).toMatchObject({ allocation });
  });

  test('that does not fit is neither printed nor entered', async () => {
    const stage = await drawn();
    const { allocation, ...rest } = await sharingOf(stage, 'T01');
    const [a, b] = allocation;
    const wrong = [
      [a!],
      [a!, { ...b!, household: HouseholdCode.parse('H0007') }],
      [a!, { ...b!, household: HouseholdCode.parse('H0099') }],
      [a!, { ...b!, dwelling: Lot.parse('9-9-0101') }],
    ];
    for (const given of wrong)
      expect(await stage.refused('allocateGroup', { ...rest, allocation: given })).toBe('ALLOCATION_WRONG');
    expect(stage.types).not.toContain('GroupAllocated');
    const unknown = { ...rest, allocation: wrong[2]! };
    expect(await stage.refused('printAllocation', unknown)).toBe('ALLOCATION_WRONG');
    expect(stage.printer.sheets.filter(({ kind }) => kind === 'allocation')).toEqual([]);
  });

  test('does not bring the group back on the board, nor on the desk, while others are to be called', async () => {
    const stage = await drawn();
    await playTo(stage, 'callHousehold');
    expect(stage.view('board').stage).toEqual({ kind: 'ready', last: null });
    await stage.call('allocateGroup', await sharingOf(stage, 'T01'));
    expect(stage.view('board').stage).toEqual({ kind: 'ready', last: null });
    expect(stage.view('desk').stage).toEqual({ kind: 'idle' });
    await stage.restart();
    await playTo(stage, 'callHousehold');
    expect(stage.view('board').stage).toEqual({ kind: 'ready', last: null });
  });

  test('is of a group that has drawn', async () => {
    const stage = await at('callHousehold');
    const sharing = { seq: 1, pick: 1, way: 'agreed' as const, allocation: [], checkedBy: '甲' };
    for (const method of ['allocateGroup', 'printAllocation'] as const) {
      expect(await stage.refused(method, { ...sharing, batch: batchOf(stage) })).toBe('NOT_NOW');
      expect(await stage.refused(method, { ...sharing, batch: BatchCode.parse('b9') })).toBe('NOT_NOW');
      expect(await stage.refused(method, { ...sharing, batch: batchOf(stage), seq: 9 })).toBe('NOT_NOW');
    }
  });

  test('is awaited before the ceremony is closed', async () => {
    const stage = await drawn();
    stage.plan.batches = [];
    await playTo(stage, 'allocateGroups');
    expect(stage.console.groupsToAllocate).toBe(2);
    expect(await stage.refused('closeCeremony', { passphrases: stage.passphrases })).toBe(
      'GROUPS_NOT_ALLOCATED',
    );
    await playTo(stage, 'closeCeremony');
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });
});

describe('an order lottery among the members', () => {
  test('is of a group that has drawn and not shared out', async () => {
    const early = await at('revealSecrets');
    const order = { batch: plannedAs(0), seq: 1 };
    expect(await early.refused('freezeGroupOrder', order)).toBe('NOT_NOW');
    const stage = await drawn();
    expect(await stage.refused('freezeGroupOrder', { ...order, seq: 9 })).toBe('NOT_NOW');
    expect(await stage.refused('freezeGroupOrder', { ...order, batch: BatchCode.parse('b9') })).toBe(
      'NOT_NOW',
    );
    await stage.call('allocateGroup', await sharingOf(stage, 'T01'));
    expect(await stage.refused('freezeGroupOrder', order)).not.toBeNull();
    expect(await stage.refused('freezeGroupOrder', { ...order, seq: 2 })).toBeNull();
    expect(stage.console.batch).toMatchObject({ batch: 'order-T02', draws: 'households', mode: 'batch' });
  });

  test('is not of a group that has waived', async () => {
    const stage = await at('callHousehold');
    const waiver = { batch: batchOf(stage), seq: 1, rights: 1, words: '放弃', scan: null };
    await stage.call('waiveClaim', { ...waiver, passphrases: stage.passphrases });
    await playTo(stage, 'freezeBatch');
    expect(await stage.refused('freezeGroupOrder', { batch: plannedAs(0), seq: 1 })).toBe('NOT_NOW');
  });

  test('is drawn once, whatever came out', async () => {
    const stage = await drawn();
    await stage.call('freezeGroupOrder', { batch: plannedAs(0), seq: 1 });
    await playTo(stage, 'freezeBatch');
    expect(await stage.refused('freezeGroupOrder', { batch: plannedAs(0), seq: 1 })).not.toBeNull();
  });
});

test('an incident in an order lottery can be listed: it is about nobody in particular', async () => {
  const stage = await drawn();
  await stage.call('freezeGroupOrder', { batch: plannedAs(0), seq: 1 });
  const about = { batch: batchOf(stage), seq: 1 };
  await stage.call('reportIncident', { about, reason: 'DICE_FELL', words: '骰子滚到地上' });
  expect(await stage.call('listStatements', {})).toMatchObject([{ reason: 'DICE_FELL', queueNo: null }]);
});
