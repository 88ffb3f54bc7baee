import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { pack } from '../../builders/bundle.ts';
import { plainBoard } from '../../builders/ceremonies.ts';
import type { BatchDraft } from '../../builders/board.ts';
import { Hall } from '../../builders/hall.ts';
import { type Data, inputOf } from '../../builders/protocol.ts';
import { entryOf, expectHolds, expectRefused } from './refused.ts';

const LOTS = ['1', '2', '3'];
const board = (more: Partial<BatchDraft> = {}): BatchDraft => ({
  batch: 'b',
  lots: LOTS,
  claims: [{ claimant: 'A' }],
  ...more,
});

function hall(): Hall {
  return new Hall().register(
    [
      ['A', 1, '110', 1],
      ['B', 2, '110', 1],
    ],
    LOTS.map((lot) => [lot, '110', 's']),
  );
}

function played(draft: BatchDraft, digits?: string): Hall {
  const played = hall().prepare(draft);
  played.call('b', 1).pick('b', 1, 1, 2, digits).sign('b', 1).end('b');
  return played;
}

test('the ceremony that the others differ from holds', () => {
  expectHolds(played(board()).close(['B', '110', 1]));
});

test.each<[string, Partial<BatchDraft>]>([
  ['another protocol', { protocol: 'sunlot/2' }],
  ['another ceremony', { ceremony: 'yang-2025' }],
  ['a rehearsal in a ceremony that is none', { rehearsal: true }],
  ['no supervisor', { parties: ['machine', 'notary', 'district'] }],
  ['a party twice', { parties: ['machine', 'notary', 'supervisor', 'supervisor'] }],
  ['23 digits', { digits: 23 }],
  ['offset digits too few', { offsetDigits: 3 }],
  ['lots out of order', { lots: ['2', '1', '3'] }],
  ['a lot twice', { lots: ['1', '1', '2', '3'] }],
  ['lots in the order of UTF-16, not of bytes', { lots: ['𠮷1', '﨎2'] }],
  ['more rights than lots', { claims: [{ claimant: 'A', count: 4 }] }],
  ['members of a household', { claims: [{ claimant: 'A', members: [{ household: 'A', rights: 1 }] }] }],
  ['an unknown way to treat missed calls', { missed: 'never' }],
  ['a mode that is a word of the language', { mode: 'constructor' as 'board' }],
  ['an unknown thing to draw', { draws: 'cars' as 'dwellings' }],
])('check 4: %s', (_, more) => {
  const materials = hall().freeze(board(more)).materials;
  expectRefused(materials, 4, 'BatchFrozen');
});

test.each<[string, Partial<BatchDraft>]>([
  ['no claims', { claims: [] }],
  ['no lots', { lots: [], claims: [] }],
  [
    'an order lottery with a board',
    { draws: 'households', lots: ['A', 'B'], claims: [{ claimant: 'order', count: 2 }] },
  ],
  [
    'an order lottery that leaves some out',
    { mode: 'batch', draws: 'households', lots: ['A', 'B'], claims: [{ claimant: 'order' }] },
  ],
  [
    'an order lottery with another claimant',
    { mode: 'batch', draws: 'households', lots: ['A', 'B'], claims: [{ claimant: 'A', count: 2 }] },
  ],
  ['parties in mode tickets', { mode: 'tickets', parties: ['machine', 'notary', 'supervisor'] }],
  ['digits in mode tickets', { mode: 'tickets', digits: 24 }],
])('check 4: %s', (_, more) => {
  expectRefused(hall().freeze(board(more)).materials, 4, 'BatchFrozen');
});

test('offset digits are enough from 1000 × lots on', () => {
  expectHolds(hall().freeze(board({ offsetDigits: 4 })).materials, 'interim');
});

test('check 4: claims that are not numbered from 1', () => {
  const { materials } = hall().freeze(board());
  const { data } = entryOf(materials, 'BatchFrozen');
  const batch = data['batch'] as Data & { claims: { seq: number }[] };
  batch.claims = batch.claims.map((claim) => ({ ...claim, seq: 2 }));
  data['input'] = inputOf(batch);
  expectRefused(materials, 4, 'BatchFrozen', /numbered/);
});

test('check 5: a commitment twice in a ledger', () => {
  const two = hall()
    .freeze(board({ lots: ['1'] }))
    .commit('b');
  two.freeze(board({ batch: 'c', lots: ['2'], claims: [{ claimant: 'B' }] })).commit('c');
  const [first, second] = [
    entryOf(two.materials, 'SecretsCommitted'),
    entryOf(two.materials, 'SecretsCommitted', 2),
  ];
  second.data['parties'] = first.data['parties'];
  expectRefused(two.materials, 5, 'SecretsCommitted', /twice/);
});

test.each([
  ['23 digits', '1'.repeat(23)],
  ['25 digits', '1'.repeat(25)],
  ['a letter', `${'1'.repeat(23)}x`],
  ['full-width digits', '１'.repeat(24)],
])('check 6: %s', (_, digits) => {
  const materials = hall().freeze(board()).commit('b').attest().draw('b').materials;
  entryOf(materials, 'DigitsDrawn').data['digits'] = digits;
  expectRefused(materials, 6, 'DigitsDrawn');
});

test('check 3: a batch abandoned after its digits', () => {
  expectRefused(
    hall().freeze(board()).commit('b').attest().draw('b').abandon('b').materials,
    3,
    'BatchAbandoned',
  );
  expectRefused(
    hall()
      .prepare(board({ mode: 'tickets' }))
      .abandon('b').materials,
    3,
    'BatchAbandoned',
  );
});

test('check 3: what goes on after an abandonment, and a code used again', () => {
  expectRefused(hall().freeze(board()).abandon('b').commit('b').materials, 3, 'SecretsCommitted');
  expectRefused(hall().freeze(board()).abandon('b').freeze(board()).materials, 3, 'BatchFrozen');
});

test('check 3: attested by one of the two only', () => {
  const once = hall().freeze(board()).commit('b').attest('notary').attest('notary').draw('b');
  expectRefused(once.materials, 3, 'DigitsDrawn');
  const late = hall().freeze(board()).attest().commit('b').draw('b');
  expectRefused(late.materials, 3, 'DigitsDrawn');
  const unsealed = hall()
    .freeze(board())
    .commit('b')
    .attest()
    .draw('b')
    .seal('b')
    .attest('supervisor')
    .call('b', 1);
  expectRefused(unsealed.materials, 3, 'HouseholdCalled');
});

test.each<[string, (hall: Hall) => Hall]>([
  ['BatchOpened', (one) => one.prepare(board()).openAll('b')],
  ['BoardSealed', (one) => one.prepare(board({ mode: 'batch' })).seal('b')],
  ['HouseholdCalled', (one) => one.prepare(board({ mode: 'batch' })).call('b', 1)],
  ['TicketCounted', (one) => one.prepare(board()).count('b')],
  ['TicketLost', (one) => one.prepare(board()).count('b', '1')],
  ['SecretsCommitted', (one) => one.prepare(board({ mode: 'tickets' })).commit('b')],
])('check 3: %s in a mode in which it has no place', (type, play) => {
  expectRefused(play(hall()).materials, 3, type);
});

test('check 3: a ceremony that closes with a batch open', () => {
  expectRefused(hall().freeze(board()).close(['B', '110', 1]), 3, 'CeremonyClosed');
});

test('check 3: anything after CeremonyClosed', () => {
  const closed = hall();
  closed.close(['A', '110', 1], ['B', '110', 1]);
  expectRefused(closed.attest('notary').materials, 3, 'HeadAttested');
  closed.materials.entries.pop();
  closed.add('SomethingPrinted', {});
  expectRefused(closed.materials, 3, 'SomethingPrinted');
});

test('a suspension lets only attestations and unlisted types through', () => {
  const suspended = hall();
  suspended.add('CeremonySuspended', { reason: 'FIRE_ALARM' });
  suspended.add('RecordingStopped', { session: 1 });
  expectHolds(suspended.attest().materials, 'interim');
  expectRefused(suspended.freeze(board()).materials, 3, 'BatchFrozen');
});

test('a board laid open before its claims are through', () => {
  const early = hall().prepare(board());
  early.add('SecretsRevealed', { batch: 'b', secrets: early.board('b').secrets });
  expectRefused(early.materials, 10, 'SecretsRevealed');
});

test('a wrong attestation is told of, and not what it should have allowed', () => {
  const materials = plainBoard();
  pack(materials);
  const attested = entryOf(materials, 'HeadAttested');
  attested.data['by'] = 'supervisor';
  const { failures } = verifyBundle(pack(materials, new Set([attested])), []);
  expect(failures).toMatchObject([{ check: 14 }]);
});

const opened = (change: (results: { lot: string }[]) => void) => {
  const { materials } = hall()
    .prepare(board({ mode: 'batch', lots: ['1', '2'], claims: [{ claimant: 'A' }, { claimant: 'B' }] }))
    .openAll('b')
    .end('b');
  change(entryOf(materials, 'BatchOpened').data['results'] as { lot: string }[]);
  return materials;
};

test('check 8: a batch opened at once gives each right its lot, as recomputed', () => {
  expectHolds(
    opened(() => undefined),
    'interim',
  );
  expectRefused(
    opened((results) => results.pop()),
    8,
    'BatchOpened',
    /one for each right/,
  );
  const swap = (results: { lot: string }[]) => {
    const [one, other] = results.map(({ lot }) => lot);
    for (const [i, lot] of [other, one].entries()) Object.assign(results[i] ?? {}, { lot });
  };
  expectRefused(opened(swap), 8, 'BatchOpened', /does not draw/);
  const twice = (results: { lot: string }[]) => Object.assign(results[1] ?? {}, results[0], { seq: 2 });
  expectRefused(opened(twice), 8, 'BatchOpened');
});

test('check 9: a lot twice in a batch that is not revealed yet', () => {
  const materials = opened((results) => Object.assign(results[1] ?? {}, results[0], { seq: 2 }));
  materials.entries.splice(-2);
  expectRefused(materials, 9, 'BatchOpened');
});
