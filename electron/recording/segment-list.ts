/** One line of ffmpeg's `-segment_list_type csv`: a segment that is complete, with its place in the session. */
export interface ListedSegment {
  readonly file: string;
  readonly startMs: number;
  readonly durationMs: number;
}

const LINE = /^([^,"]+),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/;

/** Both ends are rounded, not the length, so that a segment ends where the next one begins. */
export function parseListLine(line: string): ListedSegment | null {
  const match = LINE.exec(line.trim());
  if (!match) return null;
  const [file, start, end] = [match[1] ?? '', Number(match[2]), Number(match[3])];
  const startMs = Math.round(start * 1000);
  return { file, startMs, durationMs: Math.max(0, Math.round(end * 1000) - startMs) };
}

/** Puts text that comes in any pieces together into lines; an unfinished line waits for its rest. */
export function createLineReader(onLine: (line: string) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(line);
  };
}
