import { describe, expect, test } from 'vitest';
import { EIGHTY, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { withCodes } from '../../../shared/ceremony/propose-plan.ts';

const INTERVAL = 90;
/** So many seconds after the last entry. */
const after = (hall: Village, seconds: number): string =>
  new Date(Date.parse(hall.last.at) + 1000 * seconds).toISOString();
const called = (intervalSeconds = INTERVAL, calls = 1) => {
  const hall = new Village();
  const plan = withCodes([{ ...SINGLES, calls }]);
  hall.do('PublishPlan', hall.planning(plan, intervalSeconds));
  return hall.freezeNext().begin().call(1);
};
const callAgain = (hall: Village, now: string, seq = 1) =>
  hall.refused('CallHousehold', {
    batch: hall.code,
    seq,
    attempt: hall.claim(seq).attempts + 1,
    station: 1,
    now,
  });
const miss = (hall: Village, now: string) =>
  hall.refused('MissHousehold', { batch: hall.code, seq: 1, attempt: hall.claim(1).attempts, now });

describe('a called household is given its time', () => {
  test('before it is called again', () => {
    const hall = called();
    expect(hall.claim(1).calledAt).toBe(hall.last.at);
    for (const seconds of [0, 1, INTERVAL - 0.001])
      expect(callAgain(hall, after(hall, seconds))).toBe('CALLED_TOO_SOON');
    expect(callAgain(hall, after(hall, INTERVAL))).toBeNull();
    expect(hall.claim(1)).toMatchObject({ attempts: 2, calledAt: hall.last.at });
    expect(callAgain(hall, after(hall, INTERVAL - 1))).toBe('CALLED_TOO_SOON');
  });

  test('before it is missed, after the last call too', () => {
    const hall = called(INTERVAL, 2);
    expect(miss(hall, after(hall, INTERVAL))).toBe('CALLED_TOO_FEW_TIMES');
    expect(callAgain(hall, after(hall, INTERVAL))).toBeNull();
    expect(miss(hall, after(hall, INTERVAL - 1))).toBe('CALLED_TOO_SOON');
    expect(miss(hall, after(hall, INTERVAL))).toBeNull();
  });

  test('while the next one need not wait for it', () => {
    const hall = called();
    expect(miss(hall, after(hall, INTERVAL))).toBeNull();
    expect(callAgain(hall, after(hall, 0), 2)).toBeNull();
  });

  test('not when it comes back at the end of the batch: that is a call of its own', () => {
    const hall = called();
    expect(miss(hall, after(hall, INTERVAL))).toBeNull();
    hall.play(2, 1, 2).play(3, 3).play(4, 4, 5, 6);
    expect(callAgain(hall, hall.claim(1).calledAt!)).toBeNull();
    expect(callAgain(hall, after(hall, 1))).toBe('CALLED_TOO_SOON');
  });

  test('as a later plan says, once that is published', () => {
    const hall = new Village();
    const plan = withCodes([EIGHTY, SINGLES]);
    hall.do('PublishPlan', hall.planning(plan, INTERVAL)).freezeNext().playBatch();
    hall.do('PublishPlan', hall.planning(plan, 10)).freezeNext().begin().call(1);
    expect(callAgain(hall, after(hall, 9))).toBe('CALLED_TOO_SOON');
    expect(callAgain(hall, after(hall, 10))).toBeNull();
  });

  test('but none where the plan gives none, or there is no plan', () => {
    const hall = called(0);
    expect(callAgain(hall, after(hall, 0))).toBeNull();
    expect(miss(hall, after(hall, 0))).toBeNull();
    const without = new Village().freezeAs(SINGLES).begin().call(1);
    expect(callAgain(without, after(without, 0))).toBeNull();
  });

  test('a clock that was set back does not hold up the hall', () => {
    const hall = called();
    expect(callAgain(hall, after(hall, -3600))).toBeNull();
  });
});
