import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discardRaw } from '../../../electron/recording/discard-raw.ts';
import { secondOfVideo } from '../../../electron/recording/second-of-video.ts';
import { startRecording } from '../../../electron/recording/recording.ts';
import { aStream, anOrder, BEGUN, BOARD, ffmpeg, framesOf, started, sum } from './video.ts';

test('a session becomes segments that play, follow each other and have the hashes that were reported', async () => {
  const { folder, segments, faults, order } = await anOrder();
  const recording = await started(order);
  for (const piece of aStream(7)) await recording.chunk(piece);
  expect(await recording.stop()).toBe(true);

  expect(faults).toEqual([]);
  expect(segments.map(({ file }) => file)).toEqual([
    's001-0001.mp4',
    's001-0002.mp4',
    's001-0003.mp4',
    's001-0004.mp4',
  ]);
  expect(sum(segments.map(({ file }) => framesOf(join(folder, file))))).toBe(7 * 20);
  expect(Math.abs(sum(segments.map(({ durationMs }) => durationMs)) - 7000)).toBeLessThan(100);
  expect(segments[0]?.startedAt).toBe(BEGUN);
  for (const [i, { startedAt, durationMs }] of segments.slice(0, -1).entries()) {
    expect(Date.parse(startedAt) + durationMs).toBe(Date.parse(segments[i + 1]?.startedAt ?? ''));
  }
  for (const { file, sha256 } of segments) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ).toBe(sha256);
  }
  expect(secondOfVideo(segments, '2026-11-21T02:03:07.567Z')).toMatchObject({ file: 's001-0002.mp4' });
});

test('a chunk is in the raw file as soon as it was taken, and a segment is reported while the session goes on', async () => {
  const { folder, segments, order } = await anOrder();
  const recording = await started(order);
  const stream = aStream(6);
  let bytes = 0;
  for (const piece of stream) {
    await recording.chunk(piece);
    bytes += piece.byteLength;
    expect(readFileSync(join(folder, 'raw-001.mkv')).byteLength).toBe(bytes);
  }
  await expect.poll(() => segments.length, { timeout: 10_000 }).toBeGreaterThan(0);
  await recording.stop();
  expect(readFileSync(join(folder, 'raw-001.mkv'))).toEqual(Buffer.concat(stream));
});

test('chunks that nobody waited for are stored in order, and all of them before the stop', async () => {
  const { segments, order } = await anOrder();
  const recording = await started(order);
  const stream = aStream(5);
  for (const piece of stream) void recording.chunk(piece);
  await recording.stop();
  expect(readFileSync(join(order.folder, 'raw-001.mkv'))).toEqual(Buffer.concat(stream));
  expect(segments).toHaveLength(3);
});

test('without sound, and in a codec that has to be transcoded, the segments play too', async () => {
  const { folder, segments, faults, order } = await anOrder({ mimeType: 'video/webm;codecs=vp8,opus' });
  const recording = await started(order);
  for (const piece of aStream(5, { sound: false, codec: 'vp8' })) await recording.chunk(piece);
  expect(await recording.stop()).toBe(true);
  expect(faults).toEqual([]);
  expect(segments.length).toBe(3);
  expect(sum(segments.map(({ file }) => framesOf(join(folder, file))))).toBeGreaterThanOrEqual(99);
});

test('when ffmpeg is killed in the middle, the rest is made from the raw file at the stop, with the same cuts', async () => {
  const stream = aStream(9);
  const whole = await anOrder();
  const undisturbed = await started(whole.order);
  for (const piece of stream) await undisturbed.chunk(piece);
  await undisturbed.stop();

  const { folder, segments, faults, order } = await anOrder();
  const recording = await started(order);
  for (const piece of stream.slice(0, 6)) await recording.chunk(piece);
  await expect.poll(() => segments.length, { timeout: 10_000 }).toBeGreaterThan(0);
  process.kill(recording.ffmpegPid ?? 0, 'SIGKILL');
  await expect.poll(() => faults.map(({ code }) => code)).toEqual(['FFMPEG_DIED']);
  for (const piece of stream.slice(6)) await recording.chunk(piece);
  expect(await recording.stop()).toBe(true);

  expect(faults.map(({ code }) => code)).toEqual(['FFMPEG_DIED']);
  const places = (list: typeof segments) =>
    list.map(({ file, startedAt, durationMs }) => ({ file, startedAt, durationMs }));
  expect(places(segments)).toEqual(places(whole.segments));
  expect(sum(segments.map(({ file }) => framesOf(join(folder, file))))).toBe(9 * 20);
  expect(readdirSync(folder).filter((name) => name.startsWith('remake'))).toEqual([]);
});

test('an ffmpeg that cannot even start costs no chunk', async () => {
  const { folder, segments, faults, order } = await anOrder({ ffmpeg: '/nowhere/ffmpeg' });
  const recording = await started(order);
  const stream = aStream(3);
  for (const piece of stream) await recording.chunk(piece);
  expect(await recording.stop()).toBe(false);
  expect(faults.map(({ code }) => code)).toEqual(['FFMPEG_DIED', 'SEGMENTS_MISSING']);
  expect(segments).toEqual([]);
  expect(readFileSync(join(folder, 'raw-001.mkv'))).toEqual(Buffer.concat(stream));
});

test('stopping twice stops once; a chunk after the stop is nothing', async () => {
  const { segments, order } = await anOrder();
  const recording = await started(order);
  for (const piece of aStream(3)) await recording.chunk(piece);
  const [first, second] = [recording.stop(), recording.stop()];
  expect(second).toBe(first);
  await first;
  await recording.chunk(new Uint8Array(10));
  await recording.stop();
  expect(segments).toHaveLength(2);
});

test('a session without a chunk says so and leaves nothing to do', async () => {
  const { folder, segments, faults, order } = await anOrder();
  const recording = await started(order);
  expect(await recording.stop()).toBe(true);
  expect(segments).toEqual([]);
  expect(faults.map(({ code }) => code)).toEqual(['NO_VIDEO']);
  expect(await discardRaw({ folder, ...BOARD, ffmpeg, entered: [] })).toEqual({
    ok: true,
    value: null,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('a session number is never used twice, even when its raw file is gone', async () => {
  const { folder, segments, order } = await anOrder();
  const recording = await started(order);
  for (const piece of aStream(3)) await recording.chunk(piece);
  expect(await startRecording(order)).toEqual({ ok: false, refusal: 'SESSION_TAKEN' });
  await recording.stop();
  expect(await discardRaw({ folder, ...BOARD, ffmpeg, entered: segments })).toEqual({
    ok: true,
    value: null,
  });
  expect(await startRecording(order)).toEqual({ ok: false, refusal: 'SESSION_TAKEN' });
});

test('a segment that could not be entered is a fault, and the raw file stays', async () => {
  const { faults, order } = await anOrder({ onSegment: () => Promise.reject(new Error('ledger is locked')) });
  const recording = await started(order);
  for (const piece of aStream(3)) await recording.chunk(piece);
  expect(await recording.stop()).toBe(false);
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['SEGMENT_NOT_ENTERED']));
});

test('a recorder that falls silent is reported once, and again after it spoke', async () => {
  const { faults, order } = await anOrder({ lateAfterMs: 50 });
  const recording = await started(order);
  const codes = () => faults.map(({ code }) => code);
  await expect.poll(codes).toEqual(['CHUNKS_LATE']);
  await recording.chunk(aStream(1)[0] ?? new Uint8Array());
  await expect.poll(codes).toEqual(['CHUNKS_LATE', 'CHUNKS_LATE']);
  await recording.stop();
});
