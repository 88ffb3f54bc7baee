import type { VideoTrack } from '../../shared/ipc/contract.ts';
import { parseSegmentName, segmentName } from './names.ts';

/** What the ledger says of a segment (`RecordingSegmentStored`, a row of recordings.csv). */
export interface Segment {
  readonly file: string;
  readonly sha256: string;
  /** UTC, milliseconds. */
  readonly startedAt: string;
  readonly durationMs: number;
}

export interface SecondOfVideo {
  readonly file: string;
  readonly offsetMs: number;
}

/**
 * Where `at` is seen, or null when nothing was recorded then. A segment's last frame stands until the next one of its
 * session begins. Where two sessions overlap the later one wins. The camera's files are looked at only when asked for.
 */
export function secondOfVideo(
  all: readonly Segment[],
  at: string,
  track: VideoTrack = 'board',
): SecondOfVideo | null {
  const segments = all.filter(({ file }) => (parseSegmentName(file)?.track ?? 'board') === track);
  const ms = Date.parse(at);
  const files = new Map(segments.map((segment) => [segment.file, segment]));
  const seen = segments
    .map((segment) => ({ ...segment, offsetMs: ms - Date.parse(segment.startedAt) }))
    .filter((segment) => segment.offsetMs >= 0 && ms < endMs(segment, files))
    .sort((a, b) => a.offsetMs - b.offsetMs)[0];
  return seen ? { file: seen.file, offsetMs: Math.min(seen.offsetMs, seen.durationMs) } : null;
}

function endMs({ file, startedAt, durationMs }: Segment, files: ReadonlyMap<string, Segment>): number {
  const name = parseSegmentName(file);
  const next = name && files.get(segmentName(name, name.number + 1));
  return Math.max(Date.parse(startedAt) + durationMs, next ? Date.parse(next.startedAt) : 0);
}
