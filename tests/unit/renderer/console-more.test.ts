import { describe, expect, test } from 'vitest';
import { MORE, REASONS, waivable, whyNot, type MoreItem } from '../../../renderer/console/more-items.ts';
import { confirm as confirmEn } from '../../../renderer/lib/texts/en/console-confirm.ts';
import { more as moreEn, reasons as reasonsEn } from '../../../renderer/lib/texts/en/console-more.ts';
import { confirm as confirmZh } from '../../../renderer/lib/texts/zh-CN/console-confirm.ts';
import { more as moreZh, reasons as reasonsZh } from '../../../renderer/lib/texts/zh-CN/console-more.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { Reason } from '../../../shared/kernel/ids.ts';
import { aView, BATCH, CLAIM } from './console-builders.ts';
import { planRow, SUPPLY } from './console-plans.ts';

const lot = { ...{ lot: '1-1-0101', building: '1栋', stairwell: '1单元', floor: '1', room: '101' } };
const drawn = [{ pick: 1, slot: 3, ...lot, area: '110', storageRoom: 'Z', dwellings: 0 }];
const possible = (view: ConsoleView): MoreItem[] => MORE.filter((item) => whyNot(item, view) === null);

describe('a rare action', () => {
  test('voids only what is open and not signed', () => {
    const view = (step: ConsoleView['step']) => aView(step, { claim: { ...CLAIM, drawn } });
    expect(whyNot('void', view('notariseTicket'))).toBeNull();
    expect(whyNot('void', view('awaitSignature'))).toBeNull();
    expect(whyNot('void', view('registerDraw'))).toBe('signed');
    expect(whyNot('void', aView('awaitSlot'))).toBe('nothingDrawn');
    expect(whyNot('void', aView('callHousehold', { claim: null }))).toBe('nobodyOnStage');
  });

  test('waives in its turn: whoever is on stage without a slot, or comes next', () => {
    expect(waivable(aView('checkPapers'))).toMatchObject({ seq: 97, queueNo: 137, rights: 2 });
    expect(waivable(aView('callHousehold', { claim: null }))).toMatchObject({ seq: 98, rights: 3 });
    expect(whyNot('waive', aView('openTicket'))).toBe('notItsTurn');
    expect(whyNot('waive', aView('awaitSlot', { claim: { ...CLAIM, rightsLeft: 0 } }))).toBe('notItsTurn');
  });

  test('refuses a signature only where one is awaited', () => {
    const document = 'ab'.repeat(32);
    expect(whyNot('refuse', aView('awaitSignature', { claim: { ...CLAIM, document } }))).toBeNull();
    expect(whyNot('refuse', aView('awaitSignature'))).toBe('notToSign');
    expect(whyNot('refuse', aView('awaitSlot', { claim: { ...CLAIM, document } }))).toBe('notToSign');
  });

  test('about tickets is for a batch that has some, once they are sealed', () => {
    const tickets = { ...BATCH, mode: 'tickets' as const };
    expect(whyNot('lost', aView('callHousehold'))).toBe('notTickets');
    expect(whyNot('lost', aView('sealTickets', { batch: tickets }))).toBe('notSealed');
    const sealed = { ...tickets, boardRoot: 'ab' };
    expect(whyNot('lost', aView('countTickets', { batch: sealed }))).toBeNull();
    expect(whyNot('torn', aView('scanTicket', { batch: sealed }))).toBeNull();
    expect(whyNot('torn', aView('notariseTicket', { batch: sealed }))).toBe('notScanning');
  });

  test('abandons before the dice, and changes the plan between two batches', () => {
    const plan = { intervalSeconds: 60, session: 1, batches: [{ ...planRow(), state: 'next' as const }] };
    expect(whyNot('abandon', aView('commitSecrets', { batch: { ...BATCH, mayAbandon: true } }))).toBeNull();
    expect(whyNot('abandon', aView('callHousehold'))).toBe('tooLate');
    expect(whyNot('abandon', aView('freezeBatch'))).toBe('noBatch');
    expect(whyNot('plan', aView('freezeBatch', { plan }))).toBeNull();
    expect(whyNot('plan', aView('callHousehold', { plan }))).toBe('batchOpen');
    expect(whyNot('plan', aView('freezeRegister'))).toBe('noPlan');
    const project = { ...aView('freezeBatch').project, supply: SUPPLY };
    expect(whyNot('groups', aView('callHousehold', { plan, project }))).toBeNull();
    expect(whyNot('groups', aView('callHousehold', { plan }))).toBe('noGroups');
  });

  test('is not taken while suspended, nor after the close; what was said can always be read', () => {
    expect(possible(aView('resume', { suspended: 'BREAK' }))).toEqual(['statements']);
    expect(possible(aView('done'))).toEqual(['statements']);
    const log = [{ seq: 1, at: '', actor: 'operator', type: 'CeremonyClosed', queueNo: null }];
    expect(possible(aView('closeCeremony', { log }))).toEqual(['statements']);
    expect(possible(aView('openCeremony', { ceremony: null }))).toEqual([]);
  });
});

describe('its words', () => {
  test('are there for every item and for every reason why not', () => {
    for (const { items, why } of [moreZh, moreEn]) {
      expect(Object.keys(items).sort()).toEqual([...MORE].sort());
      for (const { title, when, lead } of Object.values(items))
        for (const text of [title, when, lead]) expect(text).not.toBe('');
      expect(Object.values(why).every((text) => text !== '')).toBe(true);
    }
  });

  test('are there for every reason, whose code the ledger takes', () => {
    for (const code of Object.values(REASONS).flat()) {
      expect(Reason.safeParse(code).success, code).toBe(true);
      expect(reasonsZh, code).toHaveProperty(code);
      expect(reasonsEn, code).toHaveProperty(code);
    }
  });

  test('ask before what cannot be undone', () => {
    const asked = [
      ...['voidTicket', 'waiveClaim', 'refuseSignature', 'reportIncident', 'raiseObjection', 'loseTicket'],
      ...['openTornTicket', 'abandonBatch', 'changePlan', 'replaceKey', 'recordConsents', 'allocateGroup'],
      ...['freezeGroupOrder', 'reprintTickets', 'endSession', 'suspend', 'missHousehold'],
      ...['missHouseholdMakeUp', 'designateSlot'],
    ];
    for (const confirm of [confirmZh, confirmEn] as Record<string, object>[]) {
      for (const name of asked)
        expect(Object.keys(confirm[name] ?? {}).sort(), name).toEqual([
          ...['does', 'needs', 'ok', 'title', 'undo'],
        ]);
    }
  });
});
