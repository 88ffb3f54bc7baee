import { test } from 'vitest';
import { expectHolds, expectRefused } from './refused.ts';
import type { BatchDraft } from '../../builders/board.ts';
import { type Flat, Hall, type Household } from '../../builders/hall.ts';

const FLATS: Flat[] = [
  ...['1', '2', '3', '4', '5', '6', '7', '8'].map((lot): Flat => [lot, '110', 's']),
  ['9', '80', 'u'],
];
const HOUSEHOLDS: Household[] = [
  ['A', 1, '110', 2],
  ['B', 2, '110', 1],
  ['C', 3, '80', 1],
  ['D', 4, '110', 1],
];
const registered = () => new Hall().register(HOUSEHOLDS, FLATS);

/** A was missed, B drew, so A alone is still owed, and all but B's lot is free. */
function missedOnce(): { hall: Hall; free: string[] } {
  const hall = registered().prepare({
    batch: 'b',
    lots: ['1', '2', '3'],
    claims: [{ claimant: 'A', count: 2 }, { claimant: 'B' }],
    missed: 'makeup',
  });
  hall.call('b', 1).miss('b', 1).play('b', 2, 1).end('b');
  const given = hall.materials.tables.results[0]?.[4];
  return { hall, free: FLATS.filter(([lot, type]) => type === '110' && lot !== given).map(([lot]) => lot) };
}

test.each<[string, (free: string[]) => Partial<BatchDraft>, boolean]>([
  ['all that is free, for all that is owed', () => ({}), true],
  ['one dwelling left out', (free) => ({ lots: free.slice(1) }), false],
  [
    'one dwelling left out and said to be withheld',
    (free) => ({ lots: free.slice(1), withheld: [{ lot: free[0], reason: 'MOULD' }] }),
    true,
  ],
  ['one dwelling withheld and drawn', (free) => ({ withheld: [{ lot: free[0], reason: 'MOULD' }] }), false],
  ['a dwelling that was given', () => ({ lots: ['1', '2', '3', '4', '5', '6', '7', '8'] }), false],
  ['not all that is owed', () => ({ claims: [{ claimant: 'A', count: 1 }] }), false],
  [
    'one to whom nothing is owed',
    () => ({ claims: [{ claimant: 'A', count: 2 }, { claimant: 'B' }] }),
    false,
  ],
  ['nobody of that batch', () => ({ claims: [{ claimant: 'D' }] }), false],
  ['of a batch that there is not', () => ({ makeUpOf: ['x'] }), false],
  ['in an order that was never drawn', () => ({ orderFrom: 'o' }), false],
  ['of another type', () => ({ type: '80', lots: ['9'], claims: [{ claimant: 'C' }] }), false],
])('make-up: %s', (_, more, holds) => {
  const { hall, free } = missedOnce();
  hall.freeze({
    batch: 'm',
    lots: free,
    makeUpOf: ['b'],
    claims: [{ claimant: 'A', count: 2 }],
    ...more(free),
  });
  if (holds) expectHolds(hall.materials, 'interim');
  else expectRefused(hall.materials, 15, 'BatchFrozen');
});

test('make-up of a batch that is not closed', () => {
  const open = registered()
    .freeze({ batch: 'b', lots: ['1', '2', '3'], claims: [{ claimant: 'A', count: 2 }] })
    .freeze({
      batch: 'm',
      lots: ['4', '5', '6', '7', '8'],
      makeUpOf: ['b'],
      claims: [{ claimant: 'A', count: 2 }],
    });
  expectRefused(open.materials, 15, 'BatchFrozen');
});
