import { describe, expect, test } from 'vitest';
import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import type { Interlude } from '../../../shared/ipc/show-views.ts';
import { HOUSEHOLDS } from '../../builders/app-fakes.ts';
import { aStageAt, playTo } from '../../builders/app-play.ts';
import { OPERATOR, Stage } from '../../builders/app.ts';

const interludeOf = (stage: Stage) => stage.view('board').show.interlude;
/** The very object that the board was told: one that was counted anew is another. */
function statisticsOn(stage: Stage): unknown {
  const interlude = interludeOf(stage);
  return interlude && 'statistics' in interlude ? interlude.statistics : null;
}
const shown = async <K extends Interlude['kind']>(stage: Stage, kind: K, until: string | null = null) => {
  await stage.call('showInterlude', { interlude: { kind, until } });
  return interludeOf(stage) as Extract<Interlude, { kind: K }>;
};

describe('the figures', () => {
  test('are read at any time: before the lists, and after the draws', async () => {
    const stage = await new Stage().start();
    const nothing = { rights: 0, drawn: 0, byType: [], byVillage: [], byBuilding: [], byHour: [] };
    expect(await stage.call('readStatistics', {})).toMatchObject(nothing);
    await playTo(stage, 'exportBundle');
    expect(await stage.call('readStatistics', {})).toMatchObject({
      ...{ rights: 4, drawn: 4, byType: [{ name: '110', total: 6, drawn: 4 }] },
      byBuilding: [{ name: '1栋', total: 6, drawn: 4 }],
    });
  });

  test('stand on the board in a break and by themselves, and are counted once for an entry', async () => {
    const stage = await aStageAt('announceResult');
    const { statistics } = await shown(stage, 'statistics');
    expect(statistics).toMatchObject({ rights: 4, drawn: 1 });
    await stage.app.lookAtMachine();
    expect(statisticsOn(stage)).toBe(statistics);
    expect((await shown(stage, 'break')).statistics).toMatchObject({ rights: 4, drawn: 1 });
  });

  test('at the close of a batch and at the end are on the board', async () => {
    const stage = await aStageAt('closeBatch');
    await playTo(stage, 'closeCeremony');
    expect(stage.view('board').stage).toMatchObject({ kind: 'batchClosed', totals: { rights: 4, drawn: 4 } });
    await playTo(stage, 'exportBundle');
    const totals = { rights: 4, drawn: 4, byType: [{ name: '110', total: 6, drawn: 4 }] };
    expect(stage.view('board').stage).toEqual({ kind: 'closed', totals });
  });
});

describe('the results on the board', () => {
  test('are dwellings: the order of an order lottery is none', async () => {
    const stage = new Stage();
    const order = plannedBatch({ type: '110', draws: 'households', mode: 'batch' });
    stage.plan.batches = withCodes([order, plannedBatch({ type: '110' })]);
    await playTo(await stage.start(), 'callHousehold');
    expect(stage.types).toContain('BatchOpened');
    expect((await shown(stage, 'results')).rows).toEqual([]);
    await playTo(stage, 'registerDraw');
    const { rows } = await shown(stage, 'results');
    expect(rows).toMatchObject([{ type: '110', building: '1栋' }]);
  });
});

describe('the workbook', () => {
  test('has the figures, and every draw without a full name', async () => {
    const stage = await aStageAt('exportBundle');
    expect(await stage.call('exportStatistics', {})).toEqual({ path: '/statistics.xlsx' });
    const [order] = stage.statistics;
    expect(order).toMatchObject({ seq: stage.console.seq, rehearsal: false, statistics: { drawn: 4 } });
    expect(order?.draws.map(({ seq, pick }) => [seq, pick])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
    ]);
    expect(order?.draws[0]?.at).toBe(stage.entries.find(({ event }) => event.type === 'TicketOpened')?.at);
    const written = JSON.stringify(order);
    for (const { name, id } of HOUSEHOLDS) {
      expect(written).not.toContain(name);
      expect(written).not.toContain(id);
    }
  });

  test('waits for the passphrase after a restart: without it nobody has a village', async () => {
    const stage = await aStageAt('announceResult');
    await stage.restart();
    expect(await stage.refused('exportStatistics', {})).toBe('LOCKED');
    expect(await stage.call('readStatistics', {})).toMatchObject({ drawn: 1, byVillage: [] });
    await stage.call('unlock', { passphrase: OPERATOR });
    expect(await stage.call('readStatistics', {})).toMatchObject({ byVillage: [{ drawn: 1 }] });
    expect(await stage.refused('exportStatistics', {})).toBeNull();
  });
});
