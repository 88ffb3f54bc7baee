import type { Bridge, VideoTrack } from '../../shared/ipc/contract.ts';
import type { Capture, RecordingWish, Source } from './capturing.ts';

type Caller = Pick<Bridge, 'call'>;

export interface RunningSession {
  readonly session: number;
  /** Settles when its board ended by itself, with the reason. */
  readonly ended: Promise<string>;
  /** Settles when its last chunks are on disk. */
  stop(): Promise<void>;
}

/** Starts a capture and sends what it gives. A camera that fails is reported and ends alone. */
export async function runSession(
  bridge: Caller,
  capture: Capture,
  { session }: RecordingWish,
): Promise<RunningSession> {
  let release = () => {};
  // What comes before the main process knows of the session has to wait.
  const known = new Promise<void>((resolve) => (release = resolve));
  const sendTo = { bridge, session, known };
  const board = await runTrack(capture, { ...sendTo, track: 'board' });
  const camera = await runCamera(capture.camera, sendTo);
  const tracks = camera ? [...capture.tracks, 'camera'] : capture.tracks;
  const answer = await bridge.call('recorderStarted', { session, tracks, mimeType: capture.mimeType });
  const stop = async () => {
    await Promise.all([board.stop(), camera?.stop()]);
  };
  release();
  if (answer.ok) return { session, ended: board.ended, stop };
  await stop();
  throw new Error(answer.refusal);
}

interface Receiver {
  readonly bridge: Caller;
  readonly session: number;
  readonly known: Promise<void>;
}

type RunningTrack = Omit<RunningSession, 'session'>;

/** Sends the chunks one after another, each waiting until the one before is on disk. */
async function runTrack(
  source: Source,
  { bridge, session, track, known }: Receiver & { readonly track: VideoTrack },
): Promise<RunningTrack> {
  let index = 0;
  let queue = known;
  let end: (reason: string) => void = () => {};
  const ended = new Promise<string>((resolve) => (end = resolve));
  const send = async (bytes: Promise<Uint8Array<ArrayBuffer>>) => {
    const answer = await bridge.call('recorderChunk', { session, track, index: index++, bytes: await bytes });
    if (!answer.ok) end(answer.refusal);
  };
  const onChunk = (bytes: Promise<Uint8Array<ArrayBuffer>>) => {
    queue = queue.then(() => send(bytes)).catch(() => end('CHUNK_NOT_SENT'));
  };
  const stop = await source.start({ onChunk, onEnd: end });
  return { ended, stop: () => stop().then(() => queue) };
}

/** Null if there is no camera, or it did not start. */
async function runCamera(source: Source | null, receiver: Receiver): Promise<RunningTrack | null> {
  const { bridge, session, known } = receiver;
  const report = (reason: string) => bridge.call('recorderFailed', { session, track: 'camera', reason });
  try {
    const camera = source && (await runTrack(source, { ...receiver, track: 'camera' }));
    void camera?.ended.then((reason) => camera.stop().then(() => report(reason)));
    return camera;
  } catch {
    void known.then(() => report('NOT_STARTED'));
    return null;
  }
}
