import type { Video } from './names.ts';

/** What can go wrong with a recording while the ceremony goes on. Each is reported once for as long as it lasts. */
export type FaultCode =
  /** The live ffmpeg ended by itself; the raw file goes on, its segments are made when the session stops. */
  | 'FFMPEG_DIED'
  /** ffmpeg fell so far behind that it was given up, as if it had died. */
  | 'FFMPEG_TOO_SLOW'
  | 'DISK_FULL'
  | 'RAW_WRITE_FAILED'
  /** No chunk has come for some seconds: the recorder window hangs or is gone. */
  | 'CHUNKS_LATE'
  /** The session had no chunk. */
  | 'NO_VIDEO'
  | 'SEGMENT_UNPLAYABLE'
  /** Segments could not be made or stored; the raw file is kept and the next start tries again. */
  | 'SEGMENTS_MISSING'
  /** `onSegment` failed: the segment is on disk but not entered. */
  | 'SEGMENT_NOT_ENTERED';

export interface Fault extends Video {
  readonly code: FaultCode;
  /** For the log: ffmpeg's last words, a system error. */
  readonly detail: string;
}

/** The system's code of an error, such as ENOSPC, or its text. */
export function systemCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}

export const isDiskFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes(systemCode(error));
