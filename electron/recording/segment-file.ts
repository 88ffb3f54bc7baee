import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { toHex } from '../../shared/kernel/bytes.ts';
import { measureArgs, progressOf } from './ffmpeg-args.ts';
import { runFfmpeg } from './ffmpeg-process.ts';

/** SHA-256 in lower-case hex. Streamed, so that a large file neither fills memory nor holds up the ceremony. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(piece as Buffer);
  return toHex(hash.digest());
}

/**
 * Reads a video to its end.
 * @returns its length in milliseconds, or null if it does not play. A torn end plays as far as it goes.
 */
export async function measureVideo(folder: string, file: string, ffmpeg: string): Promise<number | null> {
  const { code, lines } = await runFfmpeg({ ffmpeg, args: measureArgs(file), folder });
  if (code !== 0 || !progressOf(lines, 'frame')) return null;
  return Math.round((progressOf(lines, 'out_time_us') ?? 0) / 1000);
}

/** Reads a finished segment as a player would: it must have a picture, and nothing in it may be damaged. */
export async function playsWhole(folder: string, file: string, ffmpeg: string): Promise<boolean> {
  const { code, lines, lastWords } = await runFfmpeg({ ffmpeg, args: measureArgs(file), folder });
  return code === 0 && lastWords === '' && (progressOf(lines, 'frame') ?? 0) > 0;
}
