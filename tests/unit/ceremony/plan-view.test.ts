import { describe, expect, test } from 'vitest';
import { aheadOf, planRows, sessionOf } from '../../../shared/ceremony/views/plan-view.ts';
import { EIGHTY, GROUPS, MAKE_UP, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { orderOf } from '../../../shared/ceremony/draft-batch.ts';
import { aheadIn } from '../../builders/ceremony-views.ts';

const rows = (hall: Village) => planRows(hall.state, aheadIn(hall).next).map(({ state }) => state);
const session = (hall: Village) => sessionOf(hall.state, aheadIn(hall).next);
const DAY_TWO = { ...EIGHTY, session: 2 };

describe('the plan on the screens', () => {
  test('says of each batch how far it is', () => {
    const hall = new Village();
    expect(rows(hall)).toEqual([]);
    hall.consents().plan(GROUPS, SINGLES, MAKE_UP, DAY_TWO);
    expect(rows(hall)).toEqual(['next', 'ahead', 'ahead', 'ahead']);
    hall.freezeNext();
    expect(rows(hall)).toEqual(['open', 'ahead', 'ahead', 'ahead']);
    hall.playBatch();
    expect(rows(hall)).toEqual(['closed', 'next', 'ahead', 'ahead']);
    hall.freezeNext().playBatch();
    expect(rows(hall)).toEqual(['closed', 'closed', 'passed', 'next']);
    hall.freezeNext();
    expect(rows(hall).at(-1)).toBe('open');
    hall.playBatch();
    expect(rows(hall)).toEqual(['closed', 'closed', 'passed', 'closed']);
  });

  test('shows what an abandoned batch is to be drawn again', () => {
    const hall = new Village().plan(SINGLES, DAY_TWO).freezeNext();
    hall.do('AbandonBatch', hall.abandonment());
    expect(rows(hall)).toEqual(['next', 'ahead']);
    expect(rows(hall.freezeNext())).toEqual(['open', 'ahead']);
    expect(rows(hall.playBatch())).toEqual(['closed', 'next']);
  });

  test('has make-up batches passed over at the end', () => {
    const hall = new Village().plan(SINGLES, MAKE_UP).freezeNext().playBatch();
    expect(rows(hall)).toEqual(['closed', 'passed']);
  });

  test('is not moved by an order lottery among the members of a group', () => {
    const hall = new Village().consents().plan(GROUPS, DAY_TWO).freezeNext().playBatch();
    const batch = { ...hall.draft({ ...ORDER, batch: 'order' as never }), ...orderOf(['H0005', 'H0006']) };
    hall.do('FreezeBatch', { batch, register: hall.files.register });
    expect([rows(hall), session(hall)]).toEqual([['closed', 'ahead'], 1]);
    hall.begin().end();
    expect([rows(hall), session(hall)]).toEqual([['closed', 'next'], 2]);
  });
});

describe('the session', () => {
  test('is that of the batch in hand, or of the next, or the last', () => {
    const hall = new Village();
    expect(session(hall)).toBe(1);
    hall.plan(SINGLES, DAY_TWO, { ...MAKE_UP, session: 3 });
    expect(session(hall)).toBe(1);
    hall.freezeNext();
    expect(session(hall)).toBe(1);
    hall.playBatch();
    expect(session(hall)).toBe(2);
    hall.freezeNext();
    expect(session(hall)).toBe(2);
    hall.do('AbandonBatch', hall.abandonment());
    expect(session(hall)).toBe(2);
    hall.freezeNext();
    expect([hall.code, session(hall)]).toEqual(['b2-80.2', 2]);
    hall.playBatch();
    expect(aheadIn(hall).next).toBeNull();
    expect(session(hall)).toBe(2);
  });
});

describe('what the next batch comes to', () => {
  test('is counted before it is frozen', () => {
    const hall = new Village().plan(SINGLES);
    expect(aheadIn(hall)).toMatchObject({
      next: { batch: 'b1-110' },
      draft: { planned: 'b1-110', claims: 4, rights: 7, lots: 14, withheld: 0, consentsMissing: [] },
    });
  });

  test('comes with what nobody has drawn or waived yet, by type', () => {
    const hall = new Village().plan(EIGHTY, SINGLES);
    const inAll = [
      { type: '110', rights: 11, households: 8 },
      { type: '80', rights: 2, households: 2 },
    ];
    expect(aheadIn(hall).owed).toEqual(inAll);
    hall.freezeNext().begin().play(1, 1).waive(2, 1).end();
    expect(aheadIn(hall).owed).toEqual([inAll[0]]);
    hall.freezeNext().playBatch();
    expect(aheadIn(hall)).toMatchObject({ next: null, owed: [{ type: '110', rights: 4, households: 4 }] });
  });

  test('names the groups whose consent is missing', () => {
    const hall = new Village().plan(GROUPS);
    expect(aheadIn(hall).draft?.consentsMissing).toEqual(['T01', 'T02']);
    hall.consent('T02');
    expect(aheadIn(hall).draft?.consentsMissing).toEqual(['T01']);
    hall.consent('T01');
    expect(aheadIn(hall).draft?.consentsMissing).toEqual([]);
  });

  test('counts what a make-up batch withholds', () => {
    const hall = new Village().plan(SINGLES, MAKE_UP).freezeNext().begin();
    hall.play(1, 1).play(2, 2, 3).play(3, 4).miss(4).miss(4).end();
    const [first, ...others] = [...hall.accepted].filter((lot) => !hall.state.given.has(lot));
    const lists = { register: hall.files.register, accepted: new Set(others) };
    expect(first).toMatch(/^[12]-/);
    expect(aheadOf(hall.state, lists).draft).toMatchObject({ claims: 1, rights: 3, lots: 9, withheld: 1 });
  });

  test('is nothing while a batch is open, without a plan, or while the lists are locked', () => {
    const nothing = { next: null, draft: null, owed: [] };
    const hall = new Village();
    expect(aheadIn(hall)).toEqual(nothing);
    hall.plan(SINGLES);
    expect(aheadOf(hall.state, null)).toEqual(nothing);
    hall.freezeNext();
    expect(aheadIn(hall)).toEqual(nothing);
    hall.playBatch();
    expect(aheadIn(hall)).toMatchObject({ next: null, draft: null });
  });
});
