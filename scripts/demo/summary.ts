import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv, HEADINGS } from '../../shared/audit/csv.ts';
import { verifyBundle } from '../../shared/audit/verify/bundle.ts';
import { parseSegmentName } from '../../electron/recording/names.ts';
import { openBundle } from '../verify/open.ts';

export interface Played {
  readonly claims: number;
  readonly draws: number;
  /** From the first call to the close. */
  readonly seconds: number;
}

/** What summary.json says. */
export interface Summary extends Played {
  readonly head: string;
  readonly verdict: string;
  readonly recordedSeconds: number;
}

/** By this file a folder is known to be a demo's. */
export const SUMMARY = 'summary.json';

/** Of a demo that did not come to its end; it lets the next one replace the folder. */
export const UNFINISHED: Summary = {
  ...{ claims: 0, draws: 0, seconds: 0, head: '', verdict: 'unfinished', recordedSeconds: 0 },
};

export async function writeSummary(out: string, summary: Summary): Promise<void> {
  await writeFile(join(out, SUMMARY), `${JSON.stringify(summary, null, 2)}\n`);
}

/** Verifies the bundle as it lies on disk, and sums up. */
export async function summarise(out: string, { claims, draws, seconds }: Played): Promise<Summary> {
  const bundle = join(out, 'bundle');
  const { verdict } = verifyBundle(openBundle(bundle), []);
  const { head } = JSON.parse(await readFile(join(bundle, 'head.json'), 'utf8')) as { head: string };
  return { claims, draws, seconds, head, verdict, recordedSeconds: await recordedSeconds(bundle) };
}

/** Of the board: a camera's video shows the same seconds. */
async function recordedSeconds(bundle: string): Promise<number> {
  const read = readCsv(await readFile(join(bundle, 'recordings.csv')), HEADINGS.recordings);
  if (read.fault) throw new Error(`recordings.csv: ${read.fault.what}`);
  const board = read.rows.filter(({ cells }) => parseSegmentName(cells[0] ?? '')?.track === 'board');
  const ms = board.reduce((sum, { cells }) => sum + Number(cells[3]), 0);
  return Math.round(ms / 100) / 10;
}
