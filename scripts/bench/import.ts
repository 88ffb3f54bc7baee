import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { importerOf } from '../../electron/wiring/importer.ts';
import { aLargeList, asCsv, asXlsx } from './import-lists.ts';

const ROWS = 100_000;
const run = promisify(execFile);

interface Measured {
  readonly rows: number;
  readonly errors: number;
  readonly seconds: number;
  /** Most that the process has had in memory, its thread included. */
  readonly peakMiB: number;
  /** The longest that the process's own loop was held up. */
  readonly blockedMs: number;
  readonly told: number;
}

/** `npm run bench -- import`: figures of this machine; nothing here passes or fails. */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sunlot-bench-'));
  try {
    console.log(
      `Node ${process.versions.node}, ${ROWS} rows of 15 columns, each file in a process of its own`,
    );
    const files = await writeLists(folder);
    const measured: Measured[] = [];
    for (const [name, file] of files) {
      const { stdout } = await run(process.execPath, [import.meta.filename, file]);
      const one = JSON.parse(stdout) as Measured;
      measured.push(one);
      console.log(line(name, one));
    }
    const [first, ...others] = measured;
    const ratios = others.map(({ seconds }) => ((first?.seconds ?? NaN) / seconds).toFixed(2));
    console.log(`ratio of the first to the others, in seconds: ${ratios.join(', ')}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeLists(folder: string): Promise<(readonly [string, string])[]> {
  const rows = aLargeList(ROWS);
  const lists = {
    '.xlsx, texts in a table': ['table.xlsx', () => asXlsx(rows, 'shared')],
    '.xlsx, texts in the cells': ['inline.xlsx', () => asXlsx(rows, 'inline')],
    '.csv, GB18030': ['list.csv', () => asCsv(rows)],
  } as const;
  const written = Object.entries(lists).map(async ([name, [file, make]]) => {
    await writeFile(join(folder, file), make());
    return [name, join(folder, file)] as const;
  });
  return Promise.all(written);
}

function line(name: string, { rows, errors, seconds, peakMiB, blockedMs, told }: Measured): string {
  const figures = `${seconds.toFixed(1).padStart(6)} s ${peakMiB.toFixed(0).padStart(6)} MiB at most`;
  const rest = `${rows} rows, ${errors} errors, progress told ${told} times, process held up ${blockedMs.toFixed(0)} ms at most`;
  return `${name.padEnd(28)}${figures}   (${rest})`;
}

/** Reads one file through the app's own importer, with its thread. */
async function measure(file: string): Promise<Measured> {
  const worker = new URL('../../electron/import/import-worker.ts', import.meta.url);
  const importer = importerOf({ sampleFolder: '', worker, onCrash: (error) => console.error(error) });
  const bytes = new Uint8Array(await readFile(file));
  let [told, blockedMs, tickAtMs] = [0, 0, performance.now()];
  const clock = setInterval(() => {
    blockedMs = Math.max(blockedMs, performance.now() - tickAtMs - 5);
    tickAtMs = performance.now();
  }, 5);
  const startedMs = performance.now();
  const { signal } = new AbortController();
  const read = await importer.read('households', bytes, {
    ...{ stock: [], mapping: null, signal, onProgress: () => told++ },
  });
  const seconds = (performance.now() - startedMs) / 1000;
  clearInterval(clock);
  if (!read.ok) throw new Error(read.refusal);
  const errors = read.value.problems.filter(({ severity }) => severity === 'error').length;
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  return { rows: read.value.drafts.length, errors, seconds, peakMiB, blockedMs, told };
}

const [file] = process.argv.slice(2);
if (file === undefined) await bench();
else console.log(JSON.stringify(await measure(file)));
