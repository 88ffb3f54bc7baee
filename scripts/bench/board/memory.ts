import type { CDPSession, ElectronApplication } from '@playwright/test';
import { drawClaim } from '../draw-path.ts';
import { freezeBatch, seal } from '../../drive/ceremony.ts';
import type { Driven } from '../../drive/launch.ts';
import { until } from '../../drive/page.ts';
import { openVillage, withApp } from './lists.ts';
import { usageOf } from './processes.ts';
import { rest, wants } from './report.ts';

/** The first so many bring in what is loaded once: fonts, code, the first ticket. */
const FIRST = 50;
const DRAWS = 1050;
const LOOK_EVERY = 100;
const SPARE_LOTS = 10;
const SETTLE_MS = 1500;

interface Held {
  readonly draws: number;
  /** Resident, in MiB. */
  readonly board: number;
  readonly main: number;
  readonly heap: number;
  readonly mainHeap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the board holds on to over a thousand draws, each of which it shows. */
export function memory(): Promise<void> {
  return withApp(async (driven, folder) => {
    const rows = [{ type: '110', kind: 'dwellings' }];
    const people = await openVillage(driven, folder, { rights: DRAWS + SPARE_LOTS, rows });
    await freezeBatch(driven);
    await seal(driven, people);
    report(await drawAndLook(driven));
  });
}

async function drawAndLook(driven: Driven): Promise<Held[]> {
  const devtools = await driven.board.context().newCDPSession(driven.board);
  await devtools.send('Performance.enable');
  const held: Held[] = [];
  console.log(`  ${'draws'.padStart(6)}${TITLES.map((title) => title.padStart(14)).join('')}`);
  for (let seq = 1, taken = 0; taken < DRAWS; seq++) {
    taken += await drawClaim(driven, seq, taken, { opened: () => shown(driven, 'opened') });
    await shown(driven, 'ready');
    if (taken !== FIRST && (taken - FIRST) % LOOK_EVERY !== 0) continue;
    const look = await lookAt(driven.electron, devtools, taken);
    printRow(look);
    held.push(look);
  }
  return held;
}

/** The board has painted it: the second frame after the change begins when the first has been drawn. */
async function shown({ board }: Driven, stage: string): Promise<void> {
  await until(board, 'stage', stage);
  await board.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** After what can be given back has been given back. */
async function lookAt(electron: ElectronApplication, board: CDPSession, draws: number): Promise<Held> {
  await rest(SETTLE_MS);
  await board.send('HeapProfiler.collectGarbage');
  const mainHeap = await electron.evaluate(collectInMain);
  const { metrics } = await board.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  const { memory } = await usageOf(electron);
  return {
    ...{ draws, board: memory.board, main: memory.main, mainHeap },
    heap: metric('JSHeapUsedSize') / 2 ** 20,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/** Collects garbage in the main process; answers its heap in MiB. */
function collectInMain(): number {
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
  const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const COLUMNS = ['board', 'heap', 'nodes', 'listeners', 'main', 'mainHeap'] as const;
type Column = (typeof COLUMNS)[number];
const TITLES = ['board MiB', 'its heap MiB', 'DOM nodes', 'listeners', 'main MiB', 'its heap MiB'];

const isCount = (column: Column): boolean => column === 'nodes' || column === 'listeners';

function printRow(look: Held): void {
  const figures = COLUMNS.map((column) => look[column].toFixed(isCount(column) ? 0 : 1).padStart(14));
  console.log(`  ${String(look.draws).padStart(6)}${figures.join('')}`);
}

/** The first is the one after the first draws. */
function report([first, ...others]: readonly Held[]): void {
  if (!first) return;
  const most = (column: Column): number => Math.max(...others.map((look) => look[column])) / first[column];
  const ratios = COLUMNS.map((column) => most(column).toFixed(3).padStart(14)).join('');
  console.log(`  most since, as a ratio to that after ${first.draws} draws:\n  ${''.padStart(6)}${ratios}`);
  const flat = { below: 1.1 };
  wants(`memory of the board, most since, to that after ${FIRST} draws`, flat, most('board'), '');
  wants('JavaScript heap of the board, the same', flat, most('heap'), '');
  wants('DOM nodes of the board, the same', flat, most('nodes'), '');
}
