import { describe, expect, test } from 'vitest';
import { stepOf } from '../../../shared/ceremony/claim.ts';
import { isUnspent, ticketsNeeded, uncounted } from '../../../shared/ceremony/tickets.ts';
import { aFrozenBatch, aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';
import { PAPER } from '../../builders/ceremony-batch.ts';
import { approvals } from '../../builders/ceremony-people.ts';

/** Four tickets for two rights, unless told otherwise. */
const frozen = (rights = [1, 1], dwellings = 4) => aFrozenBatch({ ...PAPER, rights, dwellings });
const sealed = (rights?: number[], dwellings?: number) => frozen(rights, dwellings).seal().attest();
const lotsOf = (hall: Ceremony) => hall.batch.frozen.lots;

describe('paper tickets', () => {
  test('are sealed right after the freeze: nobody commits, no dice are rolled', () => {
    const hall = frozen();
    expect(hall.refused('CommitSecrets', { batch: hall.code, parties: [] })).toBe('NOT_NOW');
    expect(hall.refused('DrawDigits', { batch: hall.code, first: '', second: '' })).toBe('NOT_NOW');
    hall.seal();
    expect(hall.batch).toMatchObject({ phase: 'sealed', boardRoot: hall.ticketSeal.boardRoot, digits: null });
    expect(hall.refused('SealBoard', hall.ticketSeal)).toBe('NOT_NOW');
  });

  test('are as many as lots', () => {
    const hall = frozen();
    expect(hall.refused('SealBoard', { ...hall.ticketSeal, size: 3 })).toBe('LOTS_WRONG');
  });

  test('may be abandoned until they are sealed', () => {
    const late = frozen().seal();
    expect(late.refused('AbandonBatch', late.abandonment())).toBe('NOT_NOW');
    const hall = frozen();
    expect(hall.refused('AbandonBatch', hall.abandonment())).toBeNull();
  });

  test('are attested by both before the first call, the first loss not', () => {
    const hall = frozen().seal();
    const call = { batch: hall.code, seq: 1, attempt: 1, station: 1 };
    expect(hall.refused('CallHousehold', call)).toBe('NOT_ATTESTED');
    expect(
      hall.refused('CountTicket', { batch: hall.code, lot: lotsOf(hall)[0]!, code: '00'.repeat(16) }),
    ).toBe('NOT_ATTESTED');
    expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('NOT_ATTESTED');
    expect(hall.refused('LoseTicket', hall.loss(lotsOf(hall)[0]!))).toBeNull();
    expect(hall.attest().refused('CallHousehold', call)).toBeNull();
  });

  test('are opened with the code inside, whatever slot they lay in', () => {
    const hall = sealed().come(1).designate(1, 3);
    const lot = lotsOf(hall)[2]!;
    const nonce = hall.codeOf(lot);
    hall.do('OpenTicket', { ...hall.opening(1), lot, nonce });
    expect(hall.last.event).toEqual({
      type: 'TicketOpened',
      data: { batch: 'b1', seq: 1, pick: 1, slot: 3, lot, code: nonce },
    });
    expect(hall.claim(1).picks[0]).toMatchObject({ slot: 3, lot, nonce });
    expect(hall.batch.slots).toEqual(['closed', 'closed', 'opened', 'closed']);
  });

  test('are opened once, and none that is lost or foreign', () => {
    const hall = sealed([1, 1], 4);
    const [a, b] = lotsOf(hall);
    hall.do('LoseTicket', hall.loss(b!)).come(1).designate(1, 1);
    const opening = hall.opening(1);
    expect(hall.refused('OpenTicket', { ...opening, lot: b!, nonce: hall.codeOf(b!) })).toBe('TICKET_SPENT');
    expect(hall.refused('OpenTicket', { ...opening, lot: '9-9-0101' as never })).toBe('TICKET_SPENT');
    hall
      .do('OpenTicket', { ...opening, lot: a!, nonce: hall.codeOf(a!) })
      .notarise(1)
      .register(1);
    hall.come(2).designate(2, 2);
    expect(hall.refused('OpenTicket', { ...hall.opening(2), lot: a!, nonce: hall.codeOf(a!) })).toBe(
      'TICKET_SPENT',
    );
    expect(isUnspent(hall.batch, a!)).toBe(false);
    expect(isUnspent(hall.batch, b!)).toBe(false);
    expect(isUnspent(hall.batch, lotsOf(hall)[2]!)).toBe(true);
  });

  test('of a void stay spent', () => {
    const hall = sealed([2], 4).come(1).pick(1, 1).void(1, 1);
    const { lot } = hall.claim(1).picks[0]!;
    expect(isUnspent(hall.batch, lot!)).toBe(false);
    hall.designate(1, 2);
    expect(hall.refused('OpenTicket', { ...hall.opening(1), lot: lot!, nonce: hall.codeOf(lot!) })).toBe(
      'TICKET_SPENT',
    );
    expect(uncounted(hall.batch)).toHaveLength(3);
  });

  test('have no slot twice either', () => {
    const hall = sealed().play(1, 2).come(2);
    expect(hall.refused('DesignateSlot', { batch: hall.code, seq: 2, pick: 1, slot: 2 })).toBe('SLOT_TAKEN');
  });

  test('have nothing to reveal', () => {
    const hall = sealed([1]).play(1, 1);
    expect(hall.refused('RevealSecrets', { batch: hall.code, secrets: [] })).toBe('NOT_NOW');
    expect(hall.count().refused('RevealSecrets', { batch: hall.code, secrets: [] })).toBe('NOT_NOW');
  });
});

describe('the count', () => {
  const counting = (hall: Ceremony, lot: string) =>
    hall.refused('CountTicket', { batch: hall.code, lot: lot as never, code: hall.codeOf(lot) });

  test('begins when the last claim has ended', () => {
    const hall = sealed().play(1, 1);
    const lot = uncounted(hall.batch)[0]!;
    expect(counting(hall, lot)).toBe('CLAIMS_NOT_ENDED');
    hall.come(2).pick(2, 2);
    expect(counting(hall, uncounted(hall.batch)[0]!)).toBe('CLAIMS_NOT_ENDED');
    expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('CLAIMS_NOT_ENDED');
    hall.register(2);
    expect(counting(hall, uncounted(hall.batch)[0]!)).toBeNull();
  });

  test('waits for those who may be called again', () => {
    const hall = sealed([1]).miss(1);
    expect(counting(hall, lotsOf(hall)[0]!)).toBe('CLAIMS_NOT_ENDED');
    hall.miss(1);
    expect(counting(hall, lotsOf(hall)[0]!)).toBeNull();
  });

  test('takes each ticket once, none that was drawn and none that is foreign', () => {
    const hall = sealed([1]).play(1, 1);
    const drawn = hall.claim(1).picks[0]!.lot!;
    const [left] = uncounted(hall.batch);
    expect(counting(hall, drawn)).toBe('TICKET_SPENT');
    expect(counting(hall, '9-9-0101')).toBe('TICKET_SPENT');
    expect(counting(hall, left!)).toBeNull();
    expect(counting(hall, left!)).toBe('TICKET_SPENT');
    expect(hall.batch.tickets).toEqual(new Map([[left, 'counted']]));
  });

  test('comes out before the batch closes, lost tickets with it', () => {
    const hall = sealed([1]).play(1, 1);
    const [a, b, c] = uncounted(hall.batch);
    for (const lot of [a!, b!]) {
      expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('TICKETS_NOT_COUNTED');
      expect(counting(hall, lot)).toBeNull();
    }
    expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('TICKETS_NOT_COUNTED');
    hall.do('LoseTicket', hall.loss(c!));
    expect(hall.batch.tickets.get(c!)).toBe('lost');
    expect(hall.closeBatch().batch.phase).toBe('closed');
    expect([...hall.state.given.values()]).toEqual(['H0001']);
  });

  test('is of paper tickets alone', () => {
    const hall = aSealedBatch({ rights: [1] }).play(1, 1);
    expect(counting(hall, lotsOf(hall)[0]!)).toBe('NOT_NOW');
    expect(hall.refused('LoseTicket', hall.loss(lotsOf(hall)[0]!))).toBe('NOT_NOW');
  });

  test('is over with the batch', () => {
    const hall = sealed([1]).play(1, 1).count().closeBatch();
    expect(counting(hall, lotsOf(hall)[1]!)).toBe('NOT_NOW');
    expect(hall.refused('LoseTicket', hall.loss(lotsOf(hall)[1]!))).toBe('NOT_NOW');
    expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('NOT_NOW');
  });
});

describe('a lost ticket', () => {
  test('needs both approvals, of this ticket', () => {
    const hall = sealed();
    const [a, b] = lotsOf(hall);
    const good = hall.loss(a!);
    expect(hall.refused('LoseTicket', { ...good, approvals: good.approvals.slice(1) })).toBe(
      'SIGNATURE_INVALID',
    );
    expect(hall.refused('LoseTicket', { ...hall.loss(b!), approvals: good.approvals })).toBe(
      'SIGNATURE_INVALID',
    );
    const { approvals: _, ...said } = good;
    const counted = approvals('TicketCounted', said);
    expect(hall.refused('LoseTicket', { ...good, approvals: counted })).toBe('SIGNATURE_INVALID');
    expect(hall.refused('LoseTicket', good)).toBeNull();
  });

  test('is one that nobody has drawn, counted or lost before', () => {
    const hall = sealed([1], 6).play(1, 1);
    expect(hall.refused('LoseTicket', hall.loss(hall.claim(1).picks[0]!.lot!))).toBe('TICKET_SPENT');
    const [a, b] = uncounted(hall.batch);
    hall.do('LoseTicket', hall.loss(a!));
    expect(hall.refused('LoseTicket', hall.loss(a!))).toBe('TICKET_SPENT');
    hall.do('CountTicket', { batch: hall.code, lot: b!, code: hall.codeOf(b!) });
    expect(hall.refused('LoseTicket', hall.loss(b!))).toBe('TICKET_SPENT');
    expect(hall.refused('LoseTicket', hall.loss('9-9-0101' as never))).toBe('TICKET_SPENT');
  });

  test('is never one that a waiting right needs', () => {
    const hall = sealed([1, 2], 4);
    const [a, b] = lotsOf(hall);
    expect(ticketsNeeded(hall.batch)).toBe(3);
    hall.do('LoseTicket', hall.loss(a!));
    expect(hall.refused('LoseTicket', hall.loss(b!))).toBe('TICKET_NEEDED');
    hall.waive(1, 1);
    expect(hall.refused('LoseTicket', hall.loss(b!))).toBeNull();
  });

  test('leaves enough for whoever stands before the board or may come again', () => {
    const hall = sealed([2, 1], 4).miss(1).come(2);
    expect(ticketsNeeded(hall.batch)).toBe(3);
    hall.designate(2, 1);
    expect(ticketsNeeded(hall.batch)).toBe(3);
    hall.openTicket(2);
    expect(ticketsNeeded(hall.batch)).toBe(2);
    hall.notarise(2).register(2).come(1).pick(1, 2).waive(1, 1);
    expect([ticketsNeeded(hall.batch), stepOf(hall.claim(1), 0)]).toEqual([0, 'sign']);
  });

  test('need not be kept for one who was missed for good', () => {
    const hall = sealed([2], 2).miss(1).miss(1);
    expect(ticketsNeeded(hall.batch)).toBe(0);
    expect(hall.refused('LoseTicket', hall.loss(lotsOf(hall)[0]!))).toBeNull();
  });
});
