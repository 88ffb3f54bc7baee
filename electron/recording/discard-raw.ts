import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { parseSegmentName, rawName, sheetName, type Reel } from './names.ts';
import type { Segment } from './second-of-video.ts';
import { hashFile, measureVideo } from './segment-file.ts';

export interface Discard extends Reel {
  readonly folder: string;
  readonly ffmpeg: string;
  /** What the ledger has, of any session. */
  readonly entered: readonly Segment[];
}

export type DiscardRefusal = 'SEGMENT_LOST' | 'SEGMENT_CHANGED' | 'SEGMENTS_TOO_SHORT' | 'NOT_DELETED';

/** The last frame's own length may be counted or not. */
const TOLERANCE_MS = 100;

/**
 * Deletes a reel's raw file once its segments surely stand for it: all there, each with the hash that the ledger
 * has, and together as long. It reads both through, so it takes as long as the disk needs.
 */
export async function discardRaw(discard: Discard): Promise<Result<null, DiscardRefusal>> {
  const { folder, ffmpeg, entered } = discard;
  const segments = entered.filter(({ file }) => isOf(discard, file));
  for (const { file, sha256 } of segments) {
    const hash = await hashFile(join(folder, file)).catch(() => null);
    if (hash === null) return err('SEGMENT_LOST');
    if (hash !== sha256) return err('SEGMENT_CHANGED');
  }
  const numbers = segments.map(({ file }) => parseSegmentName(file)?.number);
  if (numbers.some((number, i) => number !== i + 1)) return err('SEGMENT_LOST');
  const rawMs = await rawLength(folder, discard, ffmpeg);
  if (rawMs === null || coveredMs(segments) + TOLERANCE_MS < rawMs) return err('SEGMENTS_TOO_SHORT');
  return remove(folder, discard);
}

function isOf({ session, track, rehearsal }: Reel, file: string): boolean {
  const name = parseSegmentName(file);
  return name?.session === session && name.track === track && name.rehearsal === rehearsal;
}

/** From the first segment's start to the last one's end: between two of them only a frame's own length is missing. */
function coveredMs(segments: readonly Segment[]): number {
  const [first, last] = [segments[0], segments.at(-1)];
  return first && last ? Date.parse(last.startedAt) + last.durationMs - Date.parse(first.startedAt) : 0;
}

/** 0 if there is nothing, null if there is something that does not play. */
async function rawLength(folder: string, reel: Reel, ffmpeg: string): Promise<number | null> {
  const size = await stat(join(folder, rawName(reel))).then(
    (stats) => stats.size,
    () => 0,
  );
  return size === 0 ? 0 : measureVideo(folder, rawName(reel), ffmpeg);
}

async function remove(folder: string, reel: Reel): Promise<Result<null, DiscardRefusal>> {
  try {
    await rm(join(folder, rawName(reel)), { force: true });
    await rm(join(folder, sheetName(reel)), { force: true });
    return ok(null);
  } catch {
    return err('NOT_DELETED');
  }
}
