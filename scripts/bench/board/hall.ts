import type { InputOf } from '../../../shared/ipc/contract.ts';
import { LIVE_MS } from '../../demo/pace.ts';
import { finishBatch, freezeBatch, type Passphrases, seal } from '../../drive/ceremony.ts';
import { type Moment, type Play, playClaim } from '../../drive/draw.ts';
import type { Driven } from '../../drive/launch.ts';
import { movingSeconds, printFrames, startFrames, stopFrames } from './frames.ts';
import { boardCost, type Load, loadOver, loadWhile, printLoad, usageOf } from './processes.ts';
import { openVillage, withApp } from './lists.ts';
import { rest, say, wants, wantsAtLeast } from './report.ts';

/** As many as fit on one page of the board. */
const SLOTS = 800;
/** A few of another type, whose batch has offset dice. */
const SMALL = 3;
const REST_MS = 3000;
const LOOK_MS = 10_000;
const CLAIMS = 3;
const IDLE_LIMIT = { below: 3 };
const BUSY_LIMIT = { below: 60 };
const LEAST_FRAMES = 30;

/** What the board costs from the empty hall to the draws, and how smoothly it moves. */
export function hall(): Promise<void> {
  return withApp(async (driven, folder) => {
    await silence(driven);
    await printWindow(driven);
    await idle(driven, 'waiting');
    const rows = [
      { type: '80', kind: 'dwellings', offset: true },
      { type: '110', kind: 'dwellings' },
    ];
    const people = await openVillage(driven, folder, { rights: SLOTS, small: SMALL, rows });
    await offsetBatch(driven, people);
    await boardOf800(driven, people);
  });
}

/** Sound costs too, but not the board. */
async function silence({ console }: Driven): Promise<void> {
  await console.evaluate(() =>
    window.sunlot.call('setSound', { volume: 0, muted: true, speech: false, music: false }),
  );
}

async function printWindow({ board }: Driven): Promise<void> {
  const size = await board.evaluate(() => `${innerWidth}×${innerHeight}, ${devicePixelRatio} pixels each`);
  console.log(`  the board's window: ${size}`);
}

/** Nothing happens. */
async function idle({ electron }: Driven, name: string): Promise<void> {
  say(`idle: ${name}`);
  await rest(REST_MS);
  const load = await loadWhile(electron, () => rest(LOOK_MS));
  printLoad(`idle: ${name}`, load);
  wants(`idle, ${name}: CPU of board and GPU process`, IDLE_LIMIT, boardCost(load), ' %');
}

/** Something goes on moving by itself: first what it costs, then how smooth it is. */
async function goingOn(driven: Driven, name: string): Promise<void> {
  say(name);
  const load = await loadWhile(driven.electron, () => rest(LOOK_MS));
  printLoad(name, load);
  wants(`${name}: CPU of board and GPU process`, BUSY_LIMIT, boardCost(load), ' %');
  await startFrames(driven.board);
  await rest(LOOK_MS / 2);
  framesOf(name, await stopFrames(driven.board), true);
}

function framesOf(name: string, recorded: Awaited<ReturnType<typeof stopFrames>>, goesOn = false): void {
  const { mean, worst } = printFrames(name, movingSeconds(recorded, goesOn));
  wantsAtLeast(`${name}: frames in a second, mean`, LEAST_FRAMES, mean, '');
  wantsAtLeast(`${name}: frames in the worst second`, LEAST_FRAMES, worst, '');
}

const choose = (unopened: readonly number[]): number =>
  unopened[Math.floor(unopened.length / 2)] ?? unopened[0] ?? 1;

/** The small batch: its dice roll on the board until somebody has read them. */
async function offsetBatch(driven: Driven, people: Passphrases): Promise<void> {
  await freezeBatch(driven);
  await seal(driven, people);
  let looked = false;
  const after = async (moment: Moment): Promise<void> => {
    if (moment !== 'rolled' || looked) return;
    looked = true;
    await rest(REST_MS);
    await goingOn(driven, 'rolling');
  };
  for (let claim = 0; claim < SMALL; claim++) await playClaim(driven, { choose, after });
  await finishBatch(driven);
}

async function boardOf800(driven: Driven, people: Passphrases): Promise<void> {
  await freezeBatch(driven);
  say(`sealing ${SLOTS} slots`);
  await startFrames(driven.board);
  await seal(driven, people);
  framesOf('shuffling and sealing', await stopFrames(driven.board));
  await playClaim(driven, { choose, after: () => Promise.resolve() });
  await idle(driven, `ready, ${SLOTS} slots`);
  await series(driven);
  await unbroken(driven);
  await interludes(driven);
}

/** Households one after another at the pace of a hall; each action counts to the moment that it leads to. */
async function series(driven: Driven): Promise<void> {
  say('a series of draws at the pace of a hall');
  let before = await usageOf(driven.electron);
  const stretches: { moment: Moment; before: typeof before; after: typeof before }[] = [];
  const after = async (moment: Moment): Promise<void> => {
    await rest(LIVE_MS[moment]);
    const now = await usageOf(driven.electron);
    stretches.push({ moment, before, after: now });
    before = now;
  };
  for (let claim = 0; claim < CLAIMS; claim++) await playClaim(driven, { choose, after } satisfies Play);
  const of = (...moments: Moment[]): Load =>
    loadOver(stretches.filter(({ moment }) => moments.includes(moment)));
  const measured = { calling: of('called'), picking: of('designated'), opening: of('opened') };
  for (const [name, load] of Object.entries({ ...measured, announcing: of('announced') })) {
    printLoad(name, load);
    wants(`${name}: CPU of board and GPU process`, BUSY_LIMIT, boardCost(load), ' %');
  }
  printLoad('the whole series', loadOver(stretches));
}

/** Faster than any hall: each moment leaves the last one just time to end its motion. */
const UNBROKEN_MS = 1200;
const afterMotion = (): Promise<void> => rest(UNBROKEN_MS);

/** The same draws without a pause: something moves nearly all the time. First what that costs, then every frame counted. */
async function unbroken(driven: Driven): Promise<void> {
  say('the same without a pause between two moments');
  const draws = async (): Promise<void> => {
    for (let claim = 0; claim < CLAIMS; claim++) await playClaim(driven, { choose, after: afterMotion });
  };
  const load = await loadWhile(driven.electron, draws);
  printLoad('draws without a pause', load);
  wants('draws without a pause: CPU of board and GPU process', BUSY_LIMIT, boardCost(load), ' %');
  await startFrames(driven.board);
  await draws();
  framesOf('calling to registering', await stopFrames(driven.board));
}

type Kind = NonNullable<InputOf<'showInterlude'>['interlude']>['kind'];

/** What is shown between the moments of the ceremony. */
async function interludes(driven: Driven): Promise<void> {
  const show = (kind: Kind | null): Promise<unknown> =>
    driven.console.evaluate(showInPage, { kind, minutes: 15 });
  await show('break');
  await idle(driven, 'a break with its countdown');
  await show('statistics');
  await idle(driven, 'statistics');
  await show('results');
  await rest(REST_MS);
  await goingOn(driven, 'results');
  await show(null);
}

function showInPage({ kind, minutes }: { kind: Kind | null; minutes: number }): Promise<unknown> {
  const until = kind === 'break' ? new Date(Date.now() + minutes * 60_000).toISOString() : null;
  return window.sunlot.call('showInterlude', { interlude: kind && { kind, until } });
}
