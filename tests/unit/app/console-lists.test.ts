import { describe, expect, test } from 'vitest';
import type { CLAIM_FILTERS } from '../../../shared/ipc/answers.ts';
import { aStageAt, batchOf, claimOf, CLERK, playTo } from '../../builders/app-play.ts';
import type { Stage } from '../../builders/app.ts';
import { householdCode } from '../../builders/people.ts';

const entriesOf = async (stage: Stage, queueNo: number | null = null, from = 0, count = 500) =>
  stage.call('listEntries', { from, count, queueNo });

const queueOf = async (stage: Stage, status?: (typeof CLAIM_FILTERS)[number], search = '') =>
  (await stage.call('listClaims', { from: 0, count: 50, search, ...(status && { status }) })).rows.map(
    ({ queueNo }) => queueNo,
  );

describe('the queue', () => {
  test('can be narrowed to one state, and searched within it', async () => {
    const stage = await aStageAt('callHousehold');
    expect(await queueOf(stage, 'waiting')).toEqual([1, 2, 3]);
    expect(await queueOf(stage, 'registered')).toEqual([]);
    await playTo(stage, 'registerDraw');
    await stage.call('registerDraw', { batch: batchOf(stage), seq: claimOf(stage).seq });
    expect(await queueOf(stage, 'registered')).toEqual([1]);
    expect(await queueOf(stage, 'waiting')).toEqual([2, 3]);
    expect(await queueOf(stage, 'waiting', 'H0003')).toEqual([3]);
    expect(await queueOf(stage, 'waiting', 'H0001')).toEqual([]);
  });

  test('knows who is here and can be called', async () => {
    const stage = await aStageAt('callHousehold');
    expect(await queueOf(stage, 'here')).toEqual([]);
    await stage.call('checkIn', { household: householdCode(2), by: CLERK });
    expect(await queueOf(stage, 'here')).toEqual([2]);
  });

  test('is searched by village too, and by a code however its letters are typed', async () => {
    const stage = await aStageAt('callHousehold');
    const [first] = (await stage.call('listClaims', { from: 0, count: 1, search: '' })).rows;
    expect(await queueOf(stage, undefined, first!.village)).toContain(1);
    expect(await queueOf(stage, undefined, 'h0003')).toEqual([3]);
  });
});

describe('the log', () => {
  test('has every entry, from the first on, in pages that never change', async () => {
    const stage = await aStageAt('callHousehold');
    const { total, rows } = await entriesOf(stage);
    expect([total, rows.at(-1)?.seq]).toEqual([stage.console.seq, stage.console.seq]);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
    const page = await entriesOf(stage, null, 3, 4);
    await playTo(stage, 'notariseTicket');
    expect((await entriesOf(stage, null, 3, 4)).rows).toEqual(page.rows);
    expect(page.rows.map(({ seq }) => seq)).toEqual([4, 5, 6, 7]);
  });

  test('of one number has its call, its ticket and its registration, and nothing else', async () => {
    const stage = await aStageAt('revealSecrets');
    const { rows } = await entriesOf(stage, 2);
    expect(new Set(rows.map(({ queueNo }) => queueNo))).toEqual(new Set([2]));
    const types = rows.map(({ type }) => type);
    for (const type of ['HouseholdCalled', 'TicketOpened', 'DrawRegistered']) expect(types).toContain(type);
    await playTo(stage, 'done');
    expect((await entriesOf(stage, 2)).rows.slice(0, rows.length)).toEqual(rows);
  });
});

describe('an entry that is opened', () => {
  test('is what the chain holds, with the head after it', async () => {
    const stage = await aStageAt('callHousehold');
    const entry = await stage.call('openEntry', { seq: stage.console.seq });
    expect(entry).toMatchObject({ seq: stage.console.seq, head: stage.console.head });
    const sealed = (await entriesOf(stage)).rows.find(({ type }) => type === 'BoardSealed')!;
    const { text } = await stage.call('openEntry', { seq: sealed.seq });
    expect(JSON.parse(text)).toMatchObject({ boardRoot: stage.console.batch?.boardRoot });
  });

  test('that is not there is refused', async () => {
    const stage = await aStageAt('callHousehold');
    expect(await stage.refused('openEntry', { seq: stage.console.seq + 1 })).toBe('BAD_INPUT');
  });

  test('names nobody: the ledger holds no personal data', async () => {
    const stage = await aStageAt('revealSecrets');
    const { total } = await entriesOf(stage);
    const texts: string[] = [];
    for (let seq = 1; seq <= total; seq++) texts.push((await stage.call('openEntry', { seq })).text);
    expect(texts.join('\n')).not.toContain('翠');
  });

  test('says where the recording shows it, if there was one', async () => {
    const stage = await aStageAt('callHousehold');
    const { rows } = await entriesOf(stage);
    const { seq } = rows.find(({ type }) => type === 'RecordingStarted')!;
    const videoOf = async (entry: number) => (await stage.call('openEntry', { seq: entry })).video;
    expect(await videoOf(1)).toBeNull();
    expect(await videoOf(seq)).toEqual({ session: 1, afterMs: 0 });
    const [begun, now] = [rows[seq - 1]!.at, rows.at(-1)!.at];
    const afterMs = Date.parse(now) - Date.parse(begun);
    expect(await videoOf(stage.console.seq)).toEqual({ session: 1, afterMs });
    stage.recorder.broken = 'NO_DISPLAY';
    stage.recorder.lose('DISK_SLOW');
    await stage.call('callHousehold', { batch: batchOf(stage), seq: 1, attempt: 1 });
    expect(await videoOf(stage.console.seq)).toBeNull();
  });
});
