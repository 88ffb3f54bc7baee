import { describe, expect, test } from 'vitest';
import {
  aCalledClaim,
  aCommittedBatch,
  aFrozenBatch,
  anOpenedCeremony,
  aSealedBatch,
  Ceremony,
} from '../../builders/ceremony.ts';
import { owed } from '../../../shared/ceremony/owed.ts';
import { buildRegister } from '../../../shared/people/register.ts';
import { aDwelling, aHousehold, aRight } from '../../builders/people.ts';
import { approvals } from '../../builders/ceremony-people.ts';

describe('an abandonment', () => {
  test('needs both approvals', () => {
    const hall = aFrozenBatch();
    expect(hall.refused('AbandonBatch', { ...hall.abandonment(), approvals: [] })).toBe('SIGNATURE_INVALID');
    expect(hall.do('AbandonBatch', hall.abandonment()).batch.phase).toBe('abandoned');
  });

  test('is of the batch that was approved', () => {
    const hall = aFrozenBatch();
    const other = approvals('BatchAbandoned', { batch: 'b7', reason: 'WRONG_LIST' });
    expect(hall.refused('AbandonBatch', { ...hall.abandonment(), approvals: other })).toBe(
      'SIGNATURE_INVALID',
    );
  });

  test('is possible until the digits are drawn', () => {
    const hall = aCommittedBatch();
    const drawn = aCommittedBatch().draw();
    expect(drawn.refused('AbandonBatch', drawn.abandonment())).toBe('NOT_NOW');
    expect(hall.do('AbandonBatch', hall.abandonment()).batch.phase).toBe('abandoned');
  });

  test('is not of a sealed board', () => {
    const hall = aSealedBatch();
    expect(hall.refused('AbandonBatch', hall.abandonment())).toBe('NOT_NOW');
  });
});

describe('the reveal', () => {
  test('waits until every claim has ended', () => {
    const hall = aSealedBatch({ rights: [1, 1] }).play(1, 1);
    const secrets = { batch: hall.code, secrets: hall.secrets };
    expect(hall.refused('RevealSecrets', secrets)).toBe('CLAIMS_NOT_ENDED');
    hall.come(2).pick(2, 2);
    expect(hall.refused('RevealSecrets', secrets)).toBe('CLAIMS_NOT_ENDED');
    expect(hall.register(2).refused('RevealSecrets', secrets)).toBeNull();
  });

  test('waits for those who may be called again', () => {
    const hall = aSealedBatch({ rights: [1] }).miss(1);
    expect(hall.refused('RevealSecrets', { batch: hall.code, secrets: hall.secrets })).toBe(
      'CLAIMS_NOT_ENDED',
    );
  });

  test('waits while one that has drawn nothing stands on stage', () => {
    const hall = aSealedBatch({ rights: [1] })
      .miss(1)
      .call(1);
    expect(hall.refused('RevealSecrets', { batch: hall.code, secrets: hall.secrets })).toBe(
      'CLAIMS_NOT_ENDED',
    );
  });

  test('takes only the secrets that were committed, of all parties, in their order', () => {
    const hall = aSealedBatch({ rights: [1] }).play(1, 1);
    const [machine, notary, supervisor] = hall.secrets;
    const wrong = [
      [notary!, machine!, supervisor!],
      [machine!, notary!],
      [machine!, notary!, supervisor!, supervisor!],
      [machine!, { ...notary!, secret: supervisor!.secret }, supervisor!],
      [machine!, { ...notary!, party: 'supervisor' }, supervisor!],
    ];
    for (const secrets of wrong)
      expect(hall.refused('RevealSecrets', { batch: hall.code, secrets })).toBe('COMMITMENT_DIFFERS');
    expect(hall.reveal().batch.phase).toBe('revealed');
  });
});

describe('the close of a batch', () => {
  test('comes after the reveal, once', () => {
    const hall = aSealedBatch({ rights: [1] }).play(1, 1);
    expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('NOT_NOW');
    expect(hall.reveal().closeBatch().batch.phase).toBe('closed');
    expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('NOT_NOW');
  });

  test('gives the standing picks and nothing else', () => {
    const hall = aCalledClaim({ rights: [2, 1] })
      .pick(1, 1)
      .pick(1, 2)
      .void(1, 2)
      .register(1)
      .play(2, 3)
      .reveal();
    expect(hall.state.given.size).toBe(0);
    hall.closeBatch();
    expect([...hall.state.given]).toEqual([
      [hall.claim(1).picks[0]?.lot, 'H0001'],
      [hall.claim(2).picks[0]?.lot, 'H0002'],
    ]);
  });
});

describe('the close of the ceremony', () => {
  const owedBy = (hall: ReturnType<typeof aSealedBatch>) => {
    const { event } = hall.close().last;
    return event.type === 'CeremonyClosed'
      ? event.data.owed.map(({ household, type, rights }) => `${household} ${type} ${rights}`)
      : [];
  };
  const others = ['80 1', '110 2'];

  test('counts what an open batch has drawn as owed until it is closed', () => {
    const hall = aSealedBatch({ rights: [2, 1] }).play(1, 1, 2);
    const left = () => owed(hall.state, hall.files.register).get('H0001 110');
    expect(left()).toBe(2);
    hall.waive(2, 1).reveal();
    expect(left()).toBe(2);
    hall.closeBatch();
    expect(left()).toBe(0);
  });

  test('waits for the end of the batch in hand', () => {
    for (const hall of [
      aFrozenBatch(),
      aSealedBatch(),
      aSealedBatch({ rights: [1] })
        .play(1, 1)
        .reveal(),
    ]) {
      expect(hall.refused('CloseCeremony', { register: hall.files.register })).toBe('BATCH_NOT_CLOSED');
    }
  });

  test('lists all that is still owed: to the missed, to the void, in groups, of other types', () => {
    const hall = aSealedBatch({ rights: [1, 2, 1], missed: 'makeup' }).miss(1);
    hall.come(2).pick(2, 1).void(2, 1).pick(2, 2).register(2).play(3, 3).reveal().closeBatch();
    expect(owedBy(hall)).toEqual(['H0001 110 1', 'H0002 110 1', `H0004 ${others[0]}`, `H0005 ${others[1]}`]);
  });

  test('does not list what was waived or drawn', () => {
    const hall = aSealedBatch({ rights: [2, 2] })
      .waive(1, 2)
      .come(2)
      .pick(2, 1)
      .waive(2, 1)
      .register(2)
      .reveal()
      .closeBatch();
    expect(owedBy(hall)).toEqual([`H0003 ${others[0]}`, `H0004 ${others[1]}`]);
  });

  test('is sorted by household, whatever the order of the queue', () => {
    const households = ['2019-10-25', '2019-10-24', '2019-10-23'].map((signedOn, i) =>
      aHousehold(i + 1, { signedOn, rights: [aRight('80', 1), aRight('110', 1)] }),
    );
    const salts = new Map(households.map(({ code }) => [code, '00'.repeat(16)]));
    const files = buildRegister(households, [aDwelling()], salts);
    expect(files.register.households.map(({ household }) => household)[0]).toBe('H0003');
    expect(owedBy(new Ceremony(files).open())).toEqual(
      ['H0001', 'H0002', 'H0003'].flatMap((household) => [`${household} 110 1`, `${household} 80 1`]),
    );
  });

  test('lists everything where nothing was drawn', () => {
    expect(owedBy(anOpenedCeremony({ rights: [1, 3] }))).toEqual([
      'H0001 110 1',
      'H0002 110 3',
      `H0003 ${others[0]}`,
      `H0004 ${others[1]}`,
    ]);
  });

  test('is possible after an abandoned batch, which gives and takes nothing', () => {
    const hall = aFrozenBatch({ rights: [2] });
    expect(owedBy(hall.do('AbandonBatch', hall.abandonment()))).toEqual([
      'H0001 110 2',
      `H0002 ${others[0]}`,
      `H0003 ${others[1]}`,
    ]);
  });

  test('adds up what several batches have given', () => {
    const hall = aSealedBatch({ rights: [2, 1] })
      .come(1)
      .pick(1, 1)
      .void(1, 1)
      .pick(1, 2)
      .register(1)
      .play(2, 3)
      .reveal()
      .closeBatch();
    const again = [{ seq: 1, claimant: 'H0001', count: 1, members: [] }];
    hall
      .freeze({ batch: 'b2', claims: again })
      .commit()
      .attest()
      .draw()
      .seal()
      .attest()
      .play(1, 1)
      .reveal()
      .closeBatch();
    expect(owedBy(hall)).toEqual([`H0003 ${others[0]}`, `H0004 ${others[1]}`]);
  });
});
