import type { VideoTrack } from '../../shared/ipc/contract.ts';

/** One video of a session. */
export interface Video {
  readonly session: number;
  readonly track: VideoTrack;
}

/** A video as files: each has its own raw file, sheet and segments. Those of a rehearsal say so by their names. */
export interface Reel extends Video {
  readonly rehearsal: boolean;
}

/** The names of a reel's files. They are stable and never reused, because the ledger cites them. */
const LETTERS: Readonly<Record<VideoTrack, string>> = { board: 's', camera: 'c' };
const padded = (session: number) => String(session).padStart(3, '0');
const mark = ({ rehearsal }: Reel) => (rehearsal ? 'rehearsal-' : '');
const stem = ({ session, track }: Reel) =>
  track === 'board' ? padded(session) : `${padded(session)}-${track}`;
const segmentStem = (reel: Reel) => mark(reel) + LETTERS[reel.track] + padded(reel.session);

/** The recorder's stream as it came, kept until every segment of it is entered. */
export const rawName = (reel: Reel) => `${mark(reel)}raw-${stem(reel)}.mkv`;

/** When the session began and how it is cut: written before the raw file, so that a crash cannot part them. */
export const sheetName = (reel: Reel) => `${mark(reel)}raw-${stem(reel)}.json`;

/** Where segments are made again from a raw file, before they take their place. */
export const remakeFolderName = (reel: Reel) => `${mark(reel)}remake-${stem(reel)}`;

/** ffmpeg's pattern; its segments are numbered from 1. */
export const segmentPattern = (reel: Reel) => `${segmentStem(reel)}-%04d.mp4`;

/** The name that the pattern gives. */
export const segmentName = (reel: Reel, number: number) =>
  `${segmentStem(reel)}-${String(number).padStart(4, '0')}.mp4`;

const SEGMENT = /^(rehearsal-)?([sc])(\d{3,})-(\d{4,})\.mp4$/;
const RAW = /^(rehearsal-)?raw-(\d{3,})(-camera)?\.mkv$/;

/** The reel and number of a segment's name, or null for any other file. */
export function parseSegmentName(file: string): (Reel & { readonly number: number }) | null {
  const match = SEGMENT.exec(file);
  if (!match) return null;
  const [, prefix, letter, session, number] = match;
  const track = letter === LETTERS.camera ? 'camera' : 'board';
  return { session: Number(session), track, rehearsal: prefix !== undefined, number: Number(number) };
}

/** The reel of a raw file's name, or null for any other file. */
export function parseRawName(file: string): Reel | null {
  const match = RAW.exec(file);
  if (!match) return null;
  const [, prefix, session, camera] = match;
  return {
    session: Number(session),
    track: camera ? 'camera' : 'board',
    rehearsal: prefix !== undefined,
  };
}
