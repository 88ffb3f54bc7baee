import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { pack } from '../../builders/bundle.ts';
import type { BatchDraft } from '../../builders/board.ts';
import { Hall, type Household } from '../../builders/hall.ts';
import { entryOf, expectHolds, expectRefused } from './refused.ts';

const LOTS = ['1', '2', '3', '4', '5', '6'];
const HOUSEHOLDS: Household[] = [
  ['A', 1, '110', 2],
  ['B', 2, '110', 1],
  ['C', 3, '110', 1],
];
const CLAIMS = HOUSEHOLDS.map(([claimant, , , count]) => ({ claimant, count }));

/** A sealed board of six lots for A (two), B and C. */
function sealed(more: Partial<BatchDraft> = {}): Hall {
  const hall = new Hall().register(
    HOUSEHOLDS,
    LOTS.map((lot) => [lot, '110', 's']),
  );
  return hall.prepare({ batch: 'b', lots: LOTS, claims: CLAIMS, ...more });
}

test.each<[string, string, (hall: Hall) => Hall]>([
  ['a claim that does not exist', 'HouseholdCalled', (hall) => hall.call('b', 4)],
  ['first calls out of order', 'HouseholdCalled', (hall) => hall.call('b', 2)],
  ['a station that does not exist', 'HouseholdCalled', (hall) => hall.call('b', 1, 1, 2)],
  ['a call while another is on stage', 'HouseholdCalled', (hall) => hall.call('b', 1).call('b', 2)],
  ['an attempt left out', 'HouseholdCalled', (hall) => hall.call('b', 1).call('b', 1, 3)],
  [
    'a call after the first pick',
    'HouseholdCalled',
    (hall) => hall.call('b', 1).pick('b', 1, 1, 1).call('b', 1, 2),
  ],
  ['a call after the registration', 'HouseholdCalled', (hall) => hall.play('b', 1, 1, 2).call('b', 1, 2)],
  ['a miss of one that was not called', 'HouseholdMissed', (hall) => hall.miss('b', 1)],
  [
    'a miss of one that has drawn',
    'HouseholdMissed',
    (hall) => hall.call('b', 1).pick('b', 1, 1, 1).miss('b', 1),
  ],
  [
    'missed ones called again too early',
    'HouseholdCalled',
    (hall) => hall.call('b', 1).miss('b', 1).call('b', 1, 2),
  ],
  ['an attempt that starts anew after a miss', 'HouseholdCalled', (hall) => missAll(hall).call('b', 1, 1)],
  ['missed ones called again out of order', 'HouseholdCalled', (hall) => missAll(hall).call('b', 2, 2)],
  [
    'a call after the second miss',
    'HouseholdCalled',
    (hall) => missAll(hall).call('b', 1, 2).miss('b', 1).call('b', 1, 3),
  ],
  ['a waiver out of turn', 'ClaimWaived', (hall) => hall.waive('b', 2, 1)],
  ['a waiver of less than is left', 'ClaimWaived', (hall) => hall.call('b', 1).waive('b', 1, 1)],
  [
    'a waiver of more than is left',
    'ClaimWaived',
    (hall) => hall.call('b', 1).pick('b', 1, 1, 1).waive('b', 1, 2),
  ],
  [
    'a waiver between designation and opening',
    'ClaimWaived',
    (hall) => hall.call('b', 1).designate('b', 1, 1, 1).waive('b', 1, 1),
  ],
  ['a waiver after the signature', 'ClaimWaived', (hall) => hall.play('b', 1, 1, 2).waive('b', 1, 1)],
  ['a call after a waiver', 'HouseholdCalled', (hall) => hall.waive('b', 1, 2).call('b', 1)],
  ['a designation without a call', 'SlotDesignated', (hall) => hall.designate('b', 1, 1, 1)],
  [
    'a designation of a slot that there is not',
    'SlotDesignated',
    (hall) => hall.call('b', 1).designate('b', 1, 1, 7),
  ],
  [
    'a second designation',
    'SlotDesignated',
    (hall) => hall.call('b', 1).designate('b', 1, 1, 1).designate('b', 1, 1, 2),
  ],
  [
    'a pick more than the claim is for',
    'SlotDesignated',
    (hall) => hall.call('b', 1).pick('b', 1, 1, 1).pick('b', 1, 2, 2).designate('b', 1, 3, 3),
  ],
  ['a pick left out', 'SlotDesignated', (hall) => hall.call('b', 1).designate('b', 1, 2, 1)],
  [
    'a designation before the notary has confirmed',
    'SlotDesignated',
    (hall) => hall.call('b', 1).designate('b', 1, 1, 1).open('b', 1, 1, 1).designate('b', 1, 2, 2),
  ],
  [
    'an opening of another slot',
    'TicketOpened',
    (hall) => hall.call('b', 1).designate('b', 1, 1, 1).open('b', 1, 1, 2),
  ],
  [
    'a signature before all picks',
    'ResultSigned',
    (hall) => hall.call('b', 1).pick('b', 1, 1, 1).sign('b', 1),
  ],
  ['a signature twice', 'ResultSigned', (hall) => hall.play('b', 1, 1, 2).sign('b', 1)],
])('check 10: %s', (_, type, play) => {
  expectRefused(play(sealed()).materials, 10, type);
});

function missAll(hall: Hall): Hall {
  for (const seq of [1, 2, 3]) hall.call('b', seq).miss('b', seq);
  return hall;
}

test('check 10: fewer calls than the batch asks for', () => {
  expectRefused(sealed({ calls: 2 }).call('b', 1).miss('b', 1).materials, 10, 'HouseholdMissed');
  const again = sealed({ calls: 2 });
  for (const seq of [1, 2, 3]) again.call('b', seq).call('b', seq, 2).miss('b', seq);
  expectRefused(again.call('b', 1, 3).miss('b', 1).materials, 10, 'HouseholdMissed');
});

test('check 10: with make-up the first miss is final', () => {
  const missed = sealed({ missed: 'makeup' });
  expectRefused(missAll(missed).call('b', 1, 2).materials, 10, 'HouseholdCalled');
});

test('check 10: two designations of one batch at two stations', () => {
  const two = sealed({ stations: 2 }).call('b', 1).call('b', 2, 1, 2).designate('b', 1, 1, 1);
  expectRefused(two.designate('b', 2, 1, 2).materials, 10, 'SlotDesignated');
});

test('check 10: a claim left open at the close', () => {
  expectRefused(sealed().play('b', 1, 1, 2).end('b').materials, 10, 'BatchClosed');
});

test('a claim that waives the rest may sign for what it drew, and then must be registered', () => {
  const waived = () => sealed().call('b', 1).pick('b', 1, 1, 1).waive('b', 1, 1);
  const rest = (hall: Hall) => hall.waive('b', 2, 1).waive('b', 3, 1).end('b').materials;
  expectHolds(rest(waived()), 'interim');
  expectHolds(rest(waived().sign('b', 1)), 'interim');
  const half = waived().sign('b', 1);
  half.materials.entries.pop();
  expectRefused(rest(half), 10, 'BatchClosed');
});

test('a slot opened twice, a lot opened twice', () => {
  const again = sealed().call('b', 1).pick('b', 1, 1, 1);
  expectRefused(again.designate('b', 1, 2, 1).materials, 9, 'SlotDesignated');
  const paper = sealed({ mode: 'tickets' }).call('b', 1).pick('b', 1, 1, 1).pick('b', 1, 2, 2);
  const [first, second] = [
    entryOf(paper.materials, 'TicketOpened'),
    entryOf(paper.materials, 'TicketOpened', 2),
  ];
  second.data['lot'] = first.data['lot'];
  expectRefused(paper.materials, 9, 'TicketOpened');
});

test('the last slot of the board can be opened once, like any other', () => {
  const last = sealed().call('b', 1).pick('b', 1, 1, 6);
  expectRefused(last.designate('b', 1, 2, 6).materials, 9, 'SlotDesignated');
});

test('a ticket voided before the notary has confirmed it is not confirmed any more; the next pick follows', () => {
  const torn = () => sealed().call('b', 1).designate('b', 1, 1, 1).open('b', 1, 1, 1).void('b');
  expectHolds(torn().pick('b', 1, 2, 2).sign('b', 1).materials, 'interim');
  const confirmed = torn();
  confirmed.add('TicketNotarised', { batch: 'b', seq: 1, pick: 1 });
  expectRefused(confirmed.materials, 10, 'TicketNotarised');
});

test('an earlier pick voided leaves the last one to be confirmed', () => {
  const hall = sealed().call('b', 1).pick('b', 1, 1, 1).designate('b', 1, 2, 2).open('b', 1, 2, 2);
  const rows = hall.materials.tables.results;
  rows.push(...rows.splice(0, 1));
  hall.void('b');
  expectRefused(hall.sign('b', 1).materials, 10, 'ResultSigned');
});

test('who has waived the rest and has nothing left that stands signs nothing', () => {
  const hall = sealed().call('b', 1).pick('b', 1, 1, 1).waive('b', 1, 1).void('b');
  expectRefused(hall.sign('b', 1).materials, 10, 'ResultSigned');
});

test('a slot that was voided stays spent', () => {
  const spent = sealed().call('b', 1).pick('b', 1, 1, 1).void('b').designate('b', 1, 2, 1);
  expectRefused(spent.materials, 9, 'SlotDesignated');
});

test('voids: unsigned picks only, each once, and a claim all of whose picks are void ends', () => {
  expectRefused(sealed().play('b', 1, 1, 2).void('b').materials, 13, 'TicketVoided');
  const ended = sealed().call('b', 1).pick('b', 1, 1, 1).void('b').pick('b', 1, 2, 2).void('b');
  expectHolds(ended.play('b', 2, 3).waive('b', 3, 1).end('b').materials, 'interim');
});

test.each<[string, string, number]>([
  ['no offset dice rolled', 'TicketOpened', 10],
  ['too few digits', 'OffsetRolled', 11],
  ['letters for digits', 'OffsetRolled', 11],
])('offset dice: %s', (name, type, check) => {
  const dice = sealed({ offsetDigits: 4 }).call('b', 1);
  if (name.startsWith('no')) dice.pick('b', 1, 1, 1);
  else dice.pick('b', 1, 1, 1, name.startsWith('too') ? '000' : '0000');
  if (name.startsWith('letters')) entryOf(dice.materials, 'OffsetRolled').data['digits'] = '00x0';
  expectRefused(dice.materials, check, type);
});

test('offset dice move on from the first slot too, and a board with them excludes early knowledge', () => {
  const dice = sealed({ offsetDigits: 4 }).call('b', 1).pick('b', 1, 1, 1, '0002');
  expectHolds(dice.materials, 'interim');
  expect(verifyBundle(pack(dice.materials), []).notices.map(({ kind }) => kind)).not.toContain(
    'EARLY_KNOWLEDGE',
  );
  entryOf(dice.materials, 'OffsetRolled').data['slot'] = 4;
  expectRefused(dice.materials, 11, 'OffsetRolled');
});

test('offset dice in a batch that has none', () => {
  expectRefused(sealed().call('b', 1).pick('b', 1, 1, 1, '0').materials, 11, 'OffsetRolled');
});

test('a ticket has a nonce on a board and a code on paper', () => {
  const board = sealed().call('b', 1).pick('b', 1, 1, 1);
  const opened = entryOf(board.materials, 'TicketOpened');
  opened.data['code'] = opened.data['nonce'];
  delete opened.data['nonce'];
  expectRefused(board.materials, 1, 'TicketOpened');
});

test('every void, waiver, lost ticket and a board without offset dice are said', () => {
  const hall = sealed()
    .call('b', 1)
    .pick('b', 1, 1, 1)
    .void('b')
    .pick('b', 1, 2, 2)
    .sign('b', 1)
    .waive('b', 2, 1);
  const kinds = verifyBundle(pack(hall.materials), []).notices.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['VOID', 'WAIVER', 'EARLY_KNOWLEDGE', 'NOT_YET_REVEALED']));
});
