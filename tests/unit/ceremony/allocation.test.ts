import { describe, expect, test } from 'vitest';
import { drawnStairwell, unallocated } from '../../../shared/ceremony/draft-batch.ts';
import { GROUPS, SINGLES, Village } from '../../builders/ceremony-village.ts';

/** Both groups have drawn; the batch is still open. */
const drawn = (mode: 'board' | 'tickets' = 'board') =>
  new Village()
    .consents()
    .freezeAs({ ...GROUPS, mode })
    .begin()
    .play(1, 2)
    .play(2, 4);

describe('an allocation', () => {
  test('says who gets which dwelling of the stairwell', () => {
    const hall = drawn().share();
    const { lot } = hall.claim(1).picks[0]!;
    expect(hall.claim(1).allocation).toEqual([
      { household: 'H0005', dwelling: `${lot!}-0101` },
      { household: 'H0006', dwelling: `${lot!}-0102` },
    ]);
    expect(hall.batch.onStage).toBeNull();
    expect(unallocated(hall.state)).toEqual([]);
  });

  test('may be otherwise than in the order of the list', () => {
    const hall = drawn();
    const { allocation, ...rest } = hall.sharing(hall.code, 1);
    const [a, b] = allocation;
    const swapped = [
      { ...a!, household: b!.household },
      { ...b!, household: a!.household },
    ];
    expect(hall.refused('AllocateGroup', { ...rest, allocation: swapped })).toBeNull();
  });

  test('that does not fit is refused', () => {
    const hall = drawn();
    const { allocation, ...rest } = hall.sharing(hall.code, 1);
    const [a, b] = allocation;
    const other = hall.sharing(hall.code, 2).allocation;
    const wrong = [
      [],
      [a!],
      [b!, a!],
      [a!, a!],
      [a!, { ...b!, dwelling: a!.dwelling }],
      [a!, { ...b!, household: a!.household }],
      [a!, { ...b!, household: 'H0007' as never }],
      [a!, { ...b!, dwelling: '1-9-0101' as never }],
      [...allocation, { ...b!, dwelling: '9-9-0101' as never }],
      other,
    ];
    for (const given of wrong)
      expect(hall.refused('AllocateGroup', { ...rest, allocation: given })).toBe('ALLOCATION_WRONG');
    expect(hall.claim(1).allocation).toBeNull();
  });

  test('is made once', () => {
    const hall = drawn().share();
    expect(hall.refused('AllocateGroup', hall.sharing(hall.code, 1))).toBe('NOT_NOW');
  });

  test('is of a claim that there is, and of the pick that stands', () => {
    const hall = drawn();
    const good = hall.sharing(hall.code, 1);
    expect(hall.refused('AllocateGroup', { ...good, batch: 'b9' as never })).toBe('NO_SUCH_CLAIM');
    expect(hall.refused('AllocateGroup', { ...good, seq: 3 })).toBe('NO_SUCH_CLAIM');
    expect(hall.refused('AllocateGroup', { ...good, pick: 2 })).toBe('NOT_NOW');
  });

  test('waits for the registration', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin().come(1).pick(1, 2);
    const { lot } = hall.claim(1).picks[0]!;
    const sharing = {
      ...hall.sharing(hall.code, 1),
      allocation: ['H0005', 'H0006'].map((household, i) => ({
        household: household as never,
        dwelling: `${lot!}-010${i + 1}` as never,
      })),
    };
    expect(hall.refused('AllocateGroup', sharing)).toBe('NOT_NOW');
    hall.sign(1);
    expect(hall.refused('AllocateGroup', sharing)).toBe('NOT_NOW');
    const claim = { batch: hall.code, seq: 1 };
    hall.do('AnnounceResult', claim).do('RegisterDraw', claim);
    expect(hall.refused('AllocateGroup', sharing)).toBeNull();
  });

  test('may come while the next group stands before the board, and leaves it there', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin().play(1, 2).come(2);
    hall.do('AllocateGroup', hall.sharing(hall.code, 1));
    expect(hall.batch.onStage).toBe(2);
    expect(hall.pick(2, 1).register(2).claim(2).standing).toBe('registered');
  });

  test('may come while a later batch is open', () => {
    const hall = drawn().end();
    const { code } = hall;
    hall.freezeAs({ ...SINGLES, batch: 'b2' as never }).begin();
    hall.share(code);
    expect(hall.state.batches.get(code)?.claims.map(({ allocation }) => allocation?.length)).toEqual([2, 2]);
    expect(hall.code).toBe('b2');
  });

  test('is of stairwells alone', () => {
    const hall = new Village().freezeAs(SINGLES).begin().play(1, 1);
    const { register } = hall.files;
    const sharing = {
      batch: hall.code,
      seq: 1,
      pick: 1,
      allocation: [],
      document: 'ab'.repeat(32),
      register,
    };
    expect(hall.refused('AllocateGroup', sharing)).toBe('NOT_NOW');
  });

  test('is of nobody who has drawn nothing', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin().waive(1, 1);
    hall.come(2).pick(2, 1).void(2, 1);
    expect(unallocated(hall.state)).toEqual([]);
    for (const seq of [1, 2])
      expect(hall.refused('AllocateGroup', hall.sharing(hall.code, seq))).toBe('NOT_NOW');
  });

  test('keeps the ceremony open until all groups have made theirs', () => {
    const hall = drawn().end();
    const { register } = hall.files;
    expect(hall.refused('CloseCeremony', { register })).toBe('GROUPS_NOT_ALLOCATED');
    hall.do('AllocateGroup', hall.sharing(hall.code, 2));
    expect(unallocated(hall.state).map(({ seq }) => seq)).toEqual([1]);
    expect(hall.refused('CloseCeremony', { register })).toBe('GROUPS_NOT_ALLOCATED');
    hall.do('AllocateGroup', hall.sharing(hall.code, 1));
    expect(hall.refused('CloseCeremony', { register })).toBeNull();
  });
});

describe('a stairwell is drawn for good', () => {
  test('with the registration, in mode tickets too', () => {
    const hall = drawn('tickets');
    const { lot } = hall.claim(1).picks[0]!;
    expect(drawnStairwell(hall.batch, hall.claim(1))).toMatchObject({ seq: 1, pick: 1, lot });
  });

  test('in mode batch with the close, as pick 1', () => {
    const hall = new Village()
      .consents()
      .freezeAs({ ...GROUPS, mode: 'batch' })
      .begin();
    expect(drawnStairwell(hall.batch, hall.claim(1))).toBeNull();
    expect(unallocated(hall.state)).toEqual([]);
    hall.end();
    expect(unallocated(hall.state).map(({ seq, pick, lot }) => [seq, pick, lot])).toEqual(
      hall.batch.results.map(({ seq, lot }) => [seq, 1, lot]),
    );
    expect(() => hall.share()).not.toThrow();
    expect(() => hall.close()).not.toThrow();
  });
});
