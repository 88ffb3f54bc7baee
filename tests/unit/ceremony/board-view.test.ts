import { describe, expect, test } from 'vitest';
import {
  aCalledClaim,
  aFrozenBatch,
  anOpenedCeremony,
  aSealedBatch,
  Ceremony,
} from '../../builders/ceremony.ts';
import { PAPER } from '../../builders/ceremony-batch.ts';
import { aRegister } from '../../builders/ceremony-register.ts';
import { orderOf } from '../../../shared/ceremony/draft-batch.ts';
import { GROUPS, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { aDirectory, boardIn, totalsIn } from '../../builders/ceremony-views.ts';
import { H } from '../../builders/protocol.ts';

const stage = (hall: Ceremony) => boardIn(hall).stage;

describe('the board before the first call', () => {
  test('waits, welcomes, shows the register', () => {
    const hall = new Ceremony(aRegister());
    expect(stage(hall)).toEqual({ kind: 'waiting' });
    const opened = {
      ceremony: 'c',
      title: '试抽',
      rehearsal: true,
      software: { version: '1', sha256: H('s') },
    };
    hall.do('OpenCeremony', { ...opened, keys: { notary: H('n'), supervisor: H('s') } });
    expect(boardIn(hall)).toMatchObject({
      stage: { kind: 'welcome' },
      rehearsal: true,
      title: '试抽',
      batch: null,
    });
    hall.do('FreezeRegister', { households: H('h'), stock: H('s') });
    expect(stage(hall)).toEqual({ kind: 'registerFrozen', households: H('h'), stock: H('s') });
  });

  test('shows the plan once it is published, and again after an abandonment', () => {
    const hall = new Village().plan(SINGLES, { ...ORDER, session: 2 });
    expect(stage(hall)).toMatchObject({
      kind: 'planned',
      session: 1,
      batches: [
        { batch: 'b1-110', state: 'next' },
        { batch: 'b2-110-order', state: 'ahead' },
      ],
    });
    hall.freezeNext();
    expect(stage(hall)).toEqual({ kind: 'batchFrozen', input: hall.batch.input });
    hall.do('AbandonBatch', hall.abandonment());
    expect(stage(hall)).toMatchObject({ kind: 'planned', batches: [{ state: 'next' }, { state: 'ahead' }] });
  });

  test('shows the steps of a batch', () => {
    const hall = aFrozenBatch({ rights: [1] })
      .commit()
      .attest('supervisor');
    expect(stage(hall)).toEqual({ kind: 'committed', attestedBy: ['supervisor'] });
    hall.attest('notary').draw();
    expect(stage(hall)).toEqual({ kind: 'digitsDrawn' });
    hall.seal().attest('notary');
    expect(stage(hall)).toEqual({ kind: 'sealed', attestedBy: ['notary'] });
    hall.attest('supervisor');
    expect(stage(hall)).toEqual({ kind: 'ready', last: null });
    hall.play(1, 1);
    expect(stage(hall)).toEqual({ kind: 'allDrawn' });
    expect(stage(hall.reveal())).toEqual({ kind: 'revealed' });
    expect(stage(hall.closeBatch())).toEqual({ kind: 'batchClosed', totals: totalsIn(hall) });
    expect(stage(hall.close())).toEqual({ kind: 'closed', totals: totalsIn(hall) });
  });

  test('says of the batch what the hall may know', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin();
    expect(boardIn(hall).batch).toMatchObject({
      ...{ type: '110', mode: 'board', draws: 'stairwells', makeUp: false, slots: '.....' },
      progress: { claims: 2, claimsDone: 0, rights: 2, drawn: 0, lots: 5, remaining: 5 },
    });
    hall.miss(1).play(2, 1).miss(1).end();
    hall.freezeAs({ ...GROUPS, makeUp: true, batch: 'b2' as never });
    expect(boardIn(hall).batch?.makeUp).toBe(true);
  });
});

describe('the board while a claim is on stage', () => {
  test('shows the call, the slot, the lot, the signature and the announcement', () => {
    const hall = aSealedBatch({ rights: [1, 1] }).call(1);
    expect(stage(hall)).toMatchObject({
      kind: 'called',
      claim: { queueNo: 1, maskedName: '*H0001', members: 0, attempt: 1, rights: 1, pick: 1, drawn: [] },
      picking: false,
    });
    expect(stage(hall.papers(1))).toMatchObject({ kind: 'called', picking: true });
    expect(stage(hall.designate(1, 3))).toMatchObject({ kind: 'designated', slot: 3, offset: null });
    const { lot } = hall.board.ticket(3);
    expect(stage(hall.openTicket(1))).toMatchObject({
      kind: 'opened',
      slot: 3,
      lot: { lot },
      notarised: false,
    });
    expect(stage(hall.notarise(1))).toMatchObject({ kind: 'opened', notarised: true });
    expect(stage(hall.sign(1))).toMatchObject({
      kind: 'signed',
      claim: { drawn: [{ pick: 1, slot: 3, lot }] },
    });
    expect(stage(hall.do('AnnounceResult', { batch: hall.code, seq: 1 })).kind).toBe('announced');
    hall.do('RegisterDraw', { batch: hall.code, seq: 1 });
    expect(stage(hall)).toMatchObject({ kind: 'ready', last: { queueNo: 1, drawn: [{ lot }] } });
  });

  test('shows “2 of 3” for several rights', () => {
    const hall = aCalledClaim({ rights: [3] }).pick(1, 1);
    expect(stage(hall)).toMatchObject({
      kind: 'called',
      claim: { rights: 3, pick: 2, drawn: [{ pick: 1 }] },
      picking: true,
    });
    hall.designate(1, 2);
    expect(stage(hall)).toMatchObject({ kind: 'designated', claim: { pick: 2 } });
  });

  test('leaves the last lot open when the rest is waived', () => {
    const hall = aCalledClaim({ rights: [3] }).pick(1, 2);
    expect(stage(hall).kind).toBe('called');
    expect(stage(hall.waive(1, 2))).toMatchObject({ kind: 'opened', slot: 2, notarised: true });
  });

  test('shows how the offset dice move the slot', () => {
    const hall = aCalledClaim({ rights: [1], offsetDigits: 4 }).designate(1, 5);
    expect(stage(hall)).toMatchObject({ kind: 'rolling', slot: 5, digits: 4 });
    expect(boardIn(hall).batch?.slots).toBe('....d.');
    hall.roll(1, '0003');
    expect(stage(hall)).toMatchObject({ kind: 'designated', slot: 2, offset: { from: 5, digits: '0003' } });
    expect(boardIn(hall).batch?.slots).toBe('.d....');
  });

  test('shows a void with its reason, while the claim goes on and after it has ended', () => {
    const hall = aCalledClaim({ rights: [2, 1] })
      .pick(1, 3)
      .void(1, 1);
    const shown = {
      kind: 'voided',
      slot: 3,
      reason: 'WRONG_SLOT',
      claim: { queueNo: 1, pick: 2, drawn: [] },
    };
    expect(stage(hall)).toMatchObject(shown);
    hall.pick(1, 4).void(1, 2);
    expect(hall.batch.onStage).toBeNull();
    expect(stage(hall)).toMatchObject({ kind: 'voided', slot: 4, reason: 'WRONG_SLOT' });
    expect(stage(hall.call(2)).kind).toBe('called');
  });

  test('shows who was missed and who has waived, until the next call', () => {
    const hall = aSealedBatch({ rights: [1, 1, 1] }).miss(1);
    expect(stage(hall)).toMatchObject({ kind: 'missed', claim: { queueNo: 1, attempt: 3 } });
    hall.waive(2, 1);
    expect(stage(hall)).toMatchObject({ kind: 'waived', claim: { queueNo: 2 } });
    expect(stage(hall.call(3)).kind).toBe('called');
  });

  test('names a group by its code, never its members', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin().come(1);
    expect(stage(hall)).toMatchObject({ claim: { queueNo: 5, maskedName: 'T01', members: 2 } });
    hall.pick(1, 1);
    expect(stage(hall)).toMatchObject({ kind: 'opened', lot: { dwellings: 2 } });
    expect(JSON.stringify(boardIn(hall))).not.toContain('名');
  });

  test('shows the next three of the queue, waiting ones first', () => {
    const next = (hall: Ceremony) => boardIn(hall).next.map(({ queueNo }) => queueNo);
    const hall = aSealedBatch({ rights: [1, 1, 1, 1, 1], dwellings: 8 });
    expect(next(hall)).toEqual([1, 2, 3]);
    hall.miss(1).call(2);
    expect(next(hall)).toEqual([3, 4, 5]);
    hall.papers(2).pick(2, 1).register(2).play(3, 2).play(4, 3).call(5);
    expect(next(hall)).toEqual([]);
    expect(next(hall.papers(5).pick(5, 4).register(5))).toEqual([1]);
  });
});

describe('the board of a whole batch', () => {
  test('shows everything at once', () => {
    const hall = new Village().freezeAs({ ...SINGLES, mode: 'batch' }).begin();
    const board = boardIn(hall);
    expect(board.next).toEqual([]);
    expect(board.batch?.progress).toMatchObject({ claimsDone: 4, drawn: 7, remaining: 7 });
    expect(board.stage).toMatchObject({ kind: 'batchOpened', draws: 'dwellings' });
    const results = board.stage.kind === 'batchOpened' ? board.stage.results : [];
    expect(results.map(({ place, queueNo, lot }) => [place, queueNo, lot?.lot])).toEqual(
      hall.batch.results.map(({ seq, lot }, i) => [i + 1, seq, lot]),
    );
  });

  test('of an order lottery names those who will be called, and no lot', () => {
    const hall = new Village().freezeAs(ORDER).begin();
    const { stage: shown } = boardIn(hall);
    const results = shown.kind === 'batchOpened' ? shown.results : [];
    expect(shown).toMatchObject({ draws: 'households', ofGroup: false });
    expect(results.map(({ maskedName, lot }) => [maskedName, lot])).toEqual(
      hall.batch.results.map(({ lot }) => [`*${lot}`, null]),
    );
  });
});

describe('the board of an order lottery', () => {
  test('tells one among the members of a group from one that was planned', () => {
    const ofGroup = (hall: Village) => {
      const { stage: shown } = boardIn(hall);
      return shown.kind === 'batchOpened' && shown.ofGroup;
    };
    const planned = new Village().consents().plan(ORDER, GROUPS);
    planned.freezeNext();
    planned.do('AbandonBatch', planned.abandonment()).freezeNext().begin();
    expect([planned.code, ofGroup(planned)]).toEqual(['b1-110-order.2', false]);
    planned.end().freezeNext().playBatch();
    const batch = { ...planned.draft({ ...ORDER, batch: 'order' as never }), ...orderOf(['H0005', 'H0006']) };
    planned.do('FreezeBatch', { batch, register: planned.files.register }).begin();
    expect(ofGroup(planned)).toBe(true);
  });
});

describe('the board of paper tickets', () => {
  test('counts what is left at the close, lost tickets apart', () => {
    const hall = aFrozenBatch({ ...PAPER, rights: [1], dwellings: 4 })
      .seal()
      .attest()
      .play(1, 2);
    expect(stage(hall)).toEqual({ kind: 'allDrawn' });
    const [lot, lost] = [hall.batch.frozen.lots[1]!, hall.batch.frozen.lots[3]!];
    hall.do('LoseTicket', hall.loss(lost));
    expect(stage(hall)).toEqual({ kind: 'allDrawn' });
    hall.do('CountTicket', { batch: hall.code, lot, code: hall.codeOf(lot) });
    expect(stage(hall)).toEqual({ kind: 'counting', counted: 1, lost: 1, left: 1 });
    expect(stage(hall.count())).toEqual({ kind: 'counting', counted: 2, lost: 1, left: 0 });
  });
});

describe('the board of a suspension, and of an app that is locked', () => {
  test('says why the ceremony stands still', () => {
    const hall = aCalledClaim().do('Suspend', { reason: 'POWER_FAILED' });
    expect(stage(hall)).toEqual({ kind: 'suspended', reason: 'POWER_FAILED' });
    expect(stage(hall.do('Resume', {})).kind).toBe('called');
  });

  test('names nobody while locked', () => {
    const board = boardIn(aCalledClaim().pick(1, 1), true);
    expect(board).toMatchObject({ stage: { kind: 'waiting' }, next: [] });
    expect(board.batch?.slots).toBe('o.....');
  });

  test('tells whether it is recorded', () => {
    const hall = anOpenedCeremony();
    expect(boardIn(hall).recording).toBe(false);
    hall.session.report({ type: 'RecordingStarted', data: { session: 1, tracks: ['board'] } });
    expect(boardIn(hall)).toMatchObject({ recording: true, seq: hall.state.seq, head: hall.state.head });
  });
});

test('the directory of these tests knows households and groups', () => {
  const directory = aDirectory(new Village().files);
  expect(directory.household('T02').members).toEqual(['H0007', 'H0008']);
});
