import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discardRaw } from '../../../electron/recording/discard-raw.ts';
import { recoverRecording } from '../../../electron/recording/recover.ts';
import type { Segment } from '../../../electron/recording/second-of-video.ts';
import { aStream, anOrder, BEGUN, BOARD, ffmpeg, framesOf, started, sum } from './video.ts';

/** What a crash leaves: a raw file and its sheet, and what was entered before. */
async function aCrash(seconds: number, entered = 0) {
  const observed = await anOrder();
  const recording = await started(observed.order);
  for (const piece of aStream(seconds)) await recording.chunk(piece);
  await recording.stop();
  const lost = observed.segments.splice(entered);
  for (const { file } of lost) writeFileSync(join(observed.folder, file), 'torn');
  const raw = join(observed.folder, 'raw-001.mkv');
  return {
    ...observed,
    lost,
    raw,
    recover: () => recoverRecording({ ...observed.order, entered: observed.segments }),
  };
}

/** The name that the same segment has in the other kind of ceremony. */
const theOther = (file: string) =>
  file.startsWith('rehearsal-') ? file.slice('rehearsal-'.length) : `rehearsal-${file}`;

const place = ({ file, startedAt, durationMs }: Segment) => ({ file, startedAt, durationMs });

test('after a crash the segments that were not entered are made from the raw file, at the same times', async () => {
  const { folder, segments, lost, recover } = await aCrash(7, 1);
  expect(await recover()).toEqual([{ ...BOARD, whole: true }]);
  expect(segments.slice(1).map(place)).toEqual(lost.map(place));
  expect(sum(segments.map(({ file }) => framesOf(join(folder, file))))).toBe(7 * 20);
});

test('recovering again enters nothing twice, and a folder without a recording is none', async () => {
  const { segments, recover, order } = await aCrash(3);
  await recover();
  const before = [...segments];
  expect(await recover()).toEqual([{ ...BOARD, whole: true }]);
  expect(segments).toEqual(before);
  expect(await recoverRecording({ ...order, folder: '/nowhere', entered: [] })).toEqual([]);
});

test.each([
  ['cut off', (raw: string) => truncateSync(raw, readFileSync(raw).byteLength - 5000)],
  ['followed by zeros, as after a power cut', (raw: string) => appendFileSync(raw, new Uint8Array(100_000))],
  [
    'followed by garbage',
    (raw: string) =>
      appendFileSync(
        raw,
        Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251),
      ),
  ],
])('a raw file whose end is %s gives all that came before', async (_, damage) => {
  const { folder, segments, faults, raw, recover } = await aCrash(7);
  damage(raw);
  expect(await recover()).toEqual([{ ...BOARD, whole: true }]);
  expect(faults).toEqual([]);
  expect(sum(segments.map(({ file }) => framesOf(join(folder, file))))).toBeGreaterThanOrEqual(6 * 20);
});

test('a chunk that is missing in the middle costs no more than its seconds', async () => {
  const { folder, segments, raw, recover } = await aCrash(10);
  const bytes = readFileSync(raw);
  writeFileSync(
    raw,
    Buffer.concat([bytes.subarray(0, bytes.length * 0.45), bytes.subarray(bytes.length * 0.55)]),
  );
  await recover();
  expect(
    sum(segments.map(({ file }) => framesOf(join(folder, file), { mayBeDamaged: true }))),
  ).toBeGreaterThanOrEqual(7 * 20);
  expect(segments.at(-1)?.file).toBe('s001-0005.mp4');
});

test('a rehearsal is recovered under its own names, a ceremony never from its files, nor it from theirs', async () => {
  for (const rehearsal of [true, false]) {
    const { folder, segments, order } = await anOrder({ rehearsal });
    const recording = await started(order);
    for (const piece of aStream(3)) await recording.chunk(piece);
    await recording.stop();
    const made = segments.splice(0);
    expect(await recoverRecording({ ...order, rehearsal: !rehearsal, entered: [] })).toEqual([]);
    expect(segments).toEqual([]);
    expect(await recoverRecording({ ...order, entered: [] })).toEqual([{ ...BOARD, rehearsal, whole: true }]);
    expect(segments.map(place)).toEqual(made.map(place));
    expect(segments.every(({ file }) => file.startsWith('rehearsal-') === rehearsal)).toBe(true);
    const ofTheOther = segments.map((one) => ({ ...one, file: theOther(one.file) }));
    const entered = [...ofTheOther, ...segments];
    expect(await discardRaw({ folder, ...BOARD, rehearsal, ffmpeg, entered })).toMatchObject({ ok: true });
    expect(readdirSync(folder).sort()).toEqual(segments.map(({ file }) => file));
  }
});

test('without its sheet a session is timed by its raw file', async () => {
  const { folder, segments, recover } = await aCrash(3);
  rmSync(join(folder, 'raw-001.json'));
  expect(await recover()).toEqual([{ ...BOARD, whole: true }]);
  expect(Math.abs(Date.parse(segments[0]?.startedAt ?? '') - Date.now())).toBeLessThan(60_000);
});

test('a raw file that was never any video is kept and named', async () => {
  const { faults, raw, recover } = await aCrash(3);
  writeFileSync(raw, 'no video at all');
  expect(await recover()).toEqual([{ ...BOARD, whole: false }]);
  expect(faults.map(({ code }) => code)).toEqual(['SEGMENTS_MISSING']);
});

test('the raw file goes only when its segments surely stand for it', async () => {
  const { folder, segments, recover } = await aCrash(7);
  await recover();
  const discard = (entered: Segment[]) => discardRaw({ folder, ...BOARD, ffmpeg, entered });
  expect(segments[0]?.startedAt).toBe(BEGUN);
  expect(await discard(segments.slice(0, -1))).toEqual({ ok: false, refusal: 'SEGMENTS_TOO_SHORT' });
  expect(await discard(segments.slice(1))).toEqual({ ok: false, refusal: 'SEGMENT_LOST' });
  expect(await discard([])).toEqual({ ok: false, refusal: 'SEGMENTS_TOO_SHORT' });
  const last = join(folder, segments.at(-1)?.file ?? '');
  const bytes = readFileSync(last);
  appendFileSync(last, 'x');
  expect(await discard(segments)).toEqual({ ok: false, refusal: 'SEGMENT_CHANGED' });
  writeFileSync(last, bytes);
  expect(await discard(segments)).toEqual({ ok: true, value: null });
  expect(readdirSync(folder).sort()).toEqual(segments.map(({ file }) => file));
  expect(await discard(segments)).toEqual({ ok: true, value: null });
});
