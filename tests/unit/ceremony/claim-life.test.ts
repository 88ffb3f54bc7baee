import { describe, expect, test } from 'vitest';
import { standingPicks } from '../../../shared/ceremony/claim.ts';
import { aCalledClaim, aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';

const types = ({ session }: Ceremony) => session.entries.map(({ event }) => event.type);

describe('a claim of one right', () => {
  test('goes from its call to its registration, and the stage is free again', () => {
    const hall = aSealedBatch().play(1, 4);
    expect(types(hall).slice(-8)).toEqual([
      ...['HouseholdCalled', 'PapersChecked', 'SlotDesignated', 'TicketOpened', 'TicketNotarised'],
      ...['ResultSigned', 'ResultAnnounced', 'DrawRegistered'],
    ]);
    expect(hall.claim(1)).toMatchObject({ standing: 'registered', attempts: 1, misses: 0, waived: 0 });
    expect(hall.batch.onStage).toBeNull();
    expect(hall.batch.slots).toEqual(['closed', 'closed', 'closed', 'opened', 'closed', 'closed']);
  });

  test('draws what the sealed board holds under its slot', () => {
    const hall = aSealedBatch().play(1, 4);
    const { lot, nonce } = hall.board.ticket(4);
    expect(hall.claim(1).picks).toEqual([
      { pick: 1, slot: 4, offset: null, lot, nonce, notarised: true, voided: null },
    ]);
  });

  test('is anchored in the head after its last TicketNotarised', () => {
    const hall = aCalledClaim().pick(1, 4);
    const notarised = hall.last;
    hall.register(1);
    expect(hall.claim(1).anchor).toEqual({ seq: notarised.seq, head: notarised.head });
  });

  test('marks its slot as designated until it is opened', () => {
    const hall = aCalledClaim().designate(1, 2);
    expect(hall.batch.slots[1]).toBe('designated');
    expect(hall.openTicket(1).batch.slots[1]).toBe('opened');
  });
});

describe('a claim of three rights', () => {
  test('draws three times at one call and signs once', () => {
    const hall = aSealedBatch({ rights: [3] }).play(1, 6, 1, 3);
    expect(hall.claim(1).picks.map(({ pick, slot }) => [pick, slot])).toEqual([
      [1, 6],
      [2, 1],
      [3, 3],
    ]);
    expect(types(hall).filter((type) => type === 'ResultSigned')).toHaveLength(1);
    expect(new Set(hall.claim(1).picks.map(({ lot }) => lot)).size).toBe(3);
  });

  test('cannot sign after two of them', () => {
    const hall = aCalledClaim({ rights: [3] })
      .pick(1, 6)
      .pick(1, 1);
    expect(() => hall.sign(1)).toThrow('NOT_NOW');
  });

  test('cannot draw a fourth time', () => {
    const hall = aCalledClaim({ rights: [3] })
      .pick(1, 6)
      .pick(1, 1)
      .pick(1, 2);
    expect(hall.refused('DesignateSlot', { batch: hall.code, seq: 1, pick: 4, slot: 3 })).toBe('NOT_NOW');
  });

  test('cannot designate its second slot before the notary has confirmed the first', () => {
    const hall = aCalledClaim({ rights: [3] })
      .designate(1, 6)
      .openTicket(1);
    expect(hall.refused('DesignateSlot', { batch: hall.code, seq: 1, pick: 2, slot: 1 })).toBe('NOT_NOW');
  });
});

describe('offset dice', () => {
  const withDice = (rights = [1, 1]) => aCalledClaim({ rights, offsetDigits: 4 });

  test('move the slot on over the unopened ones and round again', () => {
    const hall = withDice().designate(1, 5).roll(1, '0003');
    expect(hall.claim(1).picks[0]).toMatchObject({ slot: 2, offset: { from: 5, digits: '0003' } });
    expect(hall.batch.slots).toEqual(['closed', 'designated', 'closed', 'closed', 'closed', 'closed']);
  });

  test('pass over slots that are opened already', () => {
    const hall = withDice([1, 1]).designate(1, 2).roll(1, '0000').openTicket(1).notarise(1).register(1);
    hall.come(2).designate(2, 1).roll(2, '0001');
    expect(hall.claim(2).picks[0]?.slot).toBe(3);
  });

  test('leave the slot where it is when they give nothing, or a whole round', () => {
    expect(withDice().designate(1, 5).roll(1, '0000').claim(1).picks[0]?.slot).toBe(5);
    expect(withDice().designate(1, 5).roll(1, '0006').batch.slots[4]).toBe('designated');
  });

  test('keep their leading zeros in the ledger', () => {
    expect(withDice().designate(1, 5).roll(1, '0003').last.event).toMatchObject({
      type: 'OffsetRolled',
      data: { digits: '0003', slot: 2 },
    });
  });

  test('are rolled before the ticket is opened, and once', () => {
    const hall = withDice().designate(1, 5);
    expect(hall.refused('OpenTicket', hall.opening(1))).toBe('NOT_NOW');
    hall.roll(1, '0001');
    expect(
      hall.refused('RollOffset', { batch: hall.code, seq: 1, pick: 1, first: '0001', second: '0001' }),
    ).toBe('NOT_NOW');
  });

  test('open the slot that they led to, not the one designated', () => {
    const hall = withDice().designate(1, 5).roll(1, '0001');
    const { lot, nonce } = hall.board.ticket(5);
    expect(hall.refused('OpenTicket', { ...hall.opening(1), slot: 5, lot, nonce })).toBe(
      'SLOT_NOT_DESIGNATED',
    );
    expect(hall.openTicket(1).claim(1).picks[0]?.lot).toBe(hall.board.ticket(6).lot);
  });
});

test('standing picks are those opened and not void', () => {
  const hall = aCalledClaim({ rights: [3] })
    .pick(1, 1)
    .void(1, 1)
    .pick(1, 2)
    .designate(1, 3);
  expect(standingPicks(hall.claim(1)).map(({ pick }) => pick)).toEqual([2]);
});
