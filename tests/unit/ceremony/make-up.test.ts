import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../shared/ceremony/batch.ts';
import { EIGHTY, GROUPS, MAKE_UP, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { Ceremony } from '../../builders/ceremony.ts';
import { aRegister } from '../../builders/ceremony-register.ts';

const code = (text: string) => text as Batch['batch'];
const [FIRST, AFTER] = [
  { ...SINGLES, batch: code('first') },
  { ...MAKE_UP, batch: code('after') },
];

/** H0001 is absent for good, H0002's second pick is void, H0003 waives, H0004 draws three. */
function leftOver(): Village {
  const hall = new Village().freezeAs(FIRST).begin();
  hall.miss(1);
  hall.come(2).pick(2, 1).pick(2, 2).void(2, 2).register(2);
  hall.waive(3, 1);
  return hall.play(4, 3, 4, 5).miss(1).end();
}

describe('a make-up batch', () => {
  test('is for all that is still owed to those who were called, and pools all that is free', () => {
    const hall = leftOver();
    const voided = hall.state.batches.get(FIRST.batch)!.claims[1]!.picks[1]!.lot!;
    hall.freezeAs(AFTER);
    expect(hall.due).toEqual(['H0001×1', 'H0002×1']);
    expect(hall.batch.frozen).toMatchObject({ makeUpOf: ['first'], withheld: [] });
    expect(hall.lots).toHaveLength(14 - 4);
    expect(hall.lots).toContain(voided);
  });

  test('leaves out nobody and calls in the order of the batches and their seqs', () => {
    const hall = leftOver();
    const good = hall.draft(AFTER);
    const [a, b] = good.claims;
    const { register } = hall.files;
    const wrong: Batch['claims'][] = [
      [a!],
      [{ ...b!, seq: 1 }],
      [
        { ...b!, seq: 1 },
        { ...a!, seq: 2 },
      ],
      [a!, { ...b!, count: 2 }],
      [a!, b!, { ...b!, seq: 3, claimant: 'H0003' as never }],
    ];
    for (const claims of wrong)
      expect(hall.refused('FreezeBatch', { batch: { ...good, claims }, register })).toBe('CLAIMS_WRONG');
    expect(hall.refused('FreezeBatch', { batch: good, register })).toBeNull();
  });

  test('leaves out no dwelling but what is withheld, with its reason', () => {
    const hall = leftOver();
    const good = hall.draft(AFTER);
    const [lot, ...others] = good.lots;
    const { register } = hall.files;
    const freeze = (changes: Partial<Batch>) =>
      hall.refused('FreezeBatch', { batch: { ...good, ...changes }, register });
    const withheld = [{ lot: lot!, reason: 'NOT_ACCEPTED' }];
    expect(freeze({ lots: others })).toBe('LOTS_WRONG');
    expect(freeze({ withheld })).toBe('LOTS_WRONG');
    expect(freeze({ lots: others, withheld: [...withheld, ...withheld] })).toBe('LOTS_WRONG');
    const given = [...hall.state.given.keys()][0]!;
    expect(freeze({ lots: [...good.lots, given].sort() })).toBe('LOTS_WRONG');
    expect(freeze({ lots: others, withheld })).toBeNull();
  });

  test('withholds what was not accepted', () => {
    const hall = leftOver();
    const all = hall.draft(AFTER).lots;
    const accepted = new Set([...hall.accepted].filter((lot) => lot !== all[0]));
    Object.defineProperty(hall, 'accepted', { value: accepted });
    const { lots, withheld } = hall.freezeAs(AFTER).batch.frozen;
    expect(withheld).toEqual([{ lot: all[0], reason: 'NOT_ACCEPTED' }]);
    expect(lots).toEqual(all.slice(1));
  });

  test('makes up closed batches of its type alone', () => {
    const hall = leftOver();
    const good = hall.draft(AFTER);
    const { register } = hall.files;
    for (const makeUpOf of [['nowhere'], ['first', 'nowhere']])
      expect(hall.refused('FreezeBatch', { batch: { ...good, makeUpOf: makeUpOf as never }, register })).toBe(
        'BATCH_WRONG',
      );
    hall.freezeAs({ ...EIGHTY, batch: code('eighty') });
    hall.do('AbandonBatch', hall.abandonment());
    expect(hall.refused('FreezeBatch', { batch: { ...good, makeUpOf: [code('eighty')] }, register })).toBe(
      'BATCH_WRONG',
    );
    hall.freezeAs({ ...EIGHTY, batch: code('eighty2') }).playBatch();
    expect(hall.refused('FreezeBatch', { batch: { ...good, makeUpOf: [code('eighty2')] }, register })).toBe(
      'BATCH_WRONG',
    );
    expect(hall.refused('FreezeBatch', { batch: good, register })).toBeNull();
  });

  test('makes up no batch of its type that was abandoned', () => {
    const hall = new Village().freezeAs({ ...FIRST, batch: code('abandoned') });
    hall.do('AbandonBatch', hall.abandonment()).freezeAs(FIRST).begin();
    for (const { seq } of [...hall.batch.claims, ...hall.batch.claims]) hall.miss(seq);
    const good = hall.end().draft(AFTER);
    expect(good.makeUpOf).toEqual(['first']);
    const batch = { ...good, makeUpOf: [code('abandoned'), code('first')] };
    expect(hall.refused('FreezeBatch', { batch, register: hall.files.register })).toBe('BATCH_WRONG');
  });

  test('makes up no order lottery', () => {
    const hall = new Village().freezeAs({ ...ORDER, batch: code('lottery') }).playBatch();
    expect(hall.draft(AFTER).makeUpOf).toEqual([]);
    hall.freezeAs(FIRST).begin();
    for (const seq of [1, 2, 3, 4]) hall.miss(seq);
    for (const seq of [1, 2, 3, 4]) hall.miss(seq);
    expect(hall.end().draft(AFTER).makeUpOf).toEqual(['first']);
  });

  test('makes up an earlier make-up too', () => {
    const hall = leftOver().freezeAs(AFTER).begin();
    hall.miss(1).play(2, 1).miss(1).end();
    hall.freezeAs({ ...AFTER, batch: code('again') });
    expect(hall.batch.frozen.makeUpOf).toEqual(['first', 'after']);
    expect(hall.due).toEqual(['H0001×1']);
  });

  test('is not cut short', () => {
    const hall = leftOver();
    expect(hall.draft(AFTER, 1).claims).toHaveLength(2);
  });

  test('with too few dwellings left is refused', () => {
    const hall = leftOver();
    const good = hall.draft(AFTER);
    const [lot, ...others] = good.lots;
    const withheld = others.map((other) => ({ lot: other, reason: 'NOT_ACCEPTED' }));
    const { register } = hall.files;
    expect(hall.refused('FreezeBatch', { batch: { ...good, lots: [lot!], withheld }, register })).toBe(
      'TOO_MANY_RIGHTS',
    );
  });

  test('gives what it draws, and then nothing is owed', () => {
    const hall = leftOver().freezeAs(AFTER).playBatch();
    const { event } = hall.close().last;
    const owed = event.type === 'CeremonyClosed' ? event.data.owed.map(({ household }) => household) : [];
    expect(owed).toEqual(['H0005', 'H0006', 'H0007', 'H0008', 'H0009', 'H0010']);
    expect(hall.state.given.size).toBe(6);
  });

  test('of stairwells is for groups that are owed all of it, in mode batch at once', () => {
    const hall = new Village()
      .consents()
      .freezeAs({ ...GROUPS, batch: code('groups') })
      .begin();
    hall.miss(1).play(2, 2).miss(1).end();
    hall.freezeAs({ ...GROUPS, makeUp: true, mode: 'batch', batch: code('after') });
    expect(hall.due).toEqual(['T01×1']);
    expect(hall.begin().end().state.givenStairwells.size).toBe(2);
  });

  test('of a group serves each of its members once, though an earlier make-up named it too', () => {
    const hall = new Village()
      .consents()
      .freezeAs({ ...GROUPS, batch: code('groups') })
      .begin();
    hall.miss(1).miss(2).miss(1).miss(2).end();
    hall.freezeAs(AFTER);
    expect(hall.due).toEqual(['H0005×1', 'H0006×1', 'H0007×1', 'H0008×1']);
    hall.begin().miss(1).play(2, 1).play(3, 2).play(4, 3).miss(1).end();
    hall.freezeAs({ ...AFTER, batch: code('again') });
    expect([hall.batch.frozen.makeUpOf, hall.due]).toEqual([['groups', 'after'], ['H0005×1']]);
    expect(
      hall.draft({ ...GROUPS, makeUp: true, batch: code('late') }).claims.map(({ claimant }) => claimant),
    ).toEqual([]);
  });
});

describe('a first batch', () => {
  test('that serves the first of the queue leaves the others to the next one', () => {
    const hall = new Village().freezeAs(FIRST, 2);
    expect(hall.due).toEqual(['H0001×1', 'H0002×2']);
    hall.playBatch().freezeAs({ ...FIRST, batch: code('second') });
    expect(hall.due).toEqual(['H0003×1', 'H0004×3']);
  });

  test('may leave out somebody in the middle, and no dwelling has to be in it', () => {
    const hall = new Village();
    const good = hall.draft(FIRST);
    const claims = [good.claims[0]!, good.claims[2]!].map((claim, i) => ({ ...claim, seq: i + 1 }));
    const { register } = hall.files;
    expect(
      hall.refused('FreezeBatch', { batch: { ...good, claims, lots: good.lots.slice(3) }, register }),
    ).toBeNull();
  });

  test('takes no dwelling that was not accepted', () => {
    const hall = new Ceremony(aRegister()).open();
    const batch = hall.aBatch();
    const { register } = hall.files;
    const accepted = new Set(batch.lots.slice(1));
    expect(hall.refused('FreezeBatch', { batch, register, accepted })).toBe('LOTS_WRONG');
    expect(
      hall.refused('FreezeBatch', { batch: { ...batch, lots: batch.lots.slice(1) }, register, accepted }),
    ).toBeNull();
  });
});
