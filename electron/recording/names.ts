/** The names of a session's files. They are stable and never reused, because the ledger cites them. */
const padded = (session: number) => String(session).padStart(3, '0');

/** The recorder's stream as it came, kept until every segment of it is entered. */
export const rawName = (session: number) => `raw-${padded(session)}.mkv`;

/** When the session began and how it is cut: written before the raw file, so that a crash cannot part them. */
export const sheetName = (session: number) => `raw-${padded(session)}.json`;

/** Where segments are made again from a raw file, before they take their place. */
export const remakeFolderName = (session: number) => `remake-${padded(session)}`;

/** ffmpeg's pattern; its segments are numbered from 1. */
export const segmentPattern = (session: number) => `s${padded(session)}-%04d.mp4`;

/** The name that the pattern gives. */
export const segmentName = (session: number, number: number) =>
  `s${padded(session)}-${String(number).padStart(4, '0')}.mp4`;

const SEGMENT = /^s(\d{3,})-(\d{4,})\.mp4$/;
const RAW = /^raw-(\d{3,})\.mkv$/;

/** The session and number of a segment's name, or null for any other file. */
export function parseSegmentName(file: string): { session: number; number: number } | null {
  const match = SEGMENT.exec(file);
  return match ? { session: Number(match[1]), number: Number(match[2]) } : null;
}

/** The session of a raw file's name, or null for any other file. */
export function parseRawName(file: string): number | null {
  const match = RAW.exec(file);
  return match ? Number(match[1]) : null;
}
