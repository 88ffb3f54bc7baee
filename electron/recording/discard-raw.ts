import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { parseSegmentName, rawName, sheetName } from './names.ts';
import type { Segment } from './second-of-video.ts';
import { hashFile, measureVideo } from './segment-file.ts';

export interface Discard {
  readonly folder: string;
  readonly session: number;
  readonly ffmpeg: string;
  /** What the ledger has, of any session. */
  readonly entered: readonly Segment[];
}

export type DiscardRefusal = 'SEGMENT_LOST' | 'SEGMENT_CHANGED' | 'SEGMENTS_TOO_SHORT' | 'NOT_DELETED';

/** The last frame's own length may be counted or not. */
const TOLERANCE_MS = 100;

/**
 * Deletes a session's raw file once its segments surely stand for it: all there, each with the hash that the ledger
 * has, and together as long. It reads both through, so it takes as long as the disk needs.
 */
export async function discardRaw({
  folder,
  session,
  ffmpeg,
  entered,
}: Discard): Promise<Result<null, DiscardRefusal>> {
  const segments = entered.filter(({ file }) => parseSegmentName(file)?.session === session);
  for (const { file, sha256 } of segments) {
    const hash = await hashFile(join(folder, file)).catch(() => null);
    if (hash === null) return err('SEGMENT_LOST');
    if (hash !== sha256) return err('SEGMENT_CHANGED');
  }
  const numbers = segments.map(({ file }) => parseSegmentName(file)?.number);
  if (numbers.some((number, i) => number !== i + 1)) return err('SEGMENT_LOST');
  const rawMs = await rawLength(folder, session, ffmpeg);
  if (rawMs === null || coveredMs(segments) + TOLERANCE_MS < rawMs) return err('SEGMENTS_TOO_SHORT');
  return remove(folder, session);
}

/** From the first segment's start to the last one's end: between two of them only a frame's own length is missing. */
function coveredMs(segments: readonly Segment[]): number {
  const [first, last] = [segments[0], segments.at(-1)];
  return first && last ? Date.parse(last.startedAt) + last.durationMs - Date.parse(first.startedAt) : 0;
}

/** 0 if there is nothing, null if there is something that does not play. */
async function rawLength(folder: string, session: number, ffmpeg: string): Promise<number | null> {
  const size = await stat(join(folder, rawName(session))).then(
    (stats) => stats.size,
    () => 0,
  );
  return size === 0 ? 0 : measureVideo(folder, rawName(session), ffmpeg);
}

async function remove(folder: string, session: number): Promise<Result<null, DiscardRefusal>> {
  try {
    await rm(join(folder, rawName(session)), { force: true });
    await rm(join(folder, sheetName(session)), { force: true });
    return ok(null);
  } catch {
    return err('NOT_DELETED');
  }
}
