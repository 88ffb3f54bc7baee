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
import { GROUPS, ORDER, Village } from '../../builders/ceremony-village.ts';
import { deskIn } from '../../builders/ceremony-views.ts';
import { H } from '../../builders/protocol.ts';

const stage = (hall: Ceremony) => deskIn(hall).stage;

describe('the desk', () => {
  test('is idle until somebody is called, and in whole batches', () => {
    expect(stage(new Ceremony(aRegister()))).toEqual({ kind: 'idle' });
    expect(stage(aSealedBatch())).toEqual({ kind: 'idle' });
    expect(stage(new Village().freezeAs(ORDER).begin())).toEqual({ kind: 'idle' });
  });

  test('leads the household from its papers to its slip', () => {
    const hall = aSealedBatch({ rights: [2] }).call(1);
    expect(stage(hall)).toMatchObject({
      kind: 'papers',
      claim: { seq: 1, name: '名H0001', maskedId: '99****H0001', rights: 2, pick: 1, members: 0 },
    });
    expect(stage(hall.papers(1))).toMatchObject({ kind: 'pick', slots: '......' });
    expect(stage(hall.designate(1, 4))).toMatchObject({ kind: 'opening', slot: 4, lot: null });
    const { lot } = hall.board.ticket(4);
    expect(stage(hall.openTicket(1))).toMatchObject({ kind: 'opening', slot: 4, lot: { lot } });
    expect(stage(hall.notarise(1))).toMatchObject({
      kind: 'pick',
      slots: '...o..',
      claim: { pick: 2, drawn: [{ pick: 1, slot: 4, lot }] },
    });
    hall.pick(1, 1);
    expect(stage(hall)).toMatchObject({ kind: 'sign', document: H('slip') });
    expect(stage(hall.sign(1)).kind).toBe('signed');
    hall.do('AnnounceResult', { batch: hall.code, seq: 1 });
    expect(stage(hall).kind).toBe('signed');
    hall.do('RegisterDraw', { batch: hall.code, seq: 1 });
    expect(stage(hall)).toMatchObject({ kind: 'registered', slip: 'printed', claim: { queueNo: 1 } });
  });

  test('has nothing to sign while the board is not unsealed', () => {
    const hall = aCalledClaim({ rights: [1] }).pick(1, 1);
    expect(deskIn(hall, null).stage.kind).toBe('signed');
  });

  test('shows no slot to pick while the dice are rolled', () => {
    const hall = aCalledClaim({ offsetDigits: 4 }).designate(1, 2);
    expect(stage(hall)).toMatchObject({ kind: 'rolling', slot: 2 });
    expect(stage(hall.roll(1, '0001'))).toMatchObject({ kind: 'opening', slot: 3 });
  });

  test('sends the household to the physical board in mode tickets', () => {
    const hall = aFrozenBatch({ ...PAPER, rights: [1], dwellings: 3 })
      .seal()
      .attest()
      .come(1);
    expect(stage(hall)).toMatchObject({ kind: 'atBoard', claim: { queueNo: 1 } });
    expect(stage(hall.designate(1, 3))).toMatchObject({ kind: 'opening', slot: 3, lot: null });
  });

  test('names the members of a group to themselves', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin().come(1);
    expect(stage(hall)).toMatchObject({ claim: { household: 'T01', queueNo: 5, members: 2 } });
  });

  test('does not go on showing who was missed or has waived', () => {
    const hall = aSealedBatch({ rights: [1, 1, 1] }).play(1, 1);
    expect(stage(hall).kind).toBe('registered');
    expect(stage(hall.miss(2))).toEqual({ kind: 'idle' });
    expect(stage(hall.waive(3, 1))).toEqual({ kind: 'idle' });
  });

  test('stands still in a suspension, and is closed with the ceremony', () => {
    const hall = aCalledClaim().do('Suspend', { reason: 'BREAK' });
    expect(stage(hall)).toEqual({ kind: 'suspended', reason: 'BREAK' });
    expect(stage(hall.do('Resume', {})).kind).toBe('pick');
    expect(stage(anOpenedCeremony().close())).toEqual({ kind: 'closed' });
  });

  test('names nobody while locked', () => {
    expect(deskIn(aCalledClaim(), H('slip'), true)).toMatchObject({
      stage: { kind: 'idle' },
      title: '试抽',
      rehearsal: false,
      language: 'en',
    });
  });
});
