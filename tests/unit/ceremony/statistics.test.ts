import { describe, expect, test } from 'vitest';
import { statisticsOf } from '../../../shared/ceremony/views/statistics.ts';
import { aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';
import { GROUPS, MAKE_UP, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { figuresIn, timed } from '../../builders/statistics.ts';

const sums = (hall: Ceremony) => {
  const { rights, drawn, byType } = figuresIn(hall);
  return { rights, drawn, byType };
};
const of = (total: number, drawn: number, name = '110') => ({ name, total, drawn });

describe('what is drawn', () => {
  test('is counted by type, village, building and hour, and adds up', () => {
    const hall = aSealedBatch({ rights: [1, 2, 1] });
    hall.play(1, 3).play(2, 1, 2);
    expect(figuresIn(hall)).toMatchObject({
      ...{ rights: 4, drawn: 3, byType: [of(6, 3)], byBuilding: [of(6, 3, '1栋')] },
      byVillage: [of(2, 1, '茶岭村'), of(2, 2, '江口村')],
      byHour: [{ hour: '2026-11-21T01:00:00.000Z', draws: 3 }],
    });
  });

  test('is not what was voided: right and dwelling are still to be drawn, and once only in the make-up', () => {
    const hall = new Village().freezeAs(SINGLES).begin();
    hall.play(1, 1).come(2).designate(2, 2).openTicket(2).void(2, 1).pick(2, 3).register(2);
    expect(sums(hall)).toEqual({ rights: 7, drawn: 2, byType: [of(14, 2)] });
    hall.play(3, 4).play(4, 5, 6, 7).end();
    expect(sums(hall)).toEqual({ rights: 7, drawn: 6, byType: [of(14, 6)] });
    hall.freezeAs({ ...MAKE_UP, batch: 'b2' as never }).begin();
    expect(sums(hall)).toEqual({ rights: 7, drawn: 6, byType: [of(14, 6)] });
    expect(hall.due).toEqual(['H0002×1']);
    hall.drawAll();
    expect(sums(hall)).toEqual({ rights: 7, drawn: 7, byType: [of(14, 7)] });
  });

  test('by nobody who was missed: their rights come again in a later batch and are counted once', () => {
    const hall = new Village().freezeAs(SINGLES, 2).begin();
    hall.miss(1).play(2, 1, 2).miss(1).end();
    expect(sums(hall)).toMatchObject({ rights: 3, drawn: 2 });
    hall.freezeAs({ ...SINGLES, batch: 'b2' as never }).begin();
    expect(hall.due).toEqual(['H0001×1', 'H0003×1', 'H0004×3']);
    expect(sums(hall)).toEqual({ rights: 7, drawn: 2, byType: [of(14, 2)] });
  });

  test('is less by what was waived: nobody waits for it', () => {
    const hall = new Village().freezeAs(SINGLES).begin();
    hall.play(1, 1).waive(2, 2);
    expect(figuresIn(hall)).toMatchObject({
      rights: 5,
      drawn: 1,
      byVillage: [of(2, 1, '茶岭村'), of(3, 0, '江口村')],
    });
  });

  test('of a group is as many dwellings as its stairwell holds, each in its member’s village', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin().play(1, 1);
    expect(figuresIn(hall)).toMatchObject({
      ...{ rights: 4, drawn: 2, byType: [of(10, 2)], byBuilding: [of(10, 2, '1栋')] },
      byVillage: [of(2, 1, '茶岭村'), of(2, 1, '江口村')],
      byHour: [{ draws: 2 }],
    });
  });

  test('of a stairwell that was left over is one pool with its dwellings, drawn by themselves later', () => {
    const hall = new Village().consents().freezeAs(GROUPS).begin().drawAll().end();
    hall.freezeAs({ ...SINGLES, batch: 'b2' as never }).begin();
    expect(sums(hall)).toEqual({ rights: 11, drawn: 4, byType: [of(14, 4)] });
    expect(figuresIn(hall).byBuilding).toEqual([of(10, 4, '1栋'), of(4, 0, '2栋')]);
  });

  test('in an order lottery, or in a batch that was abandoned, is nothing', () => {
    const hall = new Village().freezeAs(ORDER).playBatch();
    expect(figuresIn(hall)).toMatchObject({ rights: 0, drawn: 0, byType: [], byVillage: [], byHour: [] });
    hall.freezeAs({ ...SINGLES, batch: 'b2' as never });
    expect(sums(hall)).toMatchObject({ rights: 7, byType: [of(14, 0)] });
    hall.do('AbandonBatch', hall.abandonment());
    expect(sums(hall)).toEqual({ rights: 0, drawn: 0, byType: [] });
  });

  test('in a whole batch is drawn in the hour of its opening', () => {
    const hall = new Village().freezeAs({ ...SINGLES, mode: 'batch' }).begin();
    expect(figuresIn(hall)).toMatchObject({ rights: 7, drawn: 7, byHour: [{ draws: 7 }], perHour: null });
  });

  test('stands in the order of the names: 9栋 before 10栋', () => {
    const hall = aSealedBatch();
    const { state, session, files } = hall;
    const names = ['10栋', '9栋', '2栋'];
    const lists = {
      register: files.register,
      directory: {
        household: () => ({ village: '村' }) as never,
        lot: (code: string) => ({ building: names[Number(code.at(-1)) % 3] }) as never,
      },
    };
    const { byBuilding } = statisticsOf({ state, entries: session.entries, lists, from: '' });
    expect(byBuilding.map(({ name }) => name)).toEqual(['2栋', '9栋', '10栋']);
  });

  test('while the people’s data is locked has sums, and no names of any kind', () => {
    const { state, session } = aSealedBatch().play(1, 3);
    const figures = statisticsOf({ state, entries: session.entries, lists: null, from: '' });
    expect(figures).toMatchObject({ rights: 4, drawn: 1, byType: [], byVillage: [], byBuilding: [] });
  });

  test('in two hours stands under both, in their order', () => {
    const hall = aSealedBatch({ rights: [1, 1, 1] })
      .play(1, 1)
      .play(2, 2);
    const first = hall.session.entries.findIndex(({ event }) => event.type === 'TicketOpened');
    const entries = timed(hall.session.entries, (_, i) => (i <= first ? 59 : 61));
    expect(figuresIn(hall, { entries }).byHour).toEqual([
      { hour: '2026-11-21T01:00:00.000Z', draws: 1 },
      { hour: '2026-11-21T02:00:00.000Z', draws: 1 },
    ]);
  });
});
