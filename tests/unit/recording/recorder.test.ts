import { expect, test } from 'vitest';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Bridge } from '../../../shared/ipc/contract.ts';
import { chooseMimeType } from '../../../renderer/recorder/mime-type.ts';
import { fitInto } from '../../../renderer/recorder/picture.ts';
import type { CaptureEvents, RecordingWish, Source } from '../../../renderer/recorder/capturing.ts';
import { Recorder } from '../../../renderer/recorder/recorder.ts';

const wish = (session: number): RecordingWish => ({
  session,
  rehearsal: false,
  timesliceMs: 1000,
  withMicrophone: true,
  withCamera: false,
});

interface Input {
  readonly session: number;
  readonly track?: string;
  readonly index?: number;
  readonly reason?: string;
  readonly tracks?: string[];
}

/** The recorder with a capture and a main process that do as they are told. */
function aRecorder({ failures = 0, refuse = '', camera = null as Source | null } = {}) {
  const calls: string[] = [];
  const captures: (CaptureEvents & { stopped: boolean })[] = [];
  let chunkDelayMs = 0;
  const call = async (method: string, input: Input) => {
    if (method === 'recorderChunk') await new Promise((resolve) => setTimeout(resolve, chunkDelayMs));
    const { session, track, index, reason, tracks } = input;
    const of = track === 'camera' ? 'of the camera' : '';
    const more = tracks?.includes('camera') ? tracks.join('+') : (index ?? reason ?? '');
    calls.push([method, session, more, of].filter((word) => word !== '').join(' '));
    return method === refuse ? err('SESSION_UNKNOWN') : ok(null);
  };
  const openCapture = () => {
    if (failures-- > 0) return Promise.reject(new Error('BOARD_NOT_CAPTURED'));
    return Promise.resolve({
      mimeType: 'video/x-matroska;codecs=avc1,opus',
      tracks: ['board'],
      camera,
      start: (events: CaptureEvents) => {
        const capture = { ...events, stopped: false };
        captures.push(capture);
        return Promise.resolve(() => {
          if (!capture.stopped) events.onChunk(Promise.resolve(new Uint8Array([9])));
          capture.stopped = true;
          return Promise.resolve();
        });
      },
    });
  };
  const recorder = new Recorder({
    bridge: { call: call as Bridge['call'] },
    openCapture,
    retryDelayMs: () => 5,
  });
  return { recorder, calls, captures, slowChunks: (ms: number) => (chunkDelayMs = ms) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

test('chunks go in order, one at a time, and the last one goes before it says that it stopped', async () => {
  const { recorder, calls, captures, slowChunks } = aRecorder();
  slowChunks(5);
  recorder.follow(wish(1));
  await expect.poll(() => calls).toEqual(['recorderStarted 1']);
  const late = new Promise<Uint8Array<ArrayBuffer>>((resolve) =>
    setTimeout(() => resolve(new Uint8Array([1])), 20),
  );
  captures[0]?.onChunk(late);
  captures[0]?.onChunk(Promise.resolve(new Uint8Array([2])));
  recorder.follow(null);
  await expect
    .poll(() => calls)
    .toEqual([
      'recorderStarted 1',
      'recorderChunk 1 0',
      'recorderChunk 1 1',
      'recorderChunk 1 2',
      'recorderStopped 1 REQUESTED',
    ]);
});

test('views that repeat the same wish change nothing', async () => {
  const { recorder, calls } = aRecorder();
  for (let i = 0; i < 5; i++) recorder.follow(wish(1));
  await settled();
  recorder.follow({ ...wish(1) });
  await settled();
  expect(calls).toEqual(['recorderStarted 1']);
});

test('a device that ends by itself is reported after its last chunk, and the next number starts anew', async () => {
  const { recorder, calls, captures } = aRecorder();
  recorder.follow(wish(1));
  await settled();
  captures[0]?.onEnd('MICROPHONE_TRACK_ENDED');
  captures[0]?.onEnd('BOARD_TRACK_ENDED');
  await settled();
  recorder.follow(wish(1));
  await settled();
  expect(calls).toEqual([
    'recorderStarted 1',
    'recorderChunk 1 0',
    'recorderFailed 1 MICROPHONE_TRACK_ENDED',
  ]);
  recorder.follow(wish(2));
  await expect.poll(() => calls.slice(3)).toEqual(['recorderStarted 2']);
});

test('a board that is not there yet is tried until it is, and reported once', async () => {
  const { recorder, calls } = aRecorder({ failures: 3 });
  recorder.follow(wish(1));
  await expect.poll(() => calls).toEqual(['recorderFailed 1 BOARD_NOT_CAPTURED', 'recorderStarted 1']);
});

test('a chunk that the main process refuses ends the session', async () => {
  const { recorder, calls, captures } = aRecorder({ refuse: 'recorderChunk' });
  recorder.follow(wish(1));
  await settled();
  captures[0]?.onChunk(Promise.resolve(new Uint8Array([1])));
  await expect.poll(() => calls.at(-1)).toBe('recorderFailed 1 SESSION_UNKNOWN');
  expect(captures[0]?.stopped).toBe(true);
});

test('a camera is a track of its own: when it fails it ends alone, after its last chunk', async () => {
  let camera: CaptureEvents | null = null;
  const source: Source = {
    start: (events) => {
      camera = events;
      return Promise.resolve(() => Promise.resolve());
    },
  };
  const { recorder, calls, captures } = aRecorder({ camera: source });
  recorder.follow(wish(1));
  await settled();
  captures[0]?.onChunk(Promise.resolve(new Uint8Array([1])));
  await settled();
  (camera as CaptureEvents | null)?.onChunk(Promise.resolve(new Uint8Array([2])));
  (camera as CaptureEvents | null)?.onEnd('TRACK_ENDED');
  await settled();
  captures[0]?.onChunk(Promise.resolve(new Uint8Array([3])));
  recorder.follow(null);
  await settled();
  expect(calls).toEqual([
    'recorderStarted 1 board+camera',
    'recorderChunk 1 0',
    'recorderChunk 1 0 of the camera',
    'recorderFailed 1 TRACK_ENDED of the camera',
    'recorderChunk 1 1',
    'recorderChunk 1 2',
    'recorderStopped 1 REQUESTED',
  ]);
});

test('a camera that does not start is reported, and is not among the tracks', async () => {
  const camera = { start: () => Promise.reject(new Error('NOT_OPENED')) };
  const { recorder, calls } = aRecorder({ camera });
  recorder.follow(wish(1));
  await settled();
  expect(calls).toEqual(['recorderStarted 1', 'recorderFailed 1 NOT_STARTED of the camera']);
});

test('the best form that the runtime knows is taken, or none', () => {
  expect(chooseMimeType(() => true)).toBe('video/x-matroska;codecs=avc1,opus');
  expect(chooseMimeType((type) => type.includes('vp8'))).toBe('video/webm;codecs=vp8,opus');
  expect(chooseMimeType(() => false)).toBeNull();
});

test('a picture of another size is fitted in, not stretched', () => {
  expect(fitInto({ width: 1024, height: 768 }, { width: 1920, height: 1080 })).toEqual({
    width: 1440,
    height: 1080,
    x: 240,
    y: 0,
  });
  expect(fitInto({ width: 1280, height: 720 }, { width: 1920, height: 1080 })).toEqual({
    width: 1920,
    height: 1080,
    x: 0,
    y: 0,
  });
});
