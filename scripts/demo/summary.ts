import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv, HEADINGS } from '../../shared/audit/csv.ts';
import { verifyBundle } from '../../shared/audit/verify/bundle.ts';
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

/** Verifies the bundle as it lies on disk, and sums up. */
export async function summarise(out: string, { claims, draws, seconds }: Played): Promise<Summary> {
  const bundle = join(out, 'bundle');
  const { verdict } = verifyBundle(openBundle(bundle), []);
  const { head } = JSON.parse(await readFile(join(bundle, 'head.json'), 'utf8')) as { head: string };
  return { claims, draws, seconds, head, verdict, recordedSeconds: await recordedSeconds(bundle) };
}

async function recordedSeconds(bundle: string): Promise<number> {
  const read = readCsv(await readFile(join(bundle, 'recordings.csv')), HEADINGS.recordings);
  if (read.fault) throw new Error(`recordings.csv: ${read.fault.what}`);
  const ms = read.rows.reduce((sum, { cells }) => sum + Number(cells[3]), 0);
  return Math.round(ms / 100) / 10;
}
