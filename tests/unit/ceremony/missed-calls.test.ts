import { describe, expect, test } from 'vitest';
import { nextToCall } from '../../../shared/ceremony/claim.ts';
import { aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';

const next = (hall: Ceremony) => nextToCall(hall.batch)?.seq ?? null;
const missing = (hall: Ceremony, seq: number) => ({
  batch: hall.code,
  seq,
  attempt: hall.claim(seq).attempts,
});

describe('a household that does not come', () => {
  test('is missed only after three calls', () => {
    const hall = aSealedBatch().call(1);
    expect(hall.refused('MissHousehold', missing(hall, 1))).toBe('CALLED_TOO_FEW_TIMES');
    hall.call(1);
    expect(hall.refused('MissHousehold', missing(hall, 1))).toBe('CALLED_TOO_FEW_TIMES');
    hall.call(1).do('MissHousehold', missing(hall, 1));
    expect(hall.claim(1)).toMatchObject({ standing: 'missed', attempts: 3, misses: 1, attemptsSinceMiss: 0 });
    expect(hall.batch.onStage).toBeNull();
  });

  test('is missed at the last call, not at one before', () => {
    const hall = aSealedBatch().call(1).call(1).call(1);
    const miss = { batch: hall.code, seq: 1 };
    for (const attempt of [1, 2, 4])
      expect(hall.refused('MissHousehold', { ...miss, attempt })).toBe('ATTEMPT_NOT_NEXT');
    expect(hall.refused('MissHousehold', { ...miss, attempt: 3 })).toBeNull();
  });

  test('is missed after one call where the batch says one', () => {
    expect(aSealedBatch({ calls: 1 }).call(1).miss(1).claim(1).standing).toBe('missed');
  });

  test('can come at the third call and draw', () => {
    expect(aSealedBatch().call(1).call(1).call(1).papers(1).pick(1, 2).register(1).claim(1)).toMatchObject({
      standing: 'registered',
      attempts: 3,
    });
  });

  test('can be called more often than the rule asks', () => {
    expect(aSealedBatch().call(1).call(1).call(1).call(1).claim(1).attempts).toBe(4);
  });

  test('cannot be missed any more when it has designated a slot', () => {
    const hall = aSealedBatch({ calls: 1 }).come(1).designate(1, 1);
    expect(hall.refused('MissHousehold', missing(hall, 1))).toBe('NOT_NOW');
  });
});

describe('with missed = end', () => {
  test('comes again in seq order when every claim has had its first call', () => {
    const hall = aSealedBatch({ rights: [1, 1, 1, 1] })
      .miss(1)
      .play(2, 1)
      .miss(3);
    expect(next(hall)).toBe(4);
    hall.play(4, 2);
    expect(next(hall)).toBe(1);
    hall.play(1, 3);
    expect(next(hall)).toBe(3);
  });

  test('is not called again before that', () => {
    const hall = aSealedBatch().miss(1);
    expect(hall.refused('CallHousehold', { batch: hall.code, seq: 1, attempt: 4, station: 1 })).toBe(
      'NOT_THE_NEXT_CLAIM',
    );
  });

  test('goes on counting its attempts', () => {
    const hall = aSealedBatch({ rights: [1] }).miss(1);
    expect(hall.refused('CallHousehold', { batch: hall.code, seq: 1, attempt: 1, station: 1 })).toBe(
      'ATTEMPT_NOT_NEXT',
    );
    expect(hall.call(1, 4).claim(1)).toMatchObject({ attempts: 4, attemptsSinceMiss: 1 });
  });

  test('needs three calls again for a second miss, which is final', () => {
    const hall = aSealedBatch({ rights: [1] })
      .miss(1)
      .call(1);
    expect(hall.refused('MissHousehold', missing(hall, 1))).toBe('CALLED_TOO_FEW_TIMES');
    hall.miss(1);
    expect(hall.claim(1)).toMatchObject({ standing: 'missed', attempts: 6, misses: 2 });
    expect(next(hall)).toBeNull();
    expect(hall.refused('CallHousehold', { batch: hall.code, seq: 1, attempt: 7, station: 1 })).toBe(
      'NOT_THE_NEXT_CLAIM',
    );
    expect(() => hall.reveal()).not.toThrow();
  });
});

describe('with missed = makeup', () => {
  test('a first miss is final', () => {
    const hall = aSealedBatch({ rights: [1, 1], missed: 'makeup' })
      .miss(1)
      .play(2, 1);
    expect(next(hall)).toBeNull();
    expect(() => hall.reveal()).not.toThrow();
  });
});
