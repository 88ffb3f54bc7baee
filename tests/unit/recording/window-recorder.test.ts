import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { VideoTrack } from '../../../shared/ipc/contract.ts';
import type { RecorderView } from '../../../shared/ipc/views.ts';
import type { Segment } from '../../../electron/recording/second-of-video.ts';
import { WindowRecorder } from '../../../electron/wiring/window-recorder.ts';
import { aFolder, aStream, ffmpeg } from './video.ts';

const mimeType = 'video/x-matroska;codecs=avc1,opus';

/** The recorder in a folder, and a window that does what it is told. */
async function aRecorder({
  folder = '',
  tracks = ['board', 'microphone', 'camera'],
  rehearsal = false,
} = {}) {
  const heard = {
    told: [] as RecorderView[],
    segments: [] as Segment[],
    faults: [] as string[],
    lost: [] as string[],
  };
  const at = folder || (await aFolder());
  const recorder = new WindowRecorder({
    ...{ folder: at, ffmpeg, rehearsal },
    send(view: RecorderView) {
      const { recording } = view;
      heard.told.push(view);
      if (recording) void recorder.started({ session: recording.session, tracks, mimeType });
      else recorder.stopped();
    },
  });
  recorder.listen({
    segment: (segment) => void heard.segments.push(segment),
    fault: (reason) => void heard.faults.push(reason),
    lost: (reason) => void heard.lost.push(reason),
  });
  const film = async (track: VideoTrack, from: number, to: number) => {
    const stream = aStream(6, { sound: track === 'board' });
    for (const bytes of stream.slice(from, to)) await recorder.chunk({ session: 1, track, bytes });
  };
  return { folder: at, recorder, film, ...heard };
}

const filesOf = (segments: readonly Segment[]) => segments.map(({ file }) => file).sort();

test('board and camera are videos of their own, both entered before the end and nothing left over', async () => {
  const { folder, recorder, film, segments, faults } = await aRecorder();
  expect(await recorder.begin(1)).toMatchObject({ value: { tracks: ['board', 'microphone', 'camera'] } });
  await Promise.all([film('board', 0, 6), film('camera', 0, 6)]);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['raw-001.mkv', 'raw-001-camera.mkv']));
  await recorder.end();
  expect(faults).toEqual([]);
  expect(filesOf(segments)).toEqual(['c001-0001.mp4', 's001-0001.mp4']);
  expect(new Set(segments.map(({ startedAt }) => startedAt)).size).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(filesOf(segments));
});

test('a camera that fails is entered and reported, and the board goes on', async () => {
  const { folder, recorder, film, segments, faults, lost } = await aRecorder();
  await recorder.begin(1);
  await Promise.all([film('board', 0, 3), film('camera', 0, 3)]);
  recorder.failed({ session: 1, track: 'camera', reason: 'TRACK_ENDED' });
  await expect.poll(() => filesOf(segments), { timeout: 10_000 }).toEqual(['c001-0001.mp4']);
  await Promise.all([film('board', 3, 6), film('camera', 3, 6)]);
  await recorder.end();
  expect({ faults, lost }).toEqual({ faults: ['CAMERA_TRACK_ENDED'], lost: [] });
  const lengths = new Map(segments.map(({ file, durationMs }) => [file, durationMs]));
  expect(lengths.get('s001-0001.mp4')).toBeGreaterThan(5900);
  expect(lengths.get('c001-0001.mp4')).toBeLessThan(4000);
  expect(readdirSync(folder).sort()).toEqual(['c001-0001.mp4', 's001-0001.mp4']);
});

test('a camera that cannot be stored is reported and not named; the board is recorded', async () => {
  const folder = await aFolder();
  writeFileSync(join(folder, 'c001-0001.mp4'), 'of another time');
  const { recorder, film, segments, faults } = await aRecorder({ folder });
  expect(await recorder.begin(1)).toMatchObject({ value: { tracks: ['board', 'microphone'] } });
  await Promise.all([film('board', 0, 6), film('camera', 0, 6)]);
  await recorder.end();
  expect(faults).toEqual(['CAMERA_SESSION_TAKEN']);
  expect(filesOf(segments)).toEqual(['s001-0001.mp4']);
});

test('without a camera there is no file and no word of one', async () => {
  const { folder, recorder, film, faults } = await aRecorder({ tracks: ['board'] });
  expect(await recorder.begin(1)).toMatchObject({ value: { tracks: ['board'] } });
  await film('board', 0, 6);
  await recorder.end();
  expect(faults).toEqual([]);
  expect(readdirSync(folder)).toEqual(['s001-0001.mp4']);
});

test('a rehearsal tells the window to mark the camera, and all of its files say what they are', async () => {
  const { folder, recorder, film, told, segments, faults } = await aRecorder({ rehearsal: true });
  await recorder.begin(1);
  await Promise.all([film('board', 0, 6), film('camera', 0, 6)]);
  expect(readdirSync(folder).every((name) => name.startsWith('rehearsal-'))).toBe(true);
  await recorder.end();
  expect(told[0]?.recording).toMatchObject({ session: 1, rehearsal: true, withCamera: true });
  expect(faults).toEqual([]);
  expect(filesOf(segments)).toEqual(['rehearsal-c001-0001.mp4', 'rehearsal-s001-0001.mp4']);
  expect(readdirSync(folder).sort()).toEqual(filesOf(segments));
});

test('a ceremony tells the window to mark nothing', async () => {
  const { recorder, told } = await aRecorder();
  await recorder.begin(1);
  await recorder.end();
  expect(told.map(({ recording }) => recording?.rehearsal)).toEqual([false, undefined]);
});

test('after a crash both videos are made from their raw files, which then go', async () => {
  const crashed = await aRecorder();
  await crashed.recorder.begin(1);
  await Promise.all([crashed.film('board', 0, 6), crashed.film('camera', 0, 6)]);
  const folder = join(await aFolder(), 'left');
  mkdirSync(folder);
  for (const file of readdirSync(crashed.folder).filter((name) => name.startsWith('raw')))
    copyFileSync(join(crashed.folder, file), join(folder, file));
  await crashed.recorder.end();

  const { recorder, segments, faults } = await aRecorder({ folder });
  await recorder.recover([]);
  expect(faults).toEqual([]);
  const places = (list: readonly Segment[]) =>
    list.map(({ file, startedAt, durationMs }) => ({ file, startedAt, durationMs }));
  expect(places(segments)).toEqual(expect.arrayContaining(places(crashed.segments)));
  expect(readdirSync(folder).sort()).toEqual(['c001-0001.mp4', 's001-0001.mp4']);
});
