import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isDiskFull, systemCode, type FaultCode } from './fault.ts';
import { startLiveCutter } from './live-cutter.ts';
import { rawName, segmentName, sheetName, type Reel, type Video } from './names.ts';
import { createRawFile, syncFolder, type RawFile } from './raw-file.ts';
import { remakeSegments } from './remake.ts';
import { createSegmentStore, type RecordingListener } from './segment-store.ts';
import { writeSheet, type SessionTask } from './session.ts';

/** The reel's session counts on through the ceremony: its number is never used again. */
export interface RecordingOrder extends Reel, RecordingListener {
  readonly folder: string;
  /** The path that `findFfmpeg` gave. */
  readonly ffmpeg: string;
  /** What `recorderStarted` said. */
  readonly mimeType: string;
  readonly segmentSeconds?: number;
  readonly now: () => Date;
  /** How long no chunk may come before CHUNKS_LATE. */
  readonly lateAfterMs?: number;
}

export interface Recording {
  readonly startedAt: string;
  /** Settles when the chunk is on disk or has been reported as lost; never rejects. In order, also when not awaited. */
  chunk(bytes: Uint8Array): Promise<void>;
  /**
   * Settles when the last segment is reported; never rejects. Calling again gives the same.
   * @returns true if every segment is reported, so that `discardRaw` may follow.
   */
  stop(): Promise<boolean>;
  /** The live ffmpeg, for tests and diagnosis. */
  readonly ffmpegPid: number | undefined;
}

export type StartRefusal = 'SESSION_TAKEN' | 'FOLDER_UNWRITABLE' | 'DISK_FULL';

/** Begins a reel at once: call it when the recorder says that it has started, because its video begins then. */
export async function startRecording(order: RecordingOrder): Promise<Result<Recording, StartRefusal>> {
  const startedAt = order.now().toISOString();
  const { folder, session, track, rehearsal, ffmpeg, mimeType, segmentSeconds = 300 } = order;
  const reel: Reel = { session, track, rehearsal };
  const task: SessionTask = { ...reel, folder, ffmpeg, mimeType, segmentSeconds, startedAt };
  if (await isTaken(folder, order)) return err('SESSION_TAKEN');
  try {
    await writeSheet(folder, order, { session, startedAt, mimeType, segmentSeconds });
    const raw = await createRawFile(join(folder, rawName(order)));
    await syncFolder(folder);
    return ok(recordingOf(task, raw, order));
  } catch (error) {
    // Nothing was recorded, so the number is free for the next try.
    await rm(join(folder, sheetName(order)), { force: true }).catch(() => undefined);
    return err(isDiskFull(error) ? 'DISK_FULL' : 'FOLDER_UNWRITABLE');
  }
}

async function isTaken(folder: string, reel: Reel): Promise<boolean> {
  const files = await readdir(folder).catch((): string[] => []);
  return (
    [sheetName, rawName].some((name) => files.includes(name(reel))) || files.includes(segmentName(reel, 1))
  );
}

function recordingOf(task: SessionTask, raw: RawFile, order: RecordingOrder): Recording {
  const report = createReporter(order);
  const store = createSegmentStore(task, order);
  const live = startLiveCutter(task, store.add, order.onFault);
  const watch = watchForSilence(order.lateAfterMs ?? 5000, report);
  let queue = Promise.resolve();
  let stopped: Promise<boolean> | undefined;
  const take = async (bytes: Uint8Array) => {
    watch.heard();
    await keep(raw, bytes, report);
    live.write(bytes);
  };
  const finish = async () => {
    watch.end();
    await queue;
    await raw.close().catch((error: unknown) => report('RAW_WRITE_FAILED', systemCode(error)));
    const sawAll = await live.finish();
    const whole = await store.settled();
    return (sawAll && whole) || remakeSegments(task, store.entered, order);
  };
  return {
    startedAt: task.startedAt,
    ffmpegPid: live.pid,
    chunk: (bytes) => (stopped ? Promise.resolve() : (queue = queue.then(() => take(bytes)))),
    stop: () => (stopped ??= finish()),
  };
}

/** A chunk that cannot be stored is a hole in the raw file and no more: the player picks up at the next cluster. */
async function keep(raw: RawFile, bytes: Uint8Array, report: Report): Promise<void> {
  try {
    await raw.append(bytes);
    report.over('DISK_FULL', 'RAW_WRITE_FAILED');
  } catch (error) {
    report(isDiskFull(error) ? 'DISK_FULL' : 'RAW_WRITE_FAILED', systemCode(error));
  }
}

interface Report {
  (code: FaultCode, detail: string): void;
  /** What has passed may be reported again. */
  over(...codes: FaultCode[]): void;
}

/** Reports what lasts once, not with every chunk. */
function createReporter({ session, track, onFault }: Video & RecordingListener): Report {
  const lasting = new Set<FaultCode>();
  const report = (code: FaultCode, detail: string) => {
    if (lasting.has(code)) return;
    lasting.add(code);
    onFault({ session, track, code, detail });
  };
  return Object.assign(report, {
    over: (...codes: FaultCode[]) => codes.forEach((code) => lasting.delete(code)),
  });
}

/** A recorder that hangs says nothing, so its silence has to. */
function watchForSilence(lateAfterMs: number, report: Report): { heard(): void; end(): void } {
  const timer = setTimeout(() => report('CHUNKS_LATE', `none for ${lateAfterMs} ms`), lateAfterMs).unref();
  return {
    heard() {
      report.over('CHUNKS_LATE');
      timer.refresh();
    },
    end: () => clearTimeout(timer),
  };
}
