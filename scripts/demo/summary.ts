import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv, HEADINGS } from '../../shared/audit/csv.ts';
import { verifyBundle } from '../../shared/audit/verify/bundle.ts';
import { parseSegmentName } from '../../electron/recording/names.ts';
import { openBundle } from '../verify/open.ts';
import type { DemoOptions } from './options.ts';

export interface Played {
  readonly claims: number;
  readonly draws: number;
  /** From the first call to the close. */
  readonly seconds: number;
}

/** What summary.json says. */
export interface Summary extends Played {
  readonly scenario: string;
  /** What happened besides, as the ledger counts it. */
  readonly counts: Readonly<Record<string, number>>;
  /** Rights that nobody has drawn or waived: CeremonyClosed lists them. */
  readonly owed: number;
  readonly head: string;
  readonly verdict: string;
  readonly recordedSeconds: number;
}

/** By this file a folder is known to be a demo's. */
export const SUMMARY = 'summary.json';

/** Of a demo that did not come to its end; it lets the next one replace the folder. */
export const UNFINISHED: Summary = {
  ...{ scenario: '', counts: {}, owed: 0 },
  ...{ claims: 0, draws: 0, seconds: 0, head: '', verdict: 'unfinished', recordedSeconds: 0 },
};

export async function writeSummary(out: string, summary: Summary): Promise<void> {
  await writeFile(join(out, SUMMARY), `${JSON.stringify(summary, null, 2)}\n`);
}

/** Verifies the bundle as it lies on disk, and sums up. */
export async function summarise(
  { out, scenario }: Pick<DemoOptions, 'out' | 'scenario'>,
  { claims, draws, seconds }: Played,
): Promise<Summary> {
  const bundle = join(out, 'bundle');
  const { verdict } = verifyBundle(openBundle(bundle), []);
  const { head } = JSON.parse(await readFile(join(bundle, 'head.json'), 'utf8')) as { head: string };
  const { counts, owed } = await counted(bundle);
  const recorded = await recordedSeconds(bundle);
  return { scenario, claims, draws, seconds, head, verdict, recordedSeconds: recorded, counts, owed };
}

/** What is worth a number of its own; the last two are batches opened at once and paper tickets counted. */
const COUNTED = [
  ...['BatchClosed', 'GroupAllocated', 'HouseholdMissed', 'ClaimWaived', 'TicketVoided', 'KeyReplaced'],
  ...['IncidentReported', 'TicketLost', 'BatchOpened', 'TicketCounted'],
];

async function counted(bundle: string): Promise<Pick<Summary, 'counts' | 'owed'>> {
  const lines = (await readFile(join(bundle, 'ledger.jsonl'), 'utf8')).trimEnd().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as { type: string; data: Record<string, unknown> });
  const counts = Object.fromEntries(
    COUNTED.map((name) => [name, entries.filter(({ type }) => type === name).length]),
  );
  const proxies = entries.filter(
    ({ type, data }) => type === 'ResultSigned' && data['signer'] === 'proxy',
  ).length;
  const last = entries.at(-1)?.data['owed'] as { rights: number }[] | undefined;
  const owed = (last ?? []).reduce((sum, { rights }) => sum + rights, 0);
  return { counts: { ...counts, proxies }, owed };
}

/** Of the board: a camera's video shows the same seconds. */
async function recordedSeconds(bundle: string): Promise<number> {
  const read = readCsv(await readFile(join(bundle, 'recordings.csv')), HEADINGS.recordings);
  if (read.fault) throw new Error(`recordings.csv: ${read.fault.what}`);
  const board = read.rows.filter(({ cells }) => parseSegmentName(cells[0] ?? '')?.track === 'board');
  const ms = board.reduce((sum, { cells }) => sum + Number(cells[3]), 0);
  return Math.round(ms / 100) / 10;
}
