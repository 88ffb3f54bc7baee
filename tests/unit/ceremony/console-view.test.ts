import { describe, expect, test } from 'vitest';
import { withCodes } from '../../../shared/ceremony/propose-plan.ts';
import {
  aCalledClaim,
  aCommittedBatch,
  aFrozenBatch,
  anOpenedCeremony,
  aSealedBatch,
} from '../../builders/ceremony.ts';
import { PAPER } from '../../builders/ceremony-batch.ts';
import { GROUPS, MAKE_UP, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { consoleIn } from '../../builders/ceremony-views.ts';
import { H } from '../../builders/protocol.ts';

describe('the console', () => {
  test('knows the ceremony, its step, its plan and the next batch', () => {
    const hall = new Village();
    expect(consoleIn(hall)).toMatchObject({
      ...{ step: 'publishPlan', plan: null, draft: null, batch: null, claim: null, suspended: null },
      ceremony: { code: 'c20261121-test', title: '试抽', rehearsal: false },
    });
    hall.do('PublishPlan', hall.planning(withCodes([GROUPS, { ...SINGLES, session: 2 }]), 120));
    const view = consoleIn(hall);
    expect(view).toMatchObject({
      step: 'freezeBatch',
      plan: { intervalSeconds: 120, session: 1, batches: [{ state: 'next' }, { state: 'ahead' }] },
      draft: { planned: 'b1-110-groups2', claims: 2, lots: 5, consentsMissing: ['T01', 'T02'] },
      groupsToAllocate: 0,
    });
    hall.consents().freezeNext().playBatch();
    expect(consoleIn(hall)).toMatchObject({ groupsToAllocate: 2, plan: { session: 2 } });
    hall.do('AllocateGroup', hall.sharing(hall.code, 1));
    expect(consoleIn(hall).groupsToAllocate).toBe(1);
  });

  test('shows what a batch is', () => {
    const hall = new Village().freezeAs({ ...SINGLES, offsetDigits: 5, missed: 'makeup' }).begin();
    expect(consoleIn(hall).batch).toMatchObject({
      ...{ type: '110', mode: 'board', draws: 'dwellings', offsetDigits: 5, missed: 'makeup' },
      ...{ makeUp: false, mayAbandon: false, tickets: null, digitsWanted: 24, slots: '.'.repeat(14) },
      attestedBy: ['notary', 'supervisor'],
    });
    for (const seq of [1, 2, 3, 4]) hall.miss(seq);
    hall.end().freezeAs({ ...MAKE_UP, batch: 'b2' as never });
    expect(consoleIn(hall).batch).toMatchObject({ makeUp: true, mayAbandon: true, attestedBy: [] });
    expect(consoleIn(hall).callsBeforeMiss).toBe(3);
  });

  test('may abandon a batch until its digits, tickets until their seal', () => {
    const may = (hall: Parameters<typeof consoleIn>[0]) => consoleIn(hall).batch?.mayAbandon;
    expect([may(aFrozenBatch()), may(aCommittedBatch()), may(aCommittedBatch().draw())]).toEqual([
      true,
      true,
      false,
    ]);
    const tickets = aFrozenBatch(PAPER);
    expect(may(tickets)).toBe(true);
    expect(may(tickets.seal())).toBe(false);
  });

  test('knows whether a batch waits for the people’s secrets', () => {
    const awaited = (hall: Parameters<typeof consoleIn>[0]) => consoleIn(hall).secretsAwaited;
    const hall = aFrozenBatch({ rights: [1] });
    expect([awaited(anOpenedCeremony()), awaited(hall)]).toEqual([false, false]);
    expect(awaited(hall.commit())).toBe(true);
    expect(awaited(hall.attest().draw())).toBe(true);
    expect(awaited(hall.seal().attest())).toBe(true);
    expect(awaited(hall.play(1, 1))).toBe(true);
    expect(awaited(hall.reveal())).toBe(false);
    expect(awaited(aFrozenBatch(PAPER).seal())).toBe(false);
    const whole = aCommittedBatch({ rights: [1], mode: 'batch' })
      .draw()
      .openAll();
    expect(awaited(whole)).toBe(true);
    const left = aCommittedBatch({ rights: [1] });
    expect(awaited(left.do('AbandonBatch', left.abandonment()))).toBe(false);
  });

  test('counts the paper tickets', () => {
    const hall = aFrozenBatch({ ...PAPER, rights: [1, 1], dwellings: 5 })
      .seal()
      .attest()
      .play(1, 3);
    const lots = hall.batch.frozen.lots;
    expect(consoleIn(hall).batch?.tickets).toEqual({
      opened: 1,
      counted: 0,
      lost: 0,
      left: lots.slice(1),
      leftCount: 4,
    });
    hall.do('LoseTicket', hall.loss(lots[4]!)).play(2, 1);
    hall.do('CountTicket', { batch: hall.code, lot: lots[2]!, code: hall.codeOf(lots[2]!) });
    expect(consoleIn(hall).batch?.tickets).toEqual({
      opened: 2,
      counted: 1,
      lost: 1,
      left: [lots[3]],
      leftCount: 1,
    });
    expect(consoleIn(hall).step).toBe('publishPlan');
  });

  test('names sixty of the tickets that are left, and counts all', () => {
    const hall = aFrozenBatch({ ...PAPER, rights: [1], dwellings: 65 }).seal();
    const { left, leftCount } = consoleIn(hall).batch!.tickets!;
    expect([left.length, leftCount]).toEqual([60, 65]);
  });

  test('shows who stands before the board, in full', () => {
    const hall = aSealedBatch({ rights: [2] }).call(1);
    expect(consoleIn(hall).claim).toMatchObject({
      ...{ seq: 1, name: '名H0001', status: 'called', attempt: 1, members: 0, drawer: null, againAt: null },
      ...{ rights: 2, rightsLeft: 2, pick: 1, slot: null, drawn: [], document: H('slip') },
    });
    hall.papers(1, 'proxy').pick(1, 5);
    expect(consoleIn(hall).claim).toMatchObject({
      ...{ status: 'picking', drawer: 'proxy', rightsLeft: 1, pick: 2, slot: 5, drawn: [{ slot: 5 }] },
    });
    hall.waive(1, 1);
    expect(consoleIn(hall).claim).toMatchObject({ status: 'signing', rightsLeft: 0 });
  });

  test('counts the calls that a miss needs, and the misses', () => {
    const hall = aSealedBatch({ rights: [1] })
      .call(1)
      .call(1);
    expect(consoleIn(hall).claim).toMatchObject({ attempt: 2, callsSinceMiss: 2, misses: 0 });
    hall.miss(1).call(1);
    expect(consoleIn(hall).claim).toMatchObject({ attempt: 4, callsSinceMiss: 1, misses: 1 });
  });

  test('shows whom the next call is for', () => {
    const hall = aSealedBatch({ rights: [2, 1] });
    expect(consoleIn(hall).nextCall).toEqual({
      seq: 1,
      queueNo: 1,
      name: '名H0001',
      members: 0,
      arrived: false,
      attempt: 1,
      rights: 2,
    });
    hall.miss(1);
    expect(consoleIn(hall).nextCall).toMatchObject({ seq: 2, attempt: 1 });
    hall.play(2, 1);
    expect(consoleIn(hall).nextCall).toMatchObject({ seq: 1, attempt: 4 });
    expect(consoleIn(hall.play(1, 2, 3)).nextCall).toBeNull();
    expect(consoleIn(aCommittedBatch()).nextCall).toBeNull();
    expect(consoleIn(new Village().freezeAs(ORDER).begin()).nextCall).toBeNull();
  });

  test('says when a household may be called again', () => {
    const hall = new Village();
    hall.do('PublishPlan', hall.planning(withCodes([SINGLES]), 90));
    hall.freezeNext().begin().call(1);
    const again = new Date(Date.parse(hall.last.at) + 90_000).toISOString();
    expect(consoleIn(hall).claim?.againAt).toBe(again);
  });

  test('shows why the ceremony stands still', () => {
    const hall = aCalledClaim().do('Suspend', { reason: 'LUNCH' });
    expect(consoleIn(hall)).toMatchObject({ suspended: 'LUNCH', step: 'resume' });
  });

  test('shows the last forty entries, newest first, with the queue number of their claim', () => {
    const hall = aCalledClaim();
    const { log } = consoleIn(hall);
    expect(log[0]).toMatchObject({
      type: 'PapersChecked',
      queueNo: 1,
      actor: 'operator',
      seq: hall.state.seq,
    });
    expect(log.at(-1)).toMatchObject({ type: 'CeremonyOpened', seq: 1, queueNo: null });
    for (let n = 0; n < 25; n++) hall.do('Suspend', { reason: 'BREAK' }).do('Resume', {});
    expect(consoleIn(hall).log).toHaveLength(40);
  });

  test('names nobody while locked', () => {
    const view = consoleIn(aCalledClaim(), { directory: null });
    expect(view).toMatchObject({ claim: null, nextCall: null, next: [] });
    expect(view.log[0]).toMatchObject({ type: 'PapersChecked', queueNo: null });
  });
});
