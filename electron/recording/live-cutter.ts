import type { Fault, FaultCode } from './fault.ts';
import { cutArgs } from './ffmpeg-args.ts';
import { startFfmpeg, type FfmpegExit, type FfmpegProcess } from './ffmpeg-process.ts';
import { parseListLine, type ListedSegment } from './segment-list.ts';
import type { SessionTask } from './session.ts';

export interface LiveCutter {
  readonly pid: number | undefined;
  /** Hands on a chunk. Once ffmpeg is gone this does nothing: a new one is never fed a torso of the stream. */
  write(bytes: Uint8Array): void;
  /** Ends the stream. True if ffmpeg saw it whole and listed its last segment. */
  finish(): Promise<boolean>;
}

/** About three minutes of the stream: whoever is further behind will not catch up. */
const MAX_WAITING_BYTES = 64 << 20;
const FINISH_TIMEOUT_MS = 30_000;

/** Cuts the stream into segments while it comes. */
export function startLiveCutter(
  task: SessionTask,
  onListed: (segment: ListedSegment) => void,
  onFault: (fault: Fault) => void,
): LiveCutter {
  let state: 'running' | 'finishing' | 'gone' = 'running';
  const onLine = (line: string) => {
    const listed = parseListLine(line);
    if (listed) onListed(listed);
  };
  const child = startFfmpeg({
    ffmpeg: task.ffmpeg,
    args: cutArgs('pipe:0', task),
    folder: task.folder,
    onLine,
  });
  const giveUp = (code: FaultCode, detail: string) => {
    if (state !== 'running') return;
    state = 'gone';
    onFault({ session: task.session, track: task.track, code, detail });
  };
  void child.exit.then(({ code, lastWords }) => giveUp('FFMPEG_DIED', `exit ${code}: ${lastWords}`));
  return {
    pid: child.pid,
    write(bytes) {
      if (state !== 'running') return;
      child.write(bytes);
      if (child.waitingBytes() <= MAX_WAITING_BYTES) return;
      giveUp('FFMPEG_TOO_SLOW', `${child.waitingBytes()} bytes waiting`);
      child.kill();
    },
    async finish() {
      const sawAll = state === 'running';
      state = sawAll ? 'finishing' : state;
      const { code } = await endOf(child);
      return sawAll && code === 0;
    },
  };
}

async function endOf(child: FfmpegProcess): Promise<FfmpegExit> {
  const timer = setTimeout(() => child.kill(), FINISH_TIMEOUT_MS);
  child.end();
  return child.exit.finally(() => clearTimeout(timer));
}
