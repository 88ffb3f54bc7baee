import { describe, expect, test } from 'vitest';
import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { aStageAt, perform, playTo } from '../../builders/app-play.ts';
import { DWELLINGS } from '../../builders/app-fakes.ts';
import { PASSPHRASES, Stage } from '../../builders/app.ts';

const passphrases = PASSPHRASES;
const batches = withCodes([plannedBatch({ type: '110' }), plannedBatch({ type: '80', session: 2 })]);
const publish = (stage: Stage, changes: Partial<InputOf<'publishPlan'>> = {}) =>
  stage.refused('publishPlan', { batches, intervalSeconds: 60, passphrases, ...changes });

describe('a plan', () => {
  test('is published by both people, and the console shows it with what comes next', async () => {
    const stage = await aStageAt('publishPlan');
    for (const wrong of [
      { ...passphrases, notary: 'not the notary' },
      { ...passphrases, supervisor: 'not the supervisor' },
    ])
      expect(await publish(stage, { passphrases: wrong })).toBe('WRONG_PASSPHRASE');
    expect(stage.types).not.toContain('PlanPublished');
    expect(await publish(stage)).toBeNull();
    expect(stage.console).toMatchObject({
      step: 'freezeBatch',
      plan: { intervalSeconds: 60, session: 1, batches: [{ state: 'next' }, { state: 'ahead' }] },
      draft: { planned: 'b1-110', claims: 3, rights: 4, lots: 6, withheld: 0, consentsMissing: [] },
    });
    expect(stage.view('board').stage).toMatchObject({ kind: 'planned', session: 1 });
  });

  test('is refused while locked, and when it cannot be drawn in its order', async () => {
    const stage = await aStageAt('publishPlan');
    expect(await publish(stage, { batches: batches.toReversed() })).toBe('PLAN_WRONG');
    await stage.restart();
    expect(await publish(stage)).toBe('LOCKED');
  });

  test('of a type that is short is refused, but for the order of its households', async () => {
    const short = new Stage();
    short.importer.dwellings = DWELLINGS.map((d) => ({ ...d, accepted: d.type === '110' }));
    const stage = await aStageAt('publishPlan', short);
    expect(await publish(stage)).toBe('SHORTAGE');
    const lottery = withCodes([
      plannedBatch({ type: '110' }),
      plannedBatch({ type: '80', draws: 'households', mode: 'batch' }),
    ]);
    expect(await publish(stage, { batches: lottery })).toBeNull();
  });

  test('may be published anew between batches', async () => {
    const stage = await aStageAt('freezeBatch');
    expect(await publish(stage)).toBeNull();
    await perform(stage);
    expect(await publish(stage, { intervalSeconds: 0 })).toBe('NOT_NOW');
  });
});

describe('the next batch', () => {
  test('is the plan’s, and serves as many of the queue as are asked for', async () => {
    const stage = await aStageAt('publishPlan');
    await publish(stage);
    const freeze = (batch: string, claims: number | null) =>
      stage.refused('freezeBatch', { batch: BatchCode.parse(batch), claims });
    expect(await freeze('b2-80', null)).toBe('BATCH_NOT_PLANNED');
    expect(await freeze('b9', null)).toBe('BATCH_NOT_PLANNED');
    expect(await freeze('b1-110', 2)).toBeNull();
    expect(stage.console.batch?.progress).toMatchObject({ claims: 2, rights: 3, lots: 6 });
    expect(await freeze('b1-110', null)).toBe('BATCH_NOT_PLANNED');
    expect(stage.console.plan?.batches.map(({ state }) => state)).toEqual(['open', 'ahead']);
  });

  test('waits for the passphrase', async () => {
    const stage = await aStageAt('freezeBatch');
    await stage.restart();
    expect(await stage.refused('freezeBatch', { batch: BatchCode.parse('b1-110'), claims: null })).toBe(
      'LOCKED',
    );
    expect(stage.console).toMatchObject({ draft: null, plan: { batches: [{ batch: 'b1-110' }] } });
  });

  test('that was abandoned is frozen again under another code', async () => {
    const stage = await aStageAt('commitSecrets');
    const abandon = (wrong: Partial<typeof passphrases> = {}) =>
      stage.refused('abandonBatch', {
        ...{ batch: BatchCode.parse('b1-110'), reason: 'WRONG_LIST' },
        passphrases: { ...passphrases, ...wrong },
      });
    expect(await abandon({ notary: 'not the notary' })).toBe('WRONG_PASSPHRASE');
    expect(await abandon()).toBeNull();
    expect(stage.step).toBe('freezeBatch');
    await perform(stage);
    expect(stage.console.batch?.batch).toBe('b1-110.2');
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });
});

describe('the interval between two calls', () => {
  test('is kept, and the console says from when on it is over', async () => {
    const stage = await aStageAt('publishPlan');
    await publish(stage);
    await playTo(stage, 'checkPapers');
    const call = (attempt: number) =>
      stage.refused('callHousehold', { batch: BatchCode.parse('b1-110'), seq: 1, attempt });
    const { at } = stage.entries.at(-1)!;
    expect(stage.console.claim?.againAt).toBe(new Date(Date.parse(at) + 60_000).toISOString());
    expect(await call(2)).toBe('CALLED_TOO_SOON');
    stage.later(60);
    expect(await call(2)).toBeNull();
    stage.later(60);
    expect(await call(3)).toBeNull();
    const miss = { batch: BatchCode.parse('b1-110'), seq: 1, attempt: 3 };
    expect(await stage.refused('missHousehold', miss)).toBe('CALLED_TOO_SOON');
    stage.later(60);
    expect(await stage.refused('missHousehold', miss)).toBeNull();
    expect(stage.view('board').stage).toMatchObject({ kind: 'missed', claim: { queueNo: 1 } });
  });
});
