import { describe, expect, test } from 'vitest';
import { codeFor, frozenFor } from '../../../shared/ceremony/draft-batch.ts';
import type { PlannedBatch } from '../../../shared/ceremony/plan.ts';
import { type Demand, plannedBatch, proposePlan, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { EIGHTY, MAKE_UP, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';

const code = (text: string) => BatchCode.parse(text);

describe('a freeze under a plan', () => {
  test('is of its next batch, under its rules', () => {
    const hall = new Village().plan(EIGHTY, SINGLES);
    expect(hall.refusedAs({ ...SINGLES, batch: code('b2-110') })).toBe('BATCH_NOT_PLANNED');
    const next = hall.next!;
    for (const other of [
      { ...next, batch: code('b9') },
      { ...next, mode: 'tickets' as const },
      { ...next, type: SINGLES.type },
      { ...next, calls: 2 },
      { ...next, missed: 'makeup' as const },
      { ...next, offsetDigits: 5 },
    ])
      expect(hall.refusedAs(other)).toBe('BATCH_NOT_PLANNED');
    expect(hall.freezeNext().code).toBe('b1-80');
  });

  test('is of a first batch where a first one is planned, and of a make-up where that is', () => {
    const hall = new Village().plan(SINGLES, MAKE_UP, EIGHTY);
    hall.freezeNext(2).begin().miss(1).play(2, 1, 2).miss(1).end();
    expect(hall.next?.makeUp).toBe(true);
    expect(hall.refusedAs({ ...hall.next!, makeUp: false })).toBe('BATCH_NOT_PLANNED');
    expect(hall.freezeNext().batch.frozen.makeUpOf).toEqual(['b1-110']);
  });

  test('has nothing more to freeze when all is drawn', () => {
    const hall = new Village().plan(EIGHTY);
    const next = hall.next!;
    hall.freezeNext().playBatch();
    expect(hall.next).toBeNull();
    expect(hall.refusedAs({ ...next, batch: code('b9') })).not.toBeNull();
    expect(hall.refusedAs({ ...SINGLES, batch: code('b9') })).toBe('BATCH_NOT_PLANNED');
  });

  test('keeps no order where no plan was published', () => {
    expect(new Village().freezeAs({ ...EIGHTY, batch: code('x') }).code).toBe('x');
  });
});

describe('the next batch', () => {
  test('is none without a plan', () => {
    expect(new Village().next).toBeNull();
  });

  test('passes over a make-up batch with nothing to make up', () => {
    const hall = new Village()
      .plan(EIGHTY, { ...EIGHTY, makeUp: true }, SINGLES)
      .freezeNext()
      .playBatch();
    expect(hall.next?.batch).toBe('b3-110');
  });

  test('passes over a make-up batch for which too few dwellings are left', () => {
    const hall = new Village()
      .plan(EIGHTY, { ...EIGHTY, makeUp: true }, SINGLES)
      .freezeNext()
      .begin();
    hall.miss(1).miss(2).miss(1).miss(2).end();
    expect(hall.next?.batch).toBe('b2-80-makeup');
    const { register } = hall.files;
    const one = new Set(
      register.stock
        .filter(({ type }) => type === '80')
        .slice(0, 1)
        .map((row) => row.dwelling),
    );
    Object.defineProperty(hall, 'accepted', { value: one });
    expect(hall.next?.batch).toBe('b3-110');
  });

  test('does not pass over a first batch for which there are too few: people must see it', () => {
    const hall = new Village().plan(EIGHTY);
    Object.defineProperty(hall, 'accepted', { value: new Set() });
    expect(hall.next?.batch).toBe('b1-80');
    expect(hall.refusedAs(hall.next!)).toBe('BATCH_WRONG');
  });

  test('is the same one again, under a code of its own, after an abandonment', () => {
    const hall = new Village().plan(EIGHTY);
    for (const retry of ['b1-80', 'b1-80.2', 'b1-80.3']) {
      expect(codeFor(hall.state, code('b1-80'))).toBe(retry);
      expect(hall.next?.batch).toBe('b1-80');
      hall.freezeNext();
      expect(hall.code).toBe(retry);
      if (retry !== 'b1-80.3') hall.do('AbandonBatch', hall.abandonment());
    }
    expect(
      frozenFor(hall.state, code('b1-80')).map(({ frozen, phase }) => `${frozen.batch} ${phase}`),
    ).toEqual(['b1-80 abandoned', 'b1-80.2 abandoned', 'b1-80.3 frozen']);
    hall.playBatch();
    expect(hall.next).toBeNull();
  });

  test('follows an order lottery that was drawn at the second try', () => {
    const hall = new Village();
    const [lottery, singles] = withCodes([ORDER, SINGLES]) as [PlannedBatch, PlannedBatch];
    hall.do('PublishPlan', hall.planning([lottery, { ...singles, orderFrom: lottery.batch }]));
    hall.freezeNext();
    hall.do('AbandonBatch', hall.abandonment()).freezeNext().playBatch();
    const drawn = hall.batch.results.map(({ lot }) => lot as string);
    expect(hall.next?.batch).toBe('b2-110');
    hall.freezeNext();
    expect(hall.batch.claims.map(({ claimant }) => claimant as string)).toEqual(drawn);
  });
});

describe('what an office would announce', () => {
  const demand = (type: string, rights: number, inGroups = 0, ...sizes: number[]): Demand => ({
    ...{ type, rights, inGroups },
    groupSizes: sizes.map((size) => ({ size, groups: 1 })),
  });
  const said = (plan: readonly PlannedBatch[]) => plan.map(({ batch, session }) => `${session} ${batch}`);

  test('is the type most asked for on the first day, groups before singles, make-ups last', () => {
    const plan = proposePlan([demand('80', 100), demand('110', 745, 24, 8, 16), demand('160', 50)]);
    expect(said(plan)).toEqual([
      ...['1 b1-110-groups8', '1 b2-110-groups16', '1 b3-110', '2 b4-80', '2 b5-160'],
      ...['2 b6-110-makeup', '2 b7-80-makeup', '2 b8-160-makeup'],
    ]);
  });

  test('of one type is drawn in one day', () => {
    expect(said(proposePlan([demand('110', 5), demand('80', 0)]))).toEqual(['1 b1-110', '1 b2-110-makeup']);
  });

  test('has no batch of singles where all draw in groups', () => {
    expect(said(proposePlan([demand('110', 12, 12, 12)]))).toEqual(['1 b1-110-groups12', '1 b2-110-makeup']);
  });

  test('names order lotteries, and follows them when codes move', () => {
    const before = withCodes([ORDER, { ...SINGLES, orderFrom: code('b') }]).map((planned, i, [first]) =>
      i === 1 ? { ...planned, orderFrom: first!.batch } : planned,
    );
    const after = withCodes([EIGHTY, ...before]);
    expect(after.map(({ batch, orderFrom }) => [batch, orderFrom])).toEqual([
      ['b1-80', null],
      ['b2-110-order', null],
      ['b3-110', 'b2-110-order'],
    ]);
  });

  test('keeps the codes under which batches were frozen', () => {
    const [first, second] = withCodes([SINGLES, EIGHTY]);
    expect(withCodes([second!, first!], new Set(['b2-80'])).map(({ batch }) => batch)).toEqual([
      'b2-80',
      'b2-110',
    ]);
  });

  test('leaves a reference alone that leads to no batch of the plan', () => {
    expect(withCodes([plannedBatch({ type: '110', orderFrom: code('elsewhere') })])[0]?.orderFrom).toBe(
      'elsewhere',
    );
  });

  test('is orderly and can be played', () => {
    const hall = new Village().consents();
    const plan = proposePlan([demand('80', 2), { ...demand('110', 11, 4, 2) }]);
    hall.do('PublishPlan', hall.planning(plan));
    while (hall.next) hall.freezeNext().playBatch();
    expect([...hall.state.batches.keys()]).toEqual(['b1-110-groups2', 'b2-110', 'b3-80']);
  });
});
