import { spawn } from 'node:child_process';
import { systemCode } from './fault.ts';
import { createLineReader } from './segment-list.ts';

export interface FfmpegExit {
  /** Null when it was killed or could not be started. */
  readonly code: number | null;
  /** The end of what it said, for the log. */
  readonly lastWords: string;
}

export interface FfmpegProcess {
  readonly pid: number | undefined;
  /** Bytes that wait in memory because ffmpeg has not read them yet. */
  readonly waitingBytes: () => number;
  /** Hands bytes to its stdin. Nothing happens if it is gone: `exit` tells. */
  write(bytes: Uint8Array): void;
  /** Ends its stdin; it then finishes by itself. */
  end(): void;
  kill(): void;
  /** Settles once, never rejects, after the last line of stdout was given to `onLine`. */
  readonly exit: Promise<FfmpegExit>;
}

const KEPT_CHARS = 2000;

export interface FfmpegRun {
  readonly ffmpeg: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly onLine?: (line: string) => void;
}

/** The one place that starts ffmpeg. Works in `folder`, so that no name needs quoting. */
export function startFfmpeg({ ffmpeg, args, folder, onLine }: FfmpegRun): FfmpegProcess {
  const child = spawn(ffmpeg, args, { cwd: folder, stdio: 'pipe', windowsHide: true });
  let words = '';
  const keep = (text: string) => (words = (words + text).slice(-KEPT_CHARS));
  child.stdout.setEncoding('utf8').on(
    'data',
    createLineReader((line) => onLine?.(line)),
  );
  child.stderr.setEncoding('utf8').on('data', keep);
  // EPIPE when it dies between two chunks; what matters is told by its exit.
  child.stdin.on('error', (error) => keep(`${systemCode(error)}\n`));
  const exit = new Promise<FfmpegExit>((resolve) => {
    child.on('error', (error) => resolve({ code: null, lastWords: keep(systemCode(error)).trim() }));
    child.on('close', (code) => resolve({ code, lastWords: words.trim() }));
  });
  return {
    pid: child.pid,
    waitingBytes: () => child.stdin.writableLength,
    write(bytes) {
      if (child.stdin.writable) child.stdin.write(bytes);
    },
    end: () => void child.stdin.end(),
    kill: () => void child.kill('SIGKILL'),
    exit,
  };
}

/** Runs ffmpeg to its end and gives back its lines, for short tasks. */
export async function runFfmpeg(run: Omit<FfmpegRun, 'onLine'>): Promise<FfmpegExit & { lines: string[] }> {
  const lines: string[] = [];
  const process = startFfmpeg({ ...run, onLine: (line) => lines.push(line) });
  process.end();
  return { ...(await process.exit), lines };
}
