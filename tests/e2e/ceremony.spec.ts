import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finish, finishBatch, freezeBatch, open, seal } from '../../scripts/drive/ceremony.ts';
import { prepare } from '../../scripts/drive/prepare.ts';
import { publishPlan } from '../../scripts/drive/plan.ts';
import { playClaim } from '../../scripts/drive/draw.ts';
import { findFfmpeg } from '../../electron/recording/ffmpeg-path.ts';
import { playsWhole } from '../../electron/recording/segment-file.ts';
import { secondOfVideo, type Segment } from '../../electron/recording/second-of-video.ts';
import { ledgerLines, opening, people, test, verify } from './hall.ts';
import { messages, tapIpc } from './ipc-tap.ts';
import { secretsOf, slotsBesideLots } from './secrets.ts';

const sample = { households: null, dwellings: null };
const choice = { claims: 3 };
const plan = { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 };
const play = {
  choose: (unopened: readonly number[]) => unopened[17] as number,
  after: () => Promise.resolve(),
};

test('a ceremony from two spreadsheets to a bundle that verifies, and no message tells what lies under a slot', async ({
  folder,
  start,
}) => {
  const driven = await start();
  const tap = join(folder, 'ipc.jsonl');
  await tapIpc(driven.electron, tap);
  await prepare(driven, people, sample);
  await open(driven, people, opening);
  await publishPlan(driven, people, plan);
  await freezeBatch(driven, choice.claims);
  await seal(driven, people);
  for (let claim = 0; claim < choice.claims; claim++) await playClaim(driven, play);
  await finishBatch(driven);
  await finish(driven, people);
  await expect(driven.console.getByTestId('outcome')).toHaveAttribute('data-verdict', 'consistent');
  await driven.close();

  const entries = await ledgerLines(folder);
  const bundle = join(folder, 'bundle');
  const last = entries.at(-1);
  const { head } = JSON.parse(await readFile(join(bundle, 'head.json'), 'utf8')) as { head: string };
  expect(last?.type).toBe('CeremonyClosed');
  expect((await verify(bundle)).status).toBe(0);
  expect((await verify(join(folder, 'bundle.zip'), `${last?.seq}:${head}`)).lines[0]).toMatch(/^valid/);
  expect((await verify(bundle, `${last?.seq}:${'0'.repeat(64)}`)).status).toBe(1);

  await everyEntryIsOnVideo(folder, entries);
  await everySlipIsThere(folder, entries);
  await noMessageTells(tap, entries);
});

/** All but the last few, which say that the recording has ended, are seen at a second of a segment that plays. */
async function everyEntryIsOnVideo(
  folder: string,
  entries: Awaited<ReturnType<typeof ledgerLines>>,
): Promise<void> {
  const segments = entries
    .filter(({ type }) => type === 'RecordingSegmentStored')
    .map(({ data }) => data as unknown as Segment);
  const ffmpeg = await findFfmpeg();
  if (!ffmpeg.ok) throw new Error(ffmpeg.refusal);
  expect(segments.length).toBeGreaterThan(0);
  for (const { file, sha256 } of segments) {
    const path = join(folder, 'recording', file);
    expect(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(sha256);
    expect(await playsWhole(join(folder, 'recording'), file, ffmpeg.value.path), `${file} plays`).toBe(true);
  }
  const ended = entries.findIndex(({ type }) => type === 'RecordingSegmentStored');
  for (const { at, type } of entries.slice(0, ended)) {
    expect(secondOfVideo(segments, at), `${type} at ${at} is on video`).not.toBeNull();
  }
}

async function everySlipIsThere(
  folder: string,
  entries: Awaited<ReturnType<typeof ledgerLines>>,
): Promise<void> {
  const printed = entries.filter(({ type }) => type === 'SlipPrinted').map(({ data }) => data['sha256']);
  const slips = await readdir(join(folder, 'slips'));
  const hashes = await Promise.all(
    slips.map(async (name) =>
      createHash('sha256')
        .update(await readFile(join(folder, 'slips', name)))
        .digest('hex'),
    ),
  );
  expect(slips).toHaveLength(choice.claims);
  expect(hashes.sort()).toEqual(printed.sort());
}

async function noMessageTells(tap: string, entries: Awaited<ReturnType<typeof ledgerLines>>): Promise<void> {
  const { raw, list } = await messages(tap);
  const { board, hidden } = secretsOf(entries);
  expect(list.length).toBeGreaterThan(100);
  for (const { what, hex } of hidden) {
    expect(raw.includes(hex), `${what} is in no message`).toBe(false);
    expect(
      raw.includes(JSON.stringify(Buffer.from(hex, 'hex').toString('latin1')).slice(1, -1)),
      `${what}, as bytes`,
    ).toBe(false);
  }
  for (const [i, lot] of board.order.slice(1).entries()) {
    expect(raw.includes(`"${board.order[i]}","${lot}"`), `slots ${i + 1} and ${i + 2} in a list`).toBe(false);
  }
  const shown = slotsBesideLots(list);
  expect(shown.length).toBeGreaterThan(0);
  for (const { slot, lot, seq } of shown) {
    const opened = entries.find(({ type, data }) => type === 'TicketOpened' && data['slot'] === slot);
    expect(opened?.data['lot'], `slot ${slot} beside ${lot}`).toBe(lot);
    if (seq !== null) expect(seq).toBeGreaterThanOrEqual(opened?.seq ?? Infinity);
    expect(board.order[slot - 1]).toBe(lot);
  }
}
