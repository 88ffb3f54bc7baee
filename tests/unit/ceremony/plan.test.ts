import { describe, expect, test } from 'vitest';
import type { PlannedBatch } from '../../../shared/ceremony/plan.ts';
import { isOrderly } from '../../../shared/ceremony/plan.ts';
import { withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { Ceremony, OPENING } from '../../builders/ceremony.ts';
import { approvals } from '../../builders/ceremony-people.ts';
import { aVillage } from '../../builders/ceremony-register.ts';
import { EIGHTY, GROUPS, MAKE_UP, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';

/** Singles in the order of a lottery before them. */
function inLotteryOrder(...others: PlannedBatch[]): PlannedBatch[] {
  const [lottery, singles, ...rest] = withCodes([ORDER, SINGLES, ...others]);
  return [lottery!, { ...singles!, orderFrom: lottery!.batch }, ...rest];
}

describe('a plan', () => {
  test.each<[string, PlannedBatch[]]>([
    ['of one batch', withCodes([SINGLES])],
    ['with groups before singles of their type', withCodes([GROUPS, SINGLES])],
    ['with groups after singles of another type', withCodes([EIGHTY, GROUPS])],
    ['with groups of two sizes', withCodes([GROUPS, { ...GROUPS, stairwellSize: 4 }, SINGLES])],
    ['with groups that make up after singles', withCodes([GROUPS, SINGLES, { ...GROUPS, makeUp: true }])],
    ['with a second day', withCodes([SINGLES, { ...EIGHTY, session: 2 }])],
    ['with an order lottery before the batch in its order', inLotteryOrder()],
    ['with a make-up batch after a first one', withCodes([SINGLES, MAKE_UP])],
    ['with two make-up batches', withCodes([SINGLES, MAKE_UP, MAKE_UP])],
    ['with offset dice in mode board', withCodes([{ ...SINGLES, offsetDigits: 4 }])],
    ['in mode tickets', withCodes([{ ...SINGLES, mode: 'tickets' }])],
    ['of stairwells in mode batch', withCodes([{ ...GROUPS, mode: 'batch' }])],
  ])('%s is orderly', (_, plan) => {
    expect(isOrderly(plan)).toBe(true);
  });

  const [singles] = withCodes([SINGLES]);
  test.each<[string, PlannedBatch[]]>([
    ['of nothing', []],
    ['with a code twice', [singles!, singles!]],
    ['with a dot in a code', [{ ...singles!, batch: BatchCode.parse('b1.2') }]],
    ['that begins on the second day', withCodes([{ ...SINGLES, session: 2 }])],
    ['that leaves out a day', withCodes([SINGLES, { ...EIGHTY, session: 3 }])],
    ['that goes back a day', withCodes([SINGLES, { ...EIGHTY, session: 2 }, { ...MAKE_UP, session: 1 }])],
    ['with groups after singles of their type', withCodes([SINGLES, GROUPS])],
    ['with a make-up batch first', withCodes([MAKE_UP, SINGLES])],
    ['with a make-up batch after one of another type', withCodes([EIGHTY, MAKE_UP])],
    ['with a make-up batch after an order lottery alone', withCodes([ORDER, MAKE_UP])],
    ['with the order lottery after the batch in its order', inLotteryOrder().toReversed()],
    [
      'in the order of a batch that is no order lottery',
      withCodes([SINGLES, { ...SINGLES, orderFrom: 'b' as BatchCode }]).map((planned, i, [first]) =>
        i === 1 ? { ...planned, orderFrom: first!.batch } : planned,
      ),
    ],
    [
      'in the order of a lottery of another type',
      inLotteryOrder().map((planned, i) => (i === 0 ? { ...planned, type: EIGHTY.type } : planned)),
    ],
    ['with an order lottery on a board', withCodes([{ ...ORDER, mode: 'board' }])],
    ['with an order lottery that makes up', withCodes([SINGLES, { ...ORDER, makeUp: true }])],
    ['with an order lottery with offset dice', withCodes([{ ...ORDER, offsetDigits: 4 }])],
    [
      'with an order lottery in the order of another',
      withCodes([ORDER, ORDER]).map((planned, i, [first]) =>
        i === 1 ? { ...planned, orderFrom: first!.batch } : planned,
      ),
    ],
    ['with stairwells of one dwelling', withCodes([{ ...GROUPS, stairwellSize: 1 }])],
    ['with a stairwell size where dwellings are drawn', withCodes([{ ...SINGLES, stairwellSize: 2 }])],
    ['with offset dice in mode tickets', withCodes([{ ...SINGLES, mode: 'tickets', offsetDigits: 4 }])],
    ['with offset dice in mode batch', withCodes([{ ...SINGLES, mode: 'batch', offsetDigits: 4 }])],
  ])('%s is not, and is not published', (_, plan) => {
    expect(isOrderly(plan)).toBe(false);
    const hall = new Village();
    expect(hall.refused('PublishPlan', hall.planning(plan))).toBe('PLAN_WRONG');
  });
});

describe('the publication', () => {
  const plan = withCodes([SINGLES, EIGHTY]);

  test('is kept as it was approved', () => {
    const hall = new Village();
    hall.do('PublishPlan', hall.planning(plan, 90));
    expect(hall.state.plan).toEqual({ ...hall.planning(plan, 90) });
    expect(hall.last.event.type).toBe('PlanPublished');
  });

  test('waits for the register', () => {
    const hall = new Ceremony(aVillage()).do('OpenCeremony', OPENING);
    expect(hall.refused('PublishPlan', hall.planning(plan))).toBe('NOT_NOW');
  });

  test('needs both approvals, of this plan and this interval', () => {
    const hall = new Village();
    const good = hall.planning(plan);
    const [notary, supervisor] = good.approvals;
    for (const given of [
      [],
      [notary!],
      [supervisor!, notary!],
      approvals('PlanPublished', { batches: plan }),
    ])
      expect(hall.refused('PublishPlan', { ...good, approvals: given })).toBe('SIGNATURE_INVALID');
    expect(hall.refused('PublishPlan', { ...good, intervalSeconds: 60 })).toBe('SIGNATURE_INVALID');
    expect(hall.refused('PublishPlan', { ...good, batches: withCodes([EIGHTY, SINGLES]) })).toBe(
      'SIGNATURE_INVALID',
    );
  });

  test('of the same plan again is refused, of another interval not', () => {
    const hall = new Village();
    hall.do('PublishPlan', hall.planning(plan));
    expect(hall.refused('PublishPlan', hall.planning(plan))).toBe('NOT_NOW');
    hall.do('PublishPlan', hall.planning(plan, 60));
    expect(hall.state.plan?.intervalSeconds).toBe(60);
  });

  test('may change all that has not begun', () => {
    const hall = new Village();
    hall.do('PublishPlan', hall.planning(plan));
    hall.do('PublishPlan', hall.planning(withCodes([EIGHTY, SINGLES, MAKE_UP])));
    expect(hall.next?.type).toBe('80');
  });

  test('waits while a batch is open', () => {
    const hall = new Village().plan(SINGLES).freezeNext();
    const longer = hall.planning(withCodes([SINGLES, EIGHTY]));
    expect(hall.refused('PublishPlan', longer)).toBe('NOT_NOW');
    hall.begin();
    expect(hall.refused('PublishPlan', longer)).toBe('NOT_NOW');
    hall.drawAll().reveal();
    expect(hall.refused('PublishPlan', longer)).toBe('NOT_NOW');
    expect(hall.closeBatch().refused('PublishPlan', longer)).toBeNull();
  });

  test('leaves what was drawn as it was, in its order', () => {
    const hall = new Village()
      .plan(EIGHTY, SINGLES, MAKE_UP)
      .freezeNext()
      .playBatch()
      .freezeNext()
      .playBatch();
    const [first, second, third] = hall.state.plan!.batches;
    for (const changed of [
      [second!, first!, third!],
      [{ ...first!, calls: 2 }, second!, third!],
      [{ ...first!, batch: BatchCode.parse('b9') }, second!, third!],
      [second!, third!],
    ])
      expect(hall.refused('PublishPlan', hall.planning(changed))).toBe('PLAN_WRONG');
    const between = { ...EIGHTY, batch: BatchCode.parse('b9'), makeUp: true };
    expect(hall.refused('PublishPlan', hall.planning([first!, between, second!]))).toBeNull();
  });

  test('may mend what was abandoned, or leave it out', () => {
    const hall = new Village().plan(SINGLES).freezeNext();
    hall.do('AbandonBatch', hall.abandonment());
    hall.do('PublishPlan', hall.planning(withCodes([{ ...SINGLES, calls: 2 }, EIGHTY]))).freezeNext();
    expect([hall.code, hall.batch.frozen.calls]).toEqual(['b1-110.2', 2]);
    hall.do('AbandonBatch', hall.abandonment());
    expect(hall.refused('PublishPlan', hall.planning(withCodes([EIGHTY])))).toBeNull();
    expect(hall.next?.batch).toBe('b1-80');
  });

  test('may add a batch after a make-up batch that was passed over', () => {
    const hall = new Village().plan(SINGLES, MAKE_UP, EIGHTY).freezeNext().playBatch().freezeNext();
    hall.playBatch();
    const longer = withCodes([SINGLES, MAKE_UP, EIGHTY, { ...EIGHTY, makeUp: true }]);
    expect(hall.refused('PublishPlan', hall.planning(longer))).toBeNull();
  });
});
