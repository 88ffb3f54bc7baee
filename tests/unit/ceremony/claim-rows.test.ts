import { describe, expect, test } from 'vitest';
import { claimRows, statusOf } from '../../../shared/ceremony/views/claim-rows.ts';
import { aCalledClaim, aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';
import { GROUPS, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { aDirectory } from '../../builders/ceremony-views.ts';

const page = (hall: Ceremony, search = '', from = 0, count = 50) =>
  claimRows(hall.batch, aDirectory(hall.files), { from, count, search }, (household) =>
    ['H0001', 'H0005', 'H0006', 'H0007'].includes(household),
  );
const found = (hall: Ceremony, search: string) => page(hall, search).rows.map(({ household }) => household);

describe('the queue on the console', () => {
  test('shows each claim with its status and its lots', () => {
    const hall = aSealedBatch({ rights: [1, 2, 1, 1, 1], dwellings: 9 })
      .play(1, 4)
      .miss(2)
      .waive(3, 1);
    hall.come(4).pick(4, 1).void(4, 1);
    const { rows, total } = page(hall);
    expect(total).toBe(5);
    expect(rows.map(({ status }) => status)).toEqual(['registered', 'missed', 'waived', 'void', 'waiting']);
    expect(rows[0]).toMatchObject({ queueNo: 1, rights: 1, lots: [{ slot: 4 }], members: 0 });
    expect(rows[3]?.lots).toEqual([]);
  });

  test('tells who is here: of a group all of its members', () => {
    const singles = page(aSealedBatch({ rights: [1, 2, 1], dwellings: 5 }));
    expect(singles.rows.map(({ arrived }) => arrived)).toEqual([true, false, false]);
    const groups = page(new Village().consents().freezeAs(GROUPS));
    expect(groups.rows.map(({ household, arrived }) => [household, arrived])).toEqual([
      ['T01', true],
      ['T02', false],
    ]);
  });

  test('tells how far the one on stage is', () => {
    const status = (hall: Ceremony) => statusOf(hall.claim(1), hall.batch.frozen.offsetDigits);
    const hall = aSealedBatch({ rights: [2], offsetDigits: 4 }).call(1);
    expect(status(hall)).toBe('called');
    expect(status(hall.papers(1))).toBe('called');
    expect(status(hall.designate(1, 1))).toBe('picking');
    expect(status(hall.roll(1, '0000'))).toBe('picking');
    expect(status(hall.openTicket(1))).toBe('picking');
    expect(status(hall.notarise(1))).toBe('picking');
    hall.designate(1, 2).roll(1, '0000').openTicket(1).notarise(1);
    expect(status(hall)).toBe('signing');
    expect(status(hall.sign(1))).toBe('signing');
  });

  test('comes in pages', () => {
    const hall = aSealedBatch({ rights: [1, 1, 1, 1] });
    expect(page(hall, '', 1, 2)).toMatchObject({ total: 4, rows: [{ seq: 2 }, { seq: 3 }] });
  });

  test('is found by number, household, name and lot', () => {
    const hall = aCalledClaim({ rights: [1, 2] }).pick(1, 1);
    expect(found(hall, ' 2 ')).toEqual(['H0002']);
    expect(found(hall, 'H0001')).toEqual(['H0001']);
    expect(found(hall, '名H0002')).toEqual(['H0002']);
    expect(found(hall, hall.claim(1).picks[0]!.lot!)).toEqual(['H0001']);
    expect(found(hall, 'nobody')).toEqual([]);
  });

  test('counts the members of a group', () => {
    const hall = new Village().consents().freezeAs(GROUPS);
    expect(page(hall).rows.map(({ household, members }) => [household, members])).toEqual([
      ['T01', 2],
      ['T02', 2],
    ]);
    expect(found(hall, '5')).toEqual(['T01']);
  });
});

describe('the results of a whole batch', () => {
  test('are a line for each lot', () => {
    const hall = new Village().freezeAs({ ...SINGLES, mode: 'batch' });
    expect(page(hall)).toEqual({ total: 0, rows: [] });
    hall.begin();
    const { rows, total } = page(hall);
    expect(total).toBe(7);
    expect(rows.map(({ queueNo }) => queueNo)).toEqual([1, 2, 2, 3, 4, 4, 4]);
    expect(rows[1]).toMatchObject({ seq: 2, rights: 1, status: 'registered' });
    expect(rows[1]?.lots).toEqual([{ slot: 2, lot: hall.batch.results[1]!.lot }]);
    expect(found(hall, hall.batch.results[6]!.lot)).toEqual(['H0004']);
    expect(page(hall, '', 2, 3).rows.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });

  test('of an order lottery are those who will be called, in their order', () => {
    const hall = new Village().freezeAs(ORDER).begin();
    const drawn = hall.batch.results.map(({ lot }) => lot as string);
    expect(page(hall).rows.map(({ household }) => household)).toEqual(drawn);
    expect(page(hall).rows[0]?.lots).toEqual([]);
    expect(found(hall, '名H0003')).toEqual(['H0003']);
    const place = String(drawn.indexOf('H0004') + 1);
    expect(found(hall, place)).toContain('H0004');
  });
});
