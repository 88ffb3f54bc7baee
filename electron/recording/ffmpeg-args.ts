import { segmentPattern, type Reel } from './names.ts';

export interface CutPlan extends Reel {
  readonly segmentSeconds: number;
  /** What the recorder said it records, such as `video/x-matroska;codecs=avc1,opus`. */
  readonly mimeType: string;
}

/** Fragments: a segment that was cut off by a kill plays up to its last key frame. */
const MP4 = 'movflags=+frag_keyframe+empty_moov+default_base_moof:flush_packets=1';

const isH264 = (mimeType: string) => /avc1|h264/i.test(mimeType);

/**
 * H.264 is only copied. Anything else is transcoded, with a fixed rate because the segment muxer would otherwise guess
 * 1,000 frames a second for WebM, and forced key frames because the cuts fall on them.
 */
function videoArgs(mimeType: string): string[] {
  if (isH264(mimeType)) return ['-c:v', 'copy'];
  const cuts = ['-force_key_frames', 'expr:gte(t,n_forced*2)'];
  return ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p', '-r', '20', ...cuts];
}

/** `aresample` fills holes in the sound with silence, so that it stays with the picture for hours. */
const AUDIO = ['-c:a', 'aac', '-b:a', '96k', '-af', 'aresample=async=1000'];

/**
 * Cuts a recorder's stream into MP4 segments in the working folder, and lists each one that is complete on stdout.
 * @param input `pipe:0` or a file. The same input always gives the same cuts.
 */
export function cutArgs(input: string, plan: CutPlan): string[] {
  const { segmentSeconds, mimeType } = plan;
  return [
    ...['-hide_banner', '-nostats', '-loglevel', 'error', '-y'],
    ...['-i', input, '-map', '0:v:0', '-map', '0:a:0?', ...videoArgs(mimeType), ...AUDIO],
    ...['-f', 'segment', '-segment_time', String(segmentSeconds), '-segment_start_number', '1'],
    ...['-segment_format', 'mp4', '-segment_format_options', MP4, '-reset_timestamps', '1'],
    ...['-segment_list', 'pipe:1', '-segment_list_type', 'csv', segmentPattern(plan)],
  ];
}

/** Reads a file to its end without decoding it, and tells on stdout how long it is. */
export function measureArgs(file: string): string[] {
  return [
    ...['-hide_banner', '-nostats', '-loglevel', 'error', '-nostdin', '-i', file],
    ...['-map', '0:v:0', '-c', 'copy', '-f', 'null', '-progress', 'pipe:1', '-'],
  ];
}

/** A value of `-progress`, a whole number, or null if the lines do not have it. The last one stands. */
export function progressOf(lines: readonly string[], name: 'frame' | 'out_time_us'): number | null {
  const values = lines.map((line) => new RegExp(`^${name}=\\s*(\\d+)$`).exec(line)?.[1]);
  const last = values.findLast((value) => value !== undefined);
  return last === undefined ? null : Number(last);
}
