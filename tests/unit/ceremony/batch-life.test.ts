import { describe, expect, test } from 'vitest';
import { batchInput } from '../../../shared/draw/board.ts';
import type { Batch } from '../../../shared/ceremony/batch.ts';
import { Lot } from '../../../shared/kernel/ids.ts';
import { H } from '../../builders/protocol.ts';
import {
  aCommittedBatch,
  aFrozenBatch,
  anOpenedCeremony,
  aSealedBatch,
  Ceremony,
  DIGITS,
  OPENING,
} from '../../builders/ceremony.ts';
import { aRegister } from '../../builders/ceremony-register.ts';

describe('the freeze', () => {
  test('fixes the batch and its input', () => {
    const hall = anOpenedCeremony();
    const batch = hall.aBatch();
    hall.freeze();
    expect(hall.last.event).toEqual({ type: 'BatchFrozen', data: { batch, input: batchInput(batch) } });
    expect(hall.batch).toMatchObject({ phase: 'frozen', onStage: null, digits: null, boardRoot: null });
    expect(hall.batch.claims.map(({ standing }) => standing)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  const hall = anOpenedCeremony();
  const good = hall.aBatch();
  const [a, b, c] = good.claims;
  const claims = (...given: (Batch['claims'][number] | undefined)[]) => ({
    claims: given.flatMap((claim, i) => (claim ? [{ ...claim, seq: i + 1 }] : [])),
  });
  const stranger = {
    ...a!,
    claimant: 'H0099' as typeof a extends undefined ? never : NonNullable<typeof a>['claimant'],
  };
  const rows: [string, Partial<Batch>, string][] = [
    ['of another ceremony', { ceremony: 'c1' }, 'BATCH_WRONG'],
    ['of a rehearsal in a real ceremony', { rehearsal: true }, 'BATCH_WRONG'],
    ['without the supervisor', { parties: ['machine', 'notary'] }, 'BATCH_WRONG'],
    ['with a party twice', { parties: ['machine', 'notary', 'notary', 'supervisor'] }, 'BATCH_WRONG'],
    ['with 23 digits', { digits: 23 }, 'BATCH_WRONG'],
    ['with fewer offset digits than 1000 times the lots', { offsetDigits: 3 }, 'BATCH_WRONG'],
    ['without lots', { lots: [] }, 'BATCH_WRONG'],
    ['with lots out of order', { lots: good.lots.toReversed() }, 'BATCH_WRONG'],
    ['with a lot twice', { lots: [good.lots[0]!, ...good.lots] }, 'BATCH_WRONG'],
    ['without claims', { claims: [] }, 'BATCH_WRONG'],
    ['with seqs that leave a gap', { claims: [a!, { ...b!, seq: 3 }] }, 'BATCH_WRONG'],
    ['with more rights than lots', { lots: good.lots.slice(0, 3) }, 'TOO_MANY_RIGHTS'],
    [
      'with members in a single claim',
      { claims: [{ ...a!, members: [{ household: 'H0001' as never, rights: 1 }] }] },
      'BATCH_WRONG',
    ],
    ['with a lot that is not in stock', { lots: [...good.lots, Lot.parse('9-9-0101')] }, 'LOTS_WRONG'],
    ['with a lot of another type', { lots: [...good.lots, Lot.parse('2-1-0101')] }, 'LOTS_WRONG'],
    ['with a household out of the queue', claims(b, a, c), 'CLAIMS_WRONG'],
    ['with a household twice', claims(a, a), 'CLAIMS_WRONG'],
    ['with fewer rights than a household is owed', claims(a, { ...b!, count: 1 }), 'CLAIMS_WRONG'],
    ['with more rights than a household is owed', claims({ ...a!, count: 2 }), 'CLAIMS_WRONG'],
    ['with a household that is not in the register', claims(stranger), 'CLAIMS_WRONG'],
    [
      'with a household that has rights of another type',
      claims({ ...a!, claimant: 'H0004' as never, count: 1 }),
      'CLAIMS_WRONG',
    ],
    [
      'with a household that draws in a group',
      claims({ ...a!, claimant: 'H0005' as never, count: 2 }),
      'CLAIMS_WRONG',
    ],
    ['in mode tickets with parties', { mode: 'tickets', digits: 0 }, 'BATCH_WRONG'],
    ['in mode tickets with dice', { mode: 'tickets', parties: [] }, 'BATCH_WRONG'],
    [
      'in mode tickets with offset dice',
      { mode: 'tickets', parties: [], digits: 0, offsetDigits: 4 },
      'BATCH_WRONG',
    ],
    ['in mode batch with offset dice', { mode: 'batch', offsetDigits: 4 }, 'BATCH_WRONG'],
    ['for two stations, which this version does not serve', { stations: 2 }, 'BATCH_WRONG'],
    ['that makes up a batch that never was', { makeUpOf: ['b0' as never] }, 'BATCH_WRONG'],
    ['in the order of a lottery that never was', { orderFrom: 'o1' as never }, 'BATCH_WRONG'],
  ];
  test.each(rows)('of a batch %s is refused', (_, changes, refusal) => {
    expect(
      hall.refused('FreezeBatch', { batch: { ...good, ...changes }, register: hall.files.register }),
    ).toBe(refusal);
  });

  test('takes offset digits as many as the rule asks', () => {
    expect(hall.aBatch({ offsetDigits: 4 }).lots).toHaveLength(6);
    expect(anOpenedCeremony().freeze({ offsetDigits: 4 }).batch.frozen.offsetDigits).toBe(4);
  });

  test('waits for the register', () => {
    const early = new Ceremony(aRegister()).do('OpenCeremony', OPENING);
    expect(early.refused('FreezeBatch', { batch: early.aBatch(), register: early.files.register })).toBe(
      'NOT_NOW',
    );
  });

  test('waits for the end of the batch before', () => {
    const busy = aFrozenBatch();
    expect(
      busy.refused('FreezeBatch', { batch: busy.aBatch({ batch: 'b2' }), register: busy.files.register }),
    ).toBe('NOT_NOW');
  });

  test('does not take a code that was used', () => {
    const again = aFrozenBatch();
    again.do('AbandonBatch', again.abandonment());
    expect(again.refused('FreezeBatch', { batch: again.aBatch(), register: again.files.register })).toBe(
      'BATCH_WRONG',
    );
    expect(again.freeze({ batch: 'b2' }).code).toBe('b2');
  });

  test('of a second batch takes only dwellings that were not given, for what is still owed', () => {
    const second = aSealedBatch({ rights: [1, 1] })
      .play(1, 1)
      .miss(2)
      .miss(2)
      .reveal()
      .closeBatch();
    const given = [...second.state.given.keys()];
    const all = {
      ...second.aBatch({ batch: 'b2' }),
      lots: aRegister([1, 1])
        .register.stock.map(({ dwelling }) => dwelling)
        .slice(0, 6),
    };
    expect(given).toHaveLength(1);
    expect(second.refused('FreezeBatch', { batch: all, register: second.files.register })).toBe('LOTS_WRONG');
    expect(
      second.refused('FreezeBatch', {
        batch: second.aBatch({ batch: 'b2' }),
        register: second.files.register,
      }),
    ).toBe('CLAIMS_WRONG');
    const owed = { seq: 1, claimant: 'H0002', count: 1, members: [] };
    expect(second.freeze({ batch: 'b2', claims: [owed] }).batch.claims).toHaveLength(1);
  });
});

describe('the commitments', () => {
  test('are those of the parties, in their order', () => {
    const hall = aFrozenBatch();
    const parties = hall.commitments;
    expect(hall.refused('CommitSecrets', { batch: hall.code, parties: parties.toReversed() })).toBe(
      'PARTIES_WRONG',
    );
    expect(hall.refused('CommitSecrets', { batch: hall.code, parties: parties.slice(1) })).toBe(
      'PARTIES_WRONG',
    );
    expect(hall.commit().batch).toMatchObject({ phase: 'committed', commitments: parties });
  });

  test('occur once in a ledger', () => {
    const hall = aFrozenBatch();
    const [first, second] = hall.commitments;
    const twice = [first!, { ...second!, commitment: first!.commitment }, hall.commitments[2]!];
    expect(hall.refused('CommitSecrets', { batch: hall.code, parties: twice })).toBe('COMMITMENT_REPEATED');
    const earlier = hall.commit().commitments;
    hall.do('AbandonBatch', hall.abandonment()).freeze({ batch: 'b2' });
    expect(
      hall.refused('CommitSecrets', {
        batch: hall.code,
        parties: [earlier[0]!, ...hall.commitments.slice(1)],
      }),
    ).toBe('COMMITMENT_REPEATED');
  });
});

describe('the digits', () => {
  const draw = (hall: Ceremony, first: string, second = first) =>
    hall.refused('DrawDigits', { batch: hall.code, first, second });

  test('wait for both attestations after the commitments', () => {
    const hall = aFrozenBatch().attest().commit();
    expect(draw(hall, DIGITS)).toBe('NOT_ATTESTED');
    hall.attest('notary').attest('notary');
    expect(draw(hall, DIGITS)).toBe('NOT_ATTESTED');
    expect(draw(hall.attest('supervisor'), DIGITS)).toBeNull();
  });

  test('are exactly as many as frozen, and decimal', () => {
    const hall = aCommittedBatch();
    for (const wrong of [
      DIGITS.slice(1),
      `${DIGITS}0`,
      '',
      `${DIGITS.slice(1)}x`,
      `${DIGITS.slice(1)}٣`,
      `${DIGITS}\n`,
    ]) {
      expect(draw(hall, wrong)).toBe('DIGITS_WRONG_COUNT');
      expect(draw(hall, DIGITS, wrong)).toBe('DIGITS_WRONG_COUNT');
    }
  });

  test('typed differently are typed again from the same dice', () => {
    const hall = aCommittedBatch();
    expect(draw(hall, DIGITS, `${DIGITS.slice(1)}3`)).toBe('DIGITS_DIFFER');
    expect(hall.draw().batch).toMatchObject({ phase: 'digitsDrawn', digits: DIGITS });
  });

  test('are never rolled again', () => {
    const hall = aCommittedBatch().draw();
    expect(draw(hall, DIGITS)).toBe('NOT_NOW');
  });
});

describe('the seal', () => {
  test('comes after the digits, once, for as many slots as lots', () => {
    const hall = aCommittedBatch();
    const seal = { batch: hall.code, boardRoot: H('root'), size: 6 };
    expect(hall.refused('SealBoard', seal)).toBe('NOT_NOW');
    expect(hall.draw().refused('SealBoard', { ...seal, size: 5 })).toBe('LOTS_WRONG');
    expect(hall.seal().batch).toMatchObject({ phase: 'sealed', boardRoot: hall.board.root });
    expect(hall.refused('SealBoard', seal)).toBe('NOT_NOW');
  });

  test('is attested by both before the first call', () => {
    const hall = aCommittedBatch().draw().seal();
    const call = { batch: hall.code, seq: 1, attempt: 1, station: 1 };
    expect(hall.refused('CallHousehold', call)).toBe('NOT_ATTESTED');
    hall.attest('supervisor');
    expect(hall.refused('CallHousehold', call)).toBe('NOT_ATTESTED');
    expect(hall.attest('notary').refused('CallHousehold', call)).toBeNull();
  });
});
