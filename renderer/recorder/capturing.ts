import type { RecorderView } from '../../shared/ipc/views.ts';

export type RecordingWish = NonNullable<RecorderView['recording']>;

export interface CaptureEvents {
  readonly onChunk: (bytes: Promise<Uint8Array<ArrayBuffer>>) => void;
  /** It ended by itself. */
  readonly onEnd: (reason: string) => void;
}

/** What one video comes from. */
export interface Source {
  /** Settles when it has started, with what stops it; that settles after the last chunk. */
  start(events: CaptureEvents): Promise<() => Promise<void>>;
}

/** The board with its sound and, if there is one, a camera. */
export interface Capture extends Source {
  readonly mimeType: string;
  /** What is really recorded with the board, no more. */
  readonly tracks: string[];
  readonly camera: Source | null;
}
