import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Fault } from '../../../electron/recording/fault.ts';
import { findFfmpeg } from '../../../electron/recording/ffmpeg-path.ts';
import {
  startRecording,
  type Recording,
  type RecordingOrder,
} from '../../../electron/recording/recording.ts';
import type { Segment } from '../../../electron/recording/second-of-video.ts';

const found = await findFfmpeg();
if (!found.ok) throw new Error('These tests need ffmpeg: set FFMPEG_BIN or install it.');
export const ffmpeg = found.value.path;

const SOURCE = ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=20'];
const SOUND = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000', '-c:a', 'libopus'];
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '20', '-bf', '0', '-pix_fmt', 'yuv420p'];
const VP8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-g', '20'];
const STREAM = ['-f', 'matroska', '-live', '1', '-cluster_time_limit', '200', 'pipe:1'];

const made = new Map<string, Uint8Array>();

/** Made once a test file: the encoder takes longer than all that is tested. */
function streamBytes(args: readonly string[]): Uint8Array {
  const key = args.join(' ');
  const bytes = made.get(key) ?? execFileSync(ffmpeg, args, { maxBuffer: 1 << 28 });
  made.set(key, bytes);
  return bytes;
}

/** A stream as a recorder gives it, in one piece a second. */
export function aStream(
  seconds: number,
  { sound = true, codec = 'h264' }: { sound?: boolean; codec?: 'h264' | 'vp8' } = {},
): Uint8Array[] {
  const encoders = [...(sound ? SOUND : []), ...(codec === 'h264' ? H264 : VP8)];
  const bytes = streamBytes([...SOURCE, ...encoders, '-t', String(seconds), ...STREAM]);
  const piece = Math.ceil(bytes.byteLength / seconds);
  return Array.from(
    { length: seconds },
    (_, i) => new Uint8Array(bytes.subarray(i * piece, (i + 1) * piece)),
  );
}

/** Decodes every frame. @returns how many there are; throws if anything in the file is damaged and may not be. */
export function framesOf(path: string, { mayBeDamaged = false } = {}): number {
  const strictness = mayBeDamaged ? ['-v', 'fatal'] : ['-v', 'error', '-xerror'];
  const picture = ['-f', 'rawvideo', '-s', '16x16', '-pix_fmt', 'gray', '-vsync', 'passthrough'];
  const args = [...strictness, '-i', path, '-map', '0:v', ...picture, 'pipe:1'];
  return execFileSync(ffmpeg, args, { maxBuffer: 1 << 26 }).length / 256;
}

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sunlot 录像 '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The reel of `anOrder`. */
export const BOARD = { session: 1, track: 'board', rehearsal: false } as const;

export const BEGUN = '2026-11-21T02:03:04.567Z';

interface Observed {
  readonly folder: string;
  readonly segments: Segment[];
  readonly faults: Fault[];
  readonly order: RecordingOrder;
}

/** An order whose reports are kept. */
export async function anOrder(changes: Partial<RecordingOrder> = {}): Promise<Observed> {
  const segments: Segment[] = [];
  const faults: Fault[] = [];
  const order: RecordingOrder = {
    folder: await aFolder(),
    ...BOARD,
    ffmpeg,
    mimeType: 'video/x-matroska;codecs=avc1,opus',
    segmentSeconds: 2,
    now: () => new Date(BEGUN),
    onSegment: (segment) => void segments.push(segment),
    onFault: (fault) => void faults.push(fault),
    ...changes,
  };
  return { folder: order.folder, segments, faults, order };
}

export async function started(order: RecordingOrder): Promise<Recording> {
  const result = await startRecording(order);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
