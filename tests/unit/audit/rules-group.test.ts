import { expect, test } from 'vitest';
import type { BatchDraft } from '../../builders/board.ts';
import type { Materials } from '../../builders/bundle.ts';
import { groupStairwells, makeUpDraw, orderLottery } from '../../builders/ceremonies.ts';
import { type Flat, Hall, type Household } from '../../builders/hall.ts';
import { H } from '../../builders/protocol.ts';
import { entryOf, expectHolds, expectRefused } from './refused.ts';

const FLATS: Flat[] = ['s', 't', 'u'].flatMap((stairwell) =>
  ['1', '2'].map((n): Flat => [`${stairwell}${n}`, '110', stairwell]),
);
const HOUSEHOLDS: Household[] = [
  ['A', 1, '110', 1, 'G'],
  ['B', 2, '110', 1, 'G'],
  ['C', 3, '110', 2, 'K'],
];
const member = (household: string, rights: number) => ({ household, rights });
const G = { claimant: 'G', members: [member('A', 1), member('B', 1)] };
const K = { claimant: 'K', members: [member('C', 2)] };

/** G draws and shares out its stairwell; K is still to come. */
function halfDrawn(): Hall {
  const hall = new Hall().register(HOUSEHOLDS, FLATS);
  hall.prepare({ batch: 'g', draws: 'stairwells', lots: ['s', 't', 'u'], claims: [G, K], missed: 'makeup' });
  hall.play('g', 1, 2);
  const stairwell = hall.materials.tables.results[0]?.[4] ?? '';
  const allocation = ['A', 'B'].map((household, i) => ({ household, dwelling: `${stairwell}${i + 1}` }));
  hall.add('GroupAllocated', { batch: 'g', seq: 1, pick: 1, allocation, document: H('sheet') });
  return hall;
}

const given = (hall: Hall) => hall.materials.tables.results[0]?.[4];
const freeStairwells = (hall: Hall) => ['s', 't', 'u'].filter((stairwell) => stairwell !== given(hall));
const freeFlats = (hall: Hall) =>
  FLATS.filter(([, , stairwell]) => stairwell !== given(hall)).map(([dwelling]) => dwelling);

test.each([1, 2])('a group that waives owes nothing more, the waiver counted as %i', (rights) => {
  expectHolds(halfDrawn().waive('g', 2, rights).end('g').close());
  expectRefused(halfDrawn().waive('g', 2, rights).end('g').close(['C', '110', 2]), 15, 'CeremonyClosed');
});

test('a group that waives neither its stairwell nor its rights', () => {
  expectRefused(halfDrawn().waive('g', 2, 3).materials, 10, 'ClaimWaived');
});

const missed = () => halfDrawn().call('g', 2).miss('g', 2).end('g');

test('a group that was missed is owed its rights, and nothing to share out', () => {
  expectHolds(missed().close(['C', '110', 2]));
});

test.each<[string, (hall: Hall) => Partial<BatchDraft>, boolean]>([
  ['a stairwell', (hall) => ({ draws: 'stairwells', lots: freeStairwells(hall), claims: [K] }), true],
  [
    'a stairwell, not all of them offered',
    (hall) => ({ draws: 'stairwells', lots: freeStairwells(hall).slice(1), claims: [K] }),
    false,
  ],
  [
    'a stairwell, with a group that has drawn',
    (hall) => ({ draws: 'stairwells', lots: freeStairwells(hall), claims: [G, K] }),
    false,
  ],
  [
    'a stairwell, by other members',
    (hall) => ({
      draws: 'stairwells',
      lots: freeStairwells(hall),
      claims: [{ ...K, members: [member('C', 1), member('A', 1)] }],
    }),
    false,
  ],
  ['single dwellings', (hall) => ({ lots: freeFlats(hall), claims: [{ claimant: 'C', count: 2 }] }), true],
  [
    'single dwellings, under the name of the group',
    (hall) => ({ lots: freeFlats(hall), claims: [{ claimant: 'K', count: 2 }] }),
    false,
  ],
])('a group that was missed makes up: %s', (_, draft, holds) => {
  const hall = missed();
  hall.freeze({ batch: 'm', lots: [], claims: [], makeUpOf: ['g'], ...draft(hall) });
  if (holds) expectHolds(hall.materials, 'interim');
  else expectRefused(hall.materials, 15, 'BatchFrozen');
});

test('a stairwell whose ticket is void is shared out by nobody', () => {
  const hall = halfDrawn().call('g', 2).pick('g', 2, 1, 1);
  const stairwell = hall.materials.tables.results.at(-1)?.[4] ?? '';
  hall.void('g').end('g');
  const allocation = ['1', '2'].map((n) => ({ household: 'C', dwelling: `${stairwell}${n}` }));
  hall.add('GroupAllocated', { batch: 'g', seq: 2, pick: 1, allocation, document: H('sheet') });
  expectRefused(hall.materials, 15, 'GroupAllocated');
  hall.materials.entries.pop();
  expectHolds(hall.close(['C', '110', 2]));
});

test.each<[string, (materials: Materials) => void]>([
  [
    'left out',
    ({ entries }) =>
      entries.splice(
        entries.findIndex(({ type }) => type === 'GroupAllocated'),
        1,
      ),
  ],
  [
    'without a stairwell',
    (materials) => Object.assign(entryOf(materials, 'GroupAllocated').data, { allocation: [] }),
  ],
  [
    'out of order',
    (materials) => (entryOf(materials, 'GroupAllocated').data['allocation'] as unknown[]).reverse(),
  ],
])('group allocation %s', (_, change) => {
  const materials = groupStairwells();
  change(materials);
  expect(materials.entries.length).toBeGreaterThan(20);
  expectRefused(
    materials,
    15,
    materials.entries.filter(({ type }) => type === 'GroupAllocated').length === 2
      ? 'GroupAllocated'
      : 'CeremonyClosed',
  );
});

test('whole ceremonies with a changed register', () => {
  const changed = (make: () => Materials, change: (materials: Materials) => void) => {
    const materials = make();
    change(materials);
    return materials;
  };
  const moreRights = (materials: Materials) => {
    (materials.tables.households[0] ?? [])[5] = '3';
  };
  expectRefused(changed(makeUpDraw, moreRights), 15, 'BatchFrozen', /owed/);
  expectRefused(
    changed(orderLottery, (materials) => materials.tables.stock.shift()),
    15,
    'BatchFrozen',
    /stock/,
  );
});
