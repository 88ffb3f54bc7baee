import type { Bridge } from '../../shared/ipc/contract.ts';
import type { RecorderView } from '../../shared/ipc/views.ts';

export type RecordingWish = NonNullable<RecorderView['recording']>;

export interface CaptureEvents {
  readonly onChunk: (bytes: Promise<Uint8Array<ArrayBuffer>>) => void;
  /** It ended by itself. */
  readonly onEnd: (reason: string) => void;
}

export interface Capture {
  readonly mimeType: string;
  /** What is really recorded, no more. */
  readonly tracks: string[];
  /** Settles when it has started, with what stops it; that settles after the last chunk. */
  start(events: CaptureEvents): Promise<() => Promise<void>>;
}

export interface RecorderParts {
  readonly bridge: Pick<Bridge, 'call'>;
  readonly openCapture: (wish: RecordingWish) => Promise<Capture>;
  /** Before the nth try after a failure. */
  readonly retryDelayMs?: (failures: number) => number;
}

interface RunningSession {
  readonly session: number;
  /** Settles when it ended by itself, with the reason. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const growing = (failures: number) => Math.min(1000 * 2 ** (failures - 1), 10_000);

/**
 * Keeps the recording as the view wants it. A session that failed after its start is never taken up again, as its
 * stream cannot be continued: the main process gives the next number, and the view that brings it starts anew.
 */
export function createRecorder({ bridge, openCapture, retryDelayMs = growing }: RecorderParts) {
  let wish: RecordingWish | null = null;
  let running: RunningSession | null = null;
  let spent = 0;
  let failures = 0;
  let busy = false;
  let wake = () => {};

  const isWanted = (session: number) => wish?.session === session;

  async function end(session: RunningSession): Promise<void> {
    running = null;
    await session.stop();
    await bridge.call('recorderStopped', { session: session.session, reason: 'REQUESTED' });
  }

  async function begin(next: RecordingWish): Promise<void> {
    try {
      const session = await runSession(bridge, await openCapture(next), next);
      [running, spent, failures] = [session, next.session, 0];
      void session.ended.then((reason) => fail(session, reason));
    } catch (error) {
      failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      if (failures === 1) await bridge.call('recorderFailed', { session: next.session, reason });
      await pause(retryDelayMs(failures));
    }
  }

  async function fail(session: RunningSession, reason: string): Promise<void> {
    if (running !== session) return;
    running = null;
    await session.stop();
    await bridge.call('recorderFailed', { session: session.session, reason });
    void settle();
  }

  /** Ends early when the view changes. */
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, ms);
    });

  /** One step after another until what is, is what is wanted. */
  async function settle(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (;;) {
        if (running && !isWanted(running.session)) await end(running);
        else if (!running && wish && wish.session > spent) await begin(wish);
        else return;
      }
    } finally {
      busy = false;
    }
  }

  return {
    follow(next: RecordingWish | null): void {
      const same = next?.session === wish?.session;
      wish = next;
      if (!same) wake();
      void settle();
    },
  };
}

/** Starts a capture and sends its chunks one after another, each waiting until the one before is on disk. */
async function runSession(
  bridge: RecorderParts['bridge'],
  capture: Capture,
  { session }: RecordingWish,
): Promise<RunningSession> {
  let index = 0;
  let end: (reason: string) => void = () => {};
  const ended = new Promise<string>((resolve) => (end = resolve));
  let release = () => {};
  // What comes before the main process knows of the session has to wait.
  let queue = new Promise<void>((resolve) => (release = resolve));
  const send = async (bytes: Promise<Uint8Array<ArrayBuffer>>) => {
    const answer = await bridge.call('recorderChunk', { session, index: index++, bytes: await bytes });
    if (!answer.ok) end(answer.refusal);
  };
  const onChunk = (bytes: Promise<Uint8Array<ArrayBuffer>>) => {
    queue = queue.then(() => send(bytes)).catch(() => end('CHUNK_NOT_SENT'));
  };
  const stop = await capture.start({ onChunk, onEnd: end });
  const { mimeType, tracks } = capture;
  const answer = await bridge.call('recorderStarted', { session, tracks, mimeType });
  if (!answer.ok) {
    await stop();
    throw new Error(answer.refusal);
  }
  release();
  return { session, ended, stop: () => stop().then(() => queue) };
}
