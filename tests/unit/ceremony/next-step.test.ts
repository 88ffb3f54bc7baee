import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../shared/ceremony/views/next-step.ts';
import { initialState } from '../../../shared/ceremony/state.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import type { PlannedBatch } from '../../../shared/ceremony/plan.ts';
import { anOpenedCeremony, Ceremony, OPENING } from '../../builders/ceremony.ts';
import { aRegister } from '../../builders/ceremony-register.ts';
import { GROUPS, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { READY, stepIn } from '../../builders/ceremony-views.ts';

/** Frozen under a published plan. */
function frozen(rules: { mode?: PlannedBatch['mode']; offsetDigits?: number } = {}): Ceremony {
  const hall = new Ceremony(aRegister([1], 3)).open();
  const planned = { ...SINGLES, ...rules, batch: BatchCode.parse('b1') };
  return hall
    .do('PublishPlan', hall.planning([planned]))
    .freeze({ ...rules, ...(rules.mode === 'tickets' ? { parties: [], digits: 0 } : {}) });
}

describe('before the ceremony', () => {
  test.each([
    ['setPassphrase', { lock: 'new' }],
    ['unlock', { lock: 'locked' }],
    ['importHouseholds', { households: false, dwellings: false }],
    ['importHouseholds', { households: false }],
    ['importDwellings', { dwellings: false }],
    ['openCeremony', {}],
  ] as const)('the step is %s', (step, ready) => {
    expect(nextStep(initialState, { ...READY, ...ready })).toBe(step);
  });
});

describe('between the batches', () => {
  test('the register, the plan, the next batch, the allocations, the close', () => {
    const early = new Ceremony(aRegister()).do('OpenCeremony', OPENING);
    expect(stepIn(early)).toBe('freezeRegister');
    const hall = new Village().consents();
    expect(stepIn(hall)).toBe('publishPlan');
    hall.plan(GROUPS, SINGLES);
    expect(stepIn(hall)).toBe('freezeBatch');
    hall.freezeNext().playBatch();
    expect(stepIn(hall)).toBe('freezeBatch');
    hall.freezeNext().playBatch();
    expect(stepIn(hall)).toBe('allocateGroups');
    hall.share(hall.state.plan!.batches[0]!.batch);
    expect(stepIn(hall)).toBe('closeCeremony');
  });

  test('an abandoned batch is frozen again', () => {
    const hall = new Village().plan(SINGLES).freezeNext();
    hall.do('AbandonBatch', hall.abandonment());
    expect(stepIn(hall)).toBe('freezeBatch');
  });

  test('a suspension is ended first, whatever the ceremony stands at', () => {
    const hall = new Village().plan(SINGLES).freezeNext().begin().come(1).do('Suspend', { reason: 'BREAK' });
    expect(stepIn(hall)).toBe('resume');
    expect(stepIn(hall, { unsealed: false })).toBe('resume');
    expect(stepIn(hall, { lock: 'locked' })).toBe('unlock');
    expect(stepIn(hall.do('Resume', {}))).toBe('awaitSlot');
  });

  test('after the close come the signatures, then the bundle', () => {
    const hall = anOpenedCeremony().close();
    expect(stepIn(hall)).toBe('closeCeremony');
    expect(stepIn(hall, { attested: true })).toBe('exportBundle');
    expect(stepIn(hall, { attested: true, exported: true })).toBe('done');
  });
});

describe('in mode board', () => {
  test('the steps to the first call', () => {
    const hall = frozen();
    expect(stepIn(hall)).toBe('commitSecrets');
    expect(stepIn(hall.commit())).toBe('attestCommitments');
    expect(stepIn(hall.attest('notary'))).toBe('attestCommitments');
    expect(stepIn(hall.attest('supervisor'))).toBe('drawDigits');
    expect(stepIn(hall.draw())).toBe('sealBoard');
    expect(stepIn(hall.seal())).toBe('attestBoard');
    expect(stepIn(hall.attest('supervisor'))).toBe('attestBoard');
    expect(stepIn(hall.attest('notary'))).toBe('callHousehold');
  });

  test('the steps of a claim with offset dice, and of the end', () => {
    const hall = frozen({ offsetDigits: 4 }).commit().attest().draw().seal().attest();
    expect(stepIn(hall.call(1))).toBe('checkPapers');
    expect(stepIn(hall.papers(1))).toBe('awaitSlot');
    expect(stepIn(hall.designate(1, 1))).toBe('rollOffset');
    expect(stepIn(hall.roll(1, '0001'))).toBe('openTicket');
    expect(stepIn(hall.openTicket(1))).toBe('notariseTicket');
    expect(stepIn(hall.notarise(1))).toBe('awaitSignature');
    expect(stepIn(hall.sign(1))).toBe('announceResult');
    expect(stepIn(hall.do('AnnounceResult', { batch: hall.code, seq: 1 }))).toBe('registerDraw');
    expect(stepIn(hall.do('RegisterDraw', { batch: hall.code, seq: 1 }))).toBe('revealSecrets');
    expect(stepIn(hall.reveal())).toBe('closeBatch');
  });

  test('after a restart the board is unsealed first, from its seal to its reveal', () => {
    const locked = { unsealed: false };
    const hall = frozen().commit().attest().draw();
    expect(stepIn(hall, locked)).toBe('sealBoard');
    expect(stepIn(hall.seal(), locked)).toBe('unsealBoard');
    expect(stepIn(hall.attest().come(1), locked)).toBe('unsealBoard');
    expect(stepIn(hall.pick(1, 1).register(1), locked)).toBe('unsealBoard');
    expect(stepIn(hall.reveal(), locked)).toBe('closeBatch');
  });
});

describe('in mode batch', () => {
  test('everything is opened at once, then revealed', () => {
    const hall = frozen({ mode: 'batch' }).commit().attest();
    expect(stepIn(hall)).toBe('drawDigits');
    expect(stepIn(hall.draw())).toBe('openBatch');
    expect(stepIn(hall.openAll())).toBe('revealSecrets');
    expect(stepIn(hall, { unsealed: false })).toBe('unsealBoard');
    expect(stepIn(hall.reveal())).toBe('closeBatch');
  });
});

describe('in mode tickets', () => {
  test('tickets are sealed, scanned and counted', () => {
    const hall = frozen({ mode: 'tickets' });
    expect(stepIn(hall)).toBe('sealTickets');
    expect(stepIn(hall.seal())).toBe('attestBoard');
    expect(stepIn(hall.attest())).toBe('callHousehold');
    expect(stepIn(hall.call(1))).toBe('checkPapers');
    expect(stepIn(hall.papers(1))).toBe('scanTicket');
    expect(stepIn(hall.designate(1, 2))).toBe('scanTicket');
    expect(stepIn(hall.openTicket(1))).toBe('notariseTicket');
    expect(stepIn(hall.notarise(1).register(1))).toBe('countTickets');
    expect(stepIn(hall, { unsealed: false })).toBe('unsealBoard');
    expect(stepIn(hall.count())).toBe('closeBatch');
  });
});
