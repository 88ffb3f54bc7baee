import { describe, expect, test } from 'vitest';
import { nextToCall, stepOf } from '../../../shared/ceremony/claim.ts';
import { attest } from '../../../shared/audit/signing.ts';
import { aCalledClaim, aSealedBatch } from '../../builders/ceremony.ts';
import { approvals, SEEDS } from '../../builders/ceremony-people.ts';

describe('a void', () => {
  test('leaves the slot spent, and the claim goes on with its next pick', () => {
    const hall = aCalledClaim({ rights: [2] })
      .pick(1, 3)
      .void(1, 1);
    expect(hall.batch.slots[2]).toBe('opened');
    expect(stepOf(hall.claim(1), 0)).toBe('designate');
    expect(hall.refused('DesignateSlot', { batch: hall.code, seq: 1, pick: 1, slot: 1 })).toBe(
      'PICK_NOT_NEXT',
    );
    expect(hall.refused('DesignateSlot', { batch: hall.code, seq: 1, pick: 2, slot: 3 })).toBe('SLOT_TAKEN');
    expect(hall.pick(1, 1).register(1).claim(1).standing).toBe('registered');
  });

  test('may be of a ticket that the notary has not confirmed', () => {
    const hall = aCalledClaim({ rights: [2] })
      .designate(1, 3)
      .openTicket(1)
      .void(1, 1);
    expect(hall.refused('NotariseTicket', { batch: hall.code, seq: 1, pick: 1 })).toBe('NOT_NOW');
    expect(
      hall
        .pick(1, 4)
        .claim(1)
        .picks.map(({ voided }) => voided),
    ).toEqual(['WRONG_SLOT', null]);
  });

  test('may be of the last pick, and the claim signs for the others', () => {
    const hall = aCalledClaim({ rights: [2] })
      .pick(1, 3)
      .pick(1, 4)
      .void(1, 2);
    expect(stepOf(hall.claim(1), 0)).toBe('sign');
    expect(hall.register(1).claim(1).standing).toBe('registered');
  });

  test('of all its picks ends the claim, and the next one is called', () => {
    const hall = aCalledClaim({ rights: [2, 1] })
      .pick(1, 3)
      .pick(1, 4)
      .void(1, 2)
      .void(1, 1);
    expect(hall.claim(1).standing).toBe('void');
    expect(hall.batch.onStage).toBeNull();
    expect(nextToCall(hall.batch)?.seq).toBe(2);
  });

  test('of an earlier pick does not end a claim whose next slot is designated', () => {
    const hall = aCalledClaim({ rights: [2, 1] })
      .pick(1, 3)
      .designate(1, 4)
      .void(1, 1);
    expect(hall.claim(1).standing).toBe('onStage');
    expect(hall.openTicket(1).notarise(1).register(1).claim(1)).toMatchObject({ standing: 'registered' });
  });

  test('of what was left after a waiver ends the claim', () => {
    const hall = aCalledClaim({ rights: [2, 1] })
      .pick(1, 3)
      .waive(1, 1)
      .void(1, 1);
    expect(hall.claim(1)).toMatchObject({ standing: 'void', waived: 1 });
    expect(hall.call(2).batch.onStage).toBe(2);
  });

  test('is of a pick only once', () => {
    const hall = aCalledClaim({ rights: [2] })
      .pick(1, 3)
      .void(1, 1);
    expect(hall.refused('VoidTicket', hall.voiding(1, 1))).toBe('NOT_NOW');
  });

  test('is not of a slot that is only designated', () => {
    const hall = aCalledClaim().designate(1, 3);
    expect(hall.refused('VoidTicket', hall.voiding(1, 1))).toBe('NOT_NOW');
  });

  test('is not of a claim that has signed', () => {
    const hall = aCalledClaim().pick(1, 3).sign(1);
    expect(hall.refused('VoidTicket', hall.voiding(1, 1))).toBe('NOT_NOW');
  });

  test('names the slot and the lot as they were drawn', () => {
    const hall = aCalledClaim().pick(1, 3);
    const { approvals: _, ...said } = hall.voiding(1, 1);
    const other = hall.board.ticket(1).lot;
    for (const wrong of [
      { ...said, slot: 2 },
      { ...said, lot: other },
    ]) {
      expect(hall.refused('VoidTicket', { ...wrong, approvals: approvals('TicketVoided', wrong) })).toBe(
        'PICK_NOT_NEXT',
      );
    }
  });
});

describe('a waiver', () => {
  test('in its turn ends a claim that was never called', () => {
    const hall = aSealedBatch().waive(1, 1);
    expect(hall.claim(1)).toMatchObject({ standing: 'waived', waived: 1, attempts: 0 });
    expect(nextToCall(hall.batch)?.seq).toBe(2);
  });

  test('out of its turn is refused', () => {
    const hall = aSealedBatch();
    expect(hall.refused('WaiveClaim', hall.waiver(2, 2))).toBe('NOT_THE_NEXT_CLAIM');
  });

  test('on stage before the first pick ends the claim', () => {
    const hall = aCalledClaim({ rights: [2] }).waive(1, 2);
    expect(hall.claim(1).standing).toBe('waived');
    expect(hall.batch.onStage).toBeNull();
  });

  test('in the middle gives up the rest, and the claim signs for what it has drawn', () => {
    const hall = aCalledClaim({ rights: [3] })
      .pick(1, 2)
      .waive(1, 2);
    expect(hall.refused('DesignateSlot', { batch: hall.code, seq: 1, pick: 2, slot: 1 })).toBe('NOT_NOW');
    expect(hall.register(1).claim(1)).toMatchObject({ standing: 'registered', waived: 2 });
  });

  test('after all picks so far are void ends the claim', () => {
    expect(
      aCalledClaim({ rights: [2] })
        .pick(1, 2)
        .void(1, 1)
        .waive(1, 1)
        .claim(1),
    ).toMatchObject({ standing: 'waived', waived: 1 });
  });

  test('of a missed household may come in its second turn', () => {
    expect(
      aSealedBatch({ rights: [1] })
        .miss(1)
        .waive(1, 1)
        .claim(1).standing,
    ).toBe('waived');
  });

  test('is of exactly what is not drawn', () => {
    const hall = aCalledClaim({ rights: [3] }).pick(1, 2);
    expect(hall.refused('WaiveClaim', hall.waiver(1, 3))).toBe('RIGHTS_WRONG');
    expect(hall.refused('WaiveClaim', hall.waiver(1, 1))).toBe('RIGHTS_WRONG');
  });

  test('waits until a designated slot is opened and confirmed', () => {
    const hall = aCalledClaim({ rights: [2] }).designate(1, 2);
    expect(hall.refused('WaiveClaim', hall.waiver(1, 1))).toBe('NOT_NOW');
    hall.openTicket(1);
    expect(hall.refused('WaiveClaim', hall.waiver(1, 1))).toBe('NOT_NOW');
    expect(hall.notarise(1).waive(1, 1).claim(1).waived).toBe(1);
  });

  test('comes too late once the claim has signed', () => {
    const hall = aCalledClaim({ rights: [2] })
      .pick(1, 2)
      .waive(1, 1)
      .sign(1);
    expect(hall.refused('WaiveClaim', hall.waiver(1, 1))).toBe('NOT_NOW');
  });
});

describe('approvals', () => {
  const hall = aCalledClaim({ rights: [2] }).pick(1, 3);
  const good = hall.voiding(1, 1);
  const [notary, supervisor] = good.approvals;
  const signed = { by: 'notary', signature: attest(SEEDS.notary, 1, '00'.repeat(32)) } as const;

  test.each([
    ['nobody', []],
    ['the notary alone', [notary!]],
    ['the supervisor alone', [supervisor!]],
    ['the notary twice', [notary!, notary!]],
    ['both in the wrong order', [supervisor!, notary!]],
    ['both and one more', [notary!, supervisor!, supervisor!]],
    [
      'the notary with the signature of the supervisor',
      [{ ...notary!, signature: supervisor!.signature }, supervisor!],
    ],
    ['the notary with a signature over something else', [signed, supervisor!]],
  ])('by %s are refused', (_, given) => {
    expect(hall.refused('VoidTicket', { ...good, approvals: given })).toBe('SIGNATURE_INVALID');
  });

  test('of one void do not serve another reason, nor another act', () => {
    expect(hall.refused('VoidTicket', { ...good, reason: 'OTHER' })).toBe('SIGNATURE_INVALID');
    const waiver = hall.waiver(1, 1);
    const { approvals: _, ...said } = waiver;
    expect(hall.refused('WaiveClaim', { ...waiver, approvals: approvals('TicketVoided', said) })).toBe(
      'SIGNATURE_INVALID',
    );
    expect(hall.refused('WaiveClaim', { ...waiver, document: 'ab'.repeat(32) })).toBe('SIGNATURE_INVALID');
  });
});
