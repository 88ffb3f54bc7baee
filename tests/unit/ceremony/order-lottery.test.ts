import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../shared/ceremony/batch.ts';
import { orderOf } from '../../../shared/ceremony/draft-batch.ts';
import { owed } from '../../../shared/ceremony/owed.ts';
import type { PlannedBatch } from '../../../shared/ceremony/plan.ts';
import { EIGHTY, GROUPS, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { dwellingType } from '../../builders/people.ts';

const code = (text: string) => text as Batch['batch'];
const order = (planned: PlannedBatch, lottery = 'lottery'): PlannedBatch => ({
  ...planned,
  batch: code('after'),
  orderFrom: code(lottery),
});
const lottery = (planned: PlannedBatch = ORDER): Village =>
  new Village()
    .consents()
    .freezeAs({ ...planned, batch: code('lottery') })
    .playBatch();
const drawnIn = (hall: Village) =>
  hall.state.batches.get(code('lottery'))!.results.map(({ lot }) => lot as string);

describe('an order lottery', () => {
  test('draws all who would be called, each once', () => {
    const hall = new Village().freezeAs(ORDER);
    expect(hall.lots).toEqual(['H0001', 'H0002', 'H0003', 'H0004']);
    expect(hall.batch.frozen.claims).toEqual([{ seq: 1, claimant: 'order', count: 4, members: [] }]);
    hall.begin();
    expect(hall.batch.results.map(({ seq, pick }) => [seq, pick])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 4],
    ]);
    expect(hall.batch.results.map(({ lot }) => lot).sort()).toEqual(hall.lots);
  });

  test('of groups draws those of one size', () => {
    const hall = new Village();
    expect(hall.draft({ ...ORDER, stairwellSize: 2 }).lots).toEqual(['T01', 'T02']);
    expect(hall.draft({ ...ORDER, stairwellSize: 4 })).toMatchObject({ lots: [], claims: [] });
    expect(hall.refusedAs({ ...ORDER, stairwellSize: 2 })).toBeNull();
  });

  test('gives no dwelling and takes no right', () => {
    const hall = lottery();
    expect([hall.state.given.size, hall.state.givenStairwells.size]).toEqual([0, 0]);
    const left = owed(hall.state, hall.files.register);
    expect(left.get('H0002 110')).toBe(2);
    expect(left.has('order 110')).toBe(false);
  });

  const hall = new Village();
  const good = hall.draft({ ...ORDER, batch: code('lottery') });
  test.each<[string, Partial<Batch>, string]>([
    ['on a board', { mode: 'board' }, 'BATCH_WRONG'],
    [
      'for another claimant than `order`',
      { claims: [{ ...good.claims[0]!, claimant: 'H0001' as never }] },
      'BATCH_WRONG',
    ],
    ['for fewer than its lots', { claims: [{ ...good.claims[0]!, count: 3 }] }, 'BATCH_WRONG'],
    [
      'in two claims',
      { claims: [1, 2].map((seq) => ({ ...good.claims[0]!, seq, count: 2 })) },
      'BATCH_WRONG',
    ],
    ['that makes something up', { makeUpOf: [code('b0')] }, 'BATCH_WRONG'],
    ['in the order of another', { orderFrom: code('b0') }, 'BATCH_WRONG'],
    ['that withholds somebody', { withheld: [{ lot: 'H0009' as never, reason: 'ABSENT' }] }, 'BATCH_WRONG'],
    ['with nobody known', orderOf(['H0001', 'H0099']), 'LOTS_WRONG'],
    ['with a household of another type', orderOf(['H0001', 'H0009']), 'LOTS_WRONG'],
    ['with a dwelling', orderOf(['1-1-0101', 'H0001']), 'LOTS_WRONG'],
    ['with a group of another type', { ...orderOf(['T01']), type: dwellingType('80') }, 'LOTS_WRONG'],
  ])('%s is refused', (_, changes, refusal) => {
    const { register } = hall.files;
    expect(hall.refused('FreezeBatch', { batch: { ...good, ...changes }, register })).toBe(refusal);
  });

  test('that was planned comes when it is its turn, and leaves nobody out', () => {
    const planned = new Village().plan(ORDER, EIGHTY);
    const { register } = planned.files;
    const draft = planned.draft(planned.next!);
    expect(planned.refusedAs({ ...ORDER, batch: code('b9') })).toBe('BATCH_NOT_PLANNED');
    const part = { ...draft, ...orderOf(draft.lots.slice(1)) };
    expect(planned.refused('FreezeBatch', { batch: part, register })).toBe('LOTS_WRONG');
    expect(planned.refused('FreezeBatch', { batch: draft, register })).toBeNull();
  });
});

describe('a batch in the order of a lottery', () => {
  test('calls the households as they were drawn', () => {
    const hall = lottery();
    const drawn = drawnIn(hall);
    expect(drawn).not.toEqual([...drawn].sort());
    hall.freezeAs(order(SINGLES));
    expect(hall.batch.claims.map(({ claimant }) => claimant as string)).toEqual(drawn);
    expect(hall.batch.frozen.orderFrom).toBe('lottery');
  });

  test('in the order of the queue is refused', () => {
    const hall = lottery();
    const batch = { ...hall.draft({ ...SINGLES, batch: code('after') }), orderFrom: code('lottery') };
    expect(hall.refused('FreezeBatch', { batch, register: hall.files.register })).toBe('CLAIMS_WRONG');
  });

  test('calls groups by the place of their own code', () => {
    const hall = lottery({ ...ORDER, stairwellSize: 2 });
    hall.freezeAs(order(GROUPS));
    expect(hall.batch.claims.map(({ claimant }) => claimant as string)).toEqual(drawnIn(hall));
  });

  test('or by the first place among their members', () => {
    const hall = new Village().consents();
    const draft = hall.draft({ ...ORDER, batch: code('lottery') });
    const batch = { ...draft, ...orderOf(['H0005', 'H0006', 'H0007', 'H0008']) };
    hall.do('FreezeBatch', { batch, register: hall.files.register }).begin().end();
    const drawn = drawnIn(hall);
    const placeOf = (...members: string[]) => Math.min(...members.map((member) => drawn.indexOf(member)));
    const first = placeOf('H0005', 'H0006') < placeOf('H0007', 'H0008') ? ['T01', 'T02'] : ['T02', 'T01'];
    hall.freezeAs(order(GROUPS));
    expect(hall.batch.claims.map(({ claimant }) => claimant as string)).toEqual(first);
  });

  test('has nobody in it who was not in the lottery', () => {
    const hall = new Village();
    const draft = hall.draft({ ...ORDER, batch: code('lottery') });
    const batch = { ...draft, ...orderOf(['H0002', 'H0003']) };
    hall.do('FreezeBatch', { batch, register: hall.files.register }).begin().end();
    hall.freezeAs(order(SINGLES));
    expect(hall.batch.claims.map(({ claimant }) => claimant as string).sort()).toEqual(['H0002', 'H0003']);
  });

  test('takes the order that was drawn under another plan: the lottery of the new one is passed over', () => {
    const hall = lottery();
    const drawn = drawnIn(hall);
    hall.plan({ ...ORDER, batch: code('again') }, { ...SINGLES, orderFrom: code('again') });
    expect(hall.refusedAs({ ...ORDER, batch: code('b1-110-order') })).toBe('ORDER_DRAWN');
    expect(hall.next?.batch).toBe('b2-110');
    hall.freezeNext();
    expect(hall.batch.frozen.orderFrom).toBe('lottery');
    expect(hall.batch.claims.map(({ claimant }) => claimant as string)).toEqual(drawn);
  });

  const LOTTERY = { ...ORDER, batch: code('lottery') };
  test.each<[string, (hall: Village) => Village]>([
    ['that was not drawn', (hall) => hall],
    ['of another type', (hall) => hall.freezeAs({ ...LOTTERY, type: EIGHTY.type }).playBatch()],
    ['that is no lottery', (hall) => hall.freezeAs({ ...SINGLES, batch: code('lottery') }, 1).playBatch()],
    [
      'that was abandoned',
      (hall) => {
        hall.freezeAs(LOTTERY);
        return hall.do('AbandonBatch', hall.abandonment());
      },
    ],
  ])('%s is refused', (_, play) => {
    const hall = play(new Village());
    const batch = { ...hall.draft({ ...SINGLES, batch: code('after') }), orderFrom: code('lottery') };
    expect(hall.refused('FreezeBatch', { batch, register: hall.files.register })).toBe('BATCH_WRONG');
  });
});

describe('an order lottery among the members of a group', () => {
  const among = (hall: Village, batch: string, ...members: string[]) =>
    hall.refused('FreezeBatch', {
      batch: { ...hall.draft({ ...ORDER, batch: code(batch) }), ...orderOf(members) },
      register: hall.files.register,
    });
  const drawn = () => new Village().consents().plan(GROUPS, SINGLES).freezeNext().playBatch();

  test('comes between the batches of the plan, once the group has drawn', () => {
    const hall = drawn();
    expect(among(hall, 'order-T01', 'H0005', 'H0006')).toBeNull();
    hall.begin().end();
    expect(hall.batch.results.map(({ lot }) => lot).sort()).toEqual(['H0005', 'H0006']);
    expect(hall.next?.batch).toBe('b2-110');
    expect(hall.freezeNext().code).toBe('b2-110');
  });

  test('is among all of its members and nobody else', () => {
    const hall = drawn();
    for (const members of [['H0005'], ['H0005', 'H0007'], ['H0005', 'H0006', 'H0007'], ['H0001', 'H0002']])
      expect(among(hall, 'order', ...members)).toBe('BATCH_NOT_PLANNED');
  });

  test('is of no use before the group has drawn, nor after it has shared out', () => {
    const before = new Village().consents().plan(GROUPS, SINGLES);
    expect(among(before, 'order-T01', 'H0005', 'H0006')).toBe('BATCH_NOT_PLANNED');
    const after = drawn().share();
    expect(among(after, 'order-T01', 'H0005', 'H0006')).toBe('BATCH_NOT_PLANNED');
  });

  test('waits until the batch of the groups is closed', () => {
    const hall = new Village().consents().plan(GROUPS, SINGLES).freezeNext().begin().play(1, 1);
    expect(among(hall, 'order-T01', 'H0005', 'H0006')).toBe('NOT_NOW');
  });

  test('is drawn once: nobody draws again until the order pleases', () => {
    const hall = drawn();
    expect(among(hall, 'order-T01', 'H0005', 'H0006')).toBeNull();
    hall.begin().end();
    expect(among(hall, 'order-T01.2', 'H0005', 'H0006')).not.toBeNull();
  });

  test('may be drawn again under another code where the first was abandoned', () => {
    const hall = drawn();
    expect(among(hall, 'order-T01', 'H0005', 'H0006')).toBeNull();
    hall.do('AbandonBatch', hall.abandonment());
    expect(among(hall, 'order-T01.2', 'H0005', 'H0006')).toBeNull();
  });
});
