import { describe, expect, test } from 'vitest';
import type { Commands } from '../../../shared/ceremony/commands.ts';
import { lotsOf } from '../../../shared/ceremony/claim.ts';
import { standingResults } from '../../../shared/ceremony/standing-results.ts';
import { aCommittedBatch, aFrozenBatch, type Ceremony } from '../../builders/ceremony.ts';

/** Mode batch: everything is drawn at once. */
const committed = (rights = [1, 2]) => aCommittedBatch({ rights, mode: 'batch' });
const drawn = (rights = [1, 2]) => committed(rights).draw();
const types = ({ session }: Ceremony) => session.entries.map(({ event }) => event.type);

describe('a whole batch', () => {
  test('goes from its digits to its opening, and is revealed without a call', () => {
    const hall = drawn().openAll().reveal().closeBatch();
    expect(types(hall).slice(-4)).toEqual(['DigitsDrawn', 'BatchOpened', 'SecretsRevealed', 'BatchClosed']);
    expect(hall.batch.phase).toBe('closed');
  });

  test('gives each right a lot, claims in their order, and leaves the rest free', () => {
    const hall = drawn().openAll();
    const { order } = hall.board;
    expect(hall.batch).toMatchObject({ phase: 'opened', onStage: null });
    expect(hall.batch.results).toEqual([
      { seq: 1, pick: 1, lot: order[0] },
      { seq: 2, pick: 1, lot: order[1] },
      { seq: 2, pick: 2, lot: order[2] },
    ]);
    expect(hall.batch.claims.map((claim) => lotsOf(hall.batch, claim))).toEqual([
      [order[0]],
      [order[1], order[2]],
    ]);
    hall.reveal();
    expect(hall.state.given.size).toBe(0);
    hall.closeBatch();
    expect([...hall.state.given]).toEqual([
      [order[0], 'H0001'],
      [order[1], 'H0002'],
      [order[2], 'H0002'],
    ]);
  });

  test('stands in the results without slots', () => {
    const hall = drawn().openAll();
    expect(standingResults(hall.session.entries, hall.state)[1]).toEqual({
      ...{ batch: 'b1', seq: 2, pick: 1, claimant: 'H0002', lot: hall.board.order[1], slot: null },
    });
  });

  const [a, b, c] = drawn().opened().results;
  const other = drawn().board.order[4]!;
  test.each<[string, Commands['OpenBatch']['results']]>([
    ['with nothing', []],
    ['with a right too few', [a!, b!]],
    ['with a right too many', [a!, b!, c!, { seq: 2, pick: 3, lot: other }]],
    ['with claims in another order', [b!, c!, a!]],
    ['with picks in another order', [a!, { ...b!, pick: 2 }, { ...c!, pick: 1 }]],
    ['for another claim', [a!, b!, { ...c!, seq: 1 }]],
    ['with a lot twice', [a!, b!, { ...c!, lot: b!.lot }]],
    ['with a lot that is not in the batch', [a!, b!, { ...c!, lot: '2-1-0101' as never }]],
  ])('is not opened %s', (_, results) => {
    const hall = drawn();
    expect(hall.refused('OpenBatch', { batch: hall.code, results })).toBe('LOTS_WRONG');
  });

  test('is opened after the digits, once', () => {
    const early = committed();
    expect(early.refused('OpenBatch', { batch: early.code, results: [a!, b!, c!] })).toBe('NOT_NOW');
    const hall = drawn().openAll();
    expect(hall.refused('OpenBatch', hall.opened())).toBe('NOT_NOW');
  });

  test('has no board to seal, and nobody to call', () => {
    const hall = drawn();
    const { root, size } = hall.board;
    expect(hall.refused('SealBoard', { batch: hall.code, boardRoot: root, size })).toBe('NOT_NOW');
    const call = { batch: hall.code, seq: 1, attempt: 1, station: 1 };
    expect(hall.refused('CallHousehold', call)).toBe('NOT_NOW');
    hall.openAll();
    expect(hall.refused('CallHousehold', call)).toBe('NOT_NOW');
    expect(hall.refused('WaiveClaim', hall.waiver(1, 1))).toBe('NOT_NOW');
  });

  test('is revealed after its opening, with the secrets that were committed', () => {
    const early = drawn();
    expect(early.refused('RevealSecrets', { batch: early.code, secrets: early.secrets })).toBe('NOT_NOW');
    const hall = early.openAll();
    expect(hall.refused('CloseBatch', { batch: hall.code })).toBe('NOT_NOW');
    const secrets = hall.secrets.toReversed();
    expect(hall.refused('RevealSecrets', { batch: hall.code, secrets })).toBe('COMMITMENT_DIFFERS');
    expect(hall.reveal().batch.phase).toBe('revealed');
  });

  test('is abandoned before its digits alone', () => {
    const hall = aFrozenBatch({ mode: 'batch' });
    expect(hall.refused('AbandonBatch', hall.abandonment())).toBeNull();
    for (const late of [drawn(), drawn().openAll(), drawn().openAll().reveal()])
      expect(late.refused('AbandonBatch', late.abandonment())).toBe('NOT_NOW');
  });

  test('keeps the ceremony open until it is closed', () => {
    const hall = drawn().openAll();
    const { register } = hall.files;
    expect(hall.refused('CloseCeremony', { register })).toBe('BATCH_NOT_CLOSED');
    hall.reveal();
    expect(hall.refused('CloseCeremony', { register })).toBe('BATCH_NOT_CLOSED');
    const { event } = hall.closeBatch().close().last;
    expect(event.type === 'CeremonyClosed' && event.data.owed.map(({ household }) => household)).toEqual([
      'H0003',
      'H0004',
    ]);
  });

  test('of a board is not opened at once', () => {
    const hall = aCommittedBatch({ rights: [1] }).draw();
    expect(
      hall.refused('OpenBatch', { batch: hall.code, results: [{ ...a!, lot: hall.board.order[0]! }] }),
    ).toBe('NOT_NOW');
  });
});
