import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { entryOf, expectHolds, expectRefused } from './refused.ts';
import type { BatchDraft } from '../../builders/board.ts';
import { pack } from '../../builders/bundle.ts';
import { type Flat, Hall, type Household } from '../../builders/hall.ts';
import { H } from '../../builders/protocol.ts';

const FLATS: Flat[] = [
  ...['1', '2', '3', '4'].map((lot): Flat => [lot, '110', 's']),
  ...['5', '6'].map((lot): Flat => [lot, '110', 't']),
  ...['7', '8'].map((lot): Flat => [lot, '110', 'u']),
  ['9', '80', 'u'],
];
const HOUSEHOLDS: Household[] = [
  ['A', 1, '110', 2],
  ['B', 2, '110', 1],
  ['C', 3, '80', 1],
  ['D', 4, '110', 1, 'G'],
  ['E', 5, '110', 1, 'G'],
  ['F', 6, '110', 3, 'K'],
];
const members = (...of: [string, number][]) => of.map(([household, rights]) => ({ household, rights }));
const G = { claimant: 'G', members: members(['D', 1], ['E', 1]) };

const registered = () => new Hall().register(HOUSEHOLDS, FLATS);
const frozen = (more: Partial<BatchDraft>) =>
  registered().freeze({
    batch: 'b',
    lots: ['1', '2', '3'],
    claims: [{ claimant: 'A', count: 2 }, { claimant: 'B' }],
    ...more,
  });
const groups = (more: Partial<BatchDraft>) =>
  frozen({ draws: 'stairwells', lots: ['t'], claims: [G], ...more });

test('the batches that the others differ from hold', () => {
  expectHolds(frozen({}).materials, 'interim');
  expectHolds(groups({}).materials, 'interim');
});

test.each<[string, () => Hall]>([
  ['a dwelling that is not in the stock', () => frozen({ lots: ['1', '2', '3', 'x'] })],
  ['a dwelling of another type', () => frozen({ lots: ['1', '2', '3', '9'] })],
  ['a household that is not in the register', () => frozen({ claims: [{ claimant: 'Z' }] })],
  ['a household without rights of the type', () => frozen({ claims: [{ claimant: 'C' }] })],
  ['a household that draws in a group', () => frozen({ claims: [{ claimant: 'D' }] })],
  ['more than is owed', () => frozen({ claims: [{ claimant: 'A', count: 3 }] })],
  ['less than is owed', () => frozen({ claims: [{ claimant: 'A', count: 1 }] })],
  [
    'a claimant twice',
    () =>
      frozen({
        claims: [
          { claimant: 'A', count: 2 },
          { claimant: 'A', count: 1 },
        ],
      }),
  ],
  [
    'claims not in the order of queueNo',
    () => frozen({ claims: [{ claimant: 'B' }, { claimant: 'A', count: 2 }] }),
  ],
  ['orderFrom that names nothing', () => frozen({ orderFrom: 'o' })],
  [
    'a dwelling that another batch has',
    () => frozen({}).freeze({ batch: 'c', lots: ['3', '4'], claims: [{ claimant: 'B' }] }),
  ],
  [
    'a claim that another batch has',
    () => frozen({}).freeze({ batch: 'c', lots: ['4'], claims: [{ claimant: 'B' }] }),
  ],
  [
    'an order among strangers',
    () =>
      frozen({
        mode: 'batch',
        draws: 'households',
        lots: ['A', 'Z'],
        claims: [{ claimant: 'order', count: 2 }],
      }),
  ],
  ...(['orderFrom', 'makeUpOf'] as const).map((name): [string, () => Hall] => [
    `an order among households with a ${name} that names nothing`,
    () =>
      frozen({
        mode: 'batch',
        draws: 'households',
        lots: ['A', 'B'],
        claims: [{ claimant: 'order', count: 2 }],
        ...(name === 'orderFrom' ? { orderFrom: 'o' } : { makeUpOf: ['o'] }),
      }),
  ]),
  ['a stairwell that there is not', () => groups({ lots: ['w'] })],
  ['a stairwell of another size', () => groups({ lots: ['s'] })],
  [
    'a stairwell with a dwelling of another type',
    () => groups({ lots: ['u'], claims: [{ claimant: 'K', members: members(['F', 3]) }] }),
  ],
  [
    'groups of two sizes',
    () => groups({ lots: ['s', 't'], claims: [G, { claimant: 'K', members: members(['F', 3]) }] }),
  ],
  ['a group that lacks a member', () => groups({ claims: [{ claimant: 'G', members: members(['D', 1]) }] })],
  [
    'a group with other rights',
    () => groups({ claims: [{ claimant: 'G', members: members(['D', 2], ['E', 1]) }] }),
  ],
  [
    'a group with a member twice',
    () => groups({ claims: [{ claimant: 'G', members: members(['D', 1], ['D', 1]) }] }),
  ],
  [
    'a stairwell of which a dwelling is pooled',
    () =>
      frozen({ lots: ['1', '2', '5'] }).freeze({ batch: 'c', draws: 'stairwells', lots: ['t'], claims: [G] }),
  ],
])('check 15: %s', (_, hall) => {
  expectRefused(hall().materials, 15, 'BatchFrozen');
});

test('two households may share a queueNo, and stand in either order', () => {
  const freeze = (...claimants: string[]) =>
    new Hall()
      .register(
        [
          ['A', 1, '110', 1],
          ['B', 1, '110', 1],
        ],
        FLATS,
      )
      .freeze({ batch: 'b', lots: ['1', '2'], claims: claimants.map((claimant) => ({ claimant })) });
  expectHolds(freeze('A', 'B').materials, 'interim');
  expectHolds(freeze('B', 'A').materials, 'interim');
});

test('groups stand in the order of their smallest queueNo', () => {
  const households: Household[] = [
    ['A', 9, '110', 1, 'G'],
    ['B', 1, '110', 1, 'G'],
    ['C', 2, '110', 2, 'K'],
  ];
  const claims = [
    { claimant: 'G', members: members(['A', 1], ['B', 1]) },
    { claimant: 'K', members: members(['C', 2]) },
  ];
  const flats = FLATS.filter(([dwelling]) => ['5', '6', '7', '8'].includes(dwelling));
  const freeze = (of: typeof claims) =>
    new Hall()
      .register(households, flats)
      .freeze({ batch: 'b', draws: 'stairwells', lots: ['t', 'u'], claims: of });
  expectHolds(freeze(claims).materials, 'interim');
  expectRefused(freeze(claims.toReversed()).materials, 15, 'BatchFrozen');
});

test('an order that was drawn is followed, whatever the queue', () => {
  const hall = new Hall().register(
    [
      ['A', 1, '110', 1],
      ['B', 2, '110', 1],
      ['C', 3, '110', 1],
    ],
    FLATS,
  );
  hall.prepare({
    batch: 'o',
    mode: 'batch',
    draws: 'households',
    lots: ['A', 'B'],
    claims: [{ claimant: 'order', count: 2 }],
  });
  hall.openAll('o').end('o');
  const [first = '', second = ''] = hall.board('o').order;
  const freeze = (...claimants: string[]) => ({
    batch: 'b',
    lots: ['1', '2', '3'],
    orderFrom: 'o',
    claims: claimants.map((claimant) => ({ claimant })),
  });
  const length = hall.materials.entries.length;
  expectRefused(hall.freeze(freeze(second, first)).materials, 15, 'BatchFrozen');
  hall.materials.entries.splice(length);
  expectRefused(hall.freeze(freeze(first, 'C')).materials, 15, 'BatchFrozen');
  hall.materials.entries.splice(length);
  expectHolds(hall.freeze(freeze(first, second)).materials, 'interim');
});

test('the list of what is still owed is whole and in order', () => {
  const owed = (...list: [string, string, number][]) => {
    const hall = registered();
    return hall.close(...list);
  };
  const all: [string, string, number][] = [
    ['A', '110', 2],
    ['B', '110', 1],
    ['C', '80', 1],
    ['D', '110', 1],
    ['E', '110', 1],
    ['F', '110', 3],
  ];
  expectHolds(owed(...all));
  expectRefused(owed(...all.slice(1)), 15, 'CeremonyClosed');
  expectRefused(owed(...all, ['G', '110', 1]), 15, 'CeremonyClosed');
  expectRefused(owed(...all.toReversed()), 15, 'CeremonyClosed');
});

test('withheld in a first batch: not what is drawn', () => {
  expectHolds(frozen({ withheld: [{ lot: '4', reason: 'MOULD' }] }).materials, 'interim');
  expectRefused(
    frozen({ withheld: [{ lot: '3', reason: 'MOULD' }] }).materials,
    15,
    'BatchFrozen',
    'withheld',
  );
});

test('the register: one queueNo for a household', () => {
  const queued = (second: number) =>
    new Hall().register(
      [
        ['A', 1, '110', 1],
        ['A', second, '80', 1],
      ],
      FLATS,
    ).materials;
  expectHolds(queued(1), 'interim');
  expectRefused(queued(2), 15, 'RegisterFrozen', 'two queueNos for A');
});

test('one commitment for two households, one storage room for two dwellings: told, and no failure', () => {
  const { materials } = registered();
  const { households, stock } = materials.tables;
  const kinds = () =>
    verifyBundle(pack(materials), []).notices.map(({ kind, seq, what }) => [kind, seq, what]);
  expect(kinds()).toEqual([]);
  households[1]?.splice(7, 1, households[0]?.[7] ?? '');
  stock[1]?.splice(4, 1, stock[0]?.[4] ?? '');
  expect(kinds()).toEqual([
    ['SHARED_COMMITMENT', 2, 'A and B'],
    ['SHARED_STORAGE_ROOM', 2, '杂-1: 1, 2'],
  ]);
  expectHolds(materials, 'interim');
  stock.forEach((row) => row.splice(4, 1, ''));
  expect(kinds()).toHaveLength(1);
});

test('the register: one row for a household and type, the stock in order', () => {
  expectRefused(
    new Hall().register(
      [
        ['A', 1, '110', 1],
        ['A', 2, '110', 1],
      ],
      FLATS,
    ).materials,
    15,
    'RegisterFrozen',
  );
  expectRefused(new Hall().register(HOUSEHOLDS, FLATS.toReversed()).materials, 15, 'RegisterFrozen');
  const other = registered();
  Object.assign(entryOf(other.materials, 'RegisterFrozen'), {
    type: 'RegisterFrozenTwice',
    data: { households: H('x') },
  });
  expectRefused(
    other.freeze({ batch: 'b', lots: ['1'], claims: [{ claimant: 'B' }] }).materials,
    3,
    'BatchFrozen',
  );
});
