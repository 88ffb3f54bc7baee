import { spawnSync } from 'node:child_process';
import { findFfmpeg } from '../electron/recording/ffmpeg-path.ts';
import { folderRefusal, prepareFolder } from './demo/folder.ts';
import { DemoHall } from './demo/hall.ts';
import { watchForInterruption } from './demo/interruption.ts';
import { listsRefusal } from './demo/lists.ts';
import { demoOptions, type DemoOptions, type Scenario } from './demo/options.ts';
import { showProgress } from './demo/progress.ts';
import { unexpected } from './demo/reason.ts';
import { orderLottery } from './demo/scenarios/order-lottery.ts';
import { single } from './demo/scenarios/single.ts';
import { tickets } from './demo/scenarios/tickets.ts';
import { twoDays } from './demo/scenarios/two-days.ts';
import { summarise, writeSummary } from './demo/summary.ts';
import { obstaclesRefusal } from './drive/obstacles.ts';
import { Refused } from './drive/page.ts';

const SCENARIOS: Readonly<Record<Scenario, (hall: DemoHall) => Promise<void>>> = {
  single,
  'two-days': twoDays,
  tickets,
  'order-lottery': orderLottery,
};

const progress = showProgress();

/** An unattended ceremony through the real windows: import, freeze, seal, draw, sign, slips, recording, bundle, verify. */
async function demo(options: DemoOptions): Promise<number> {
  const interruption = watchForInterruption(progress.say);
  const hall = new DemoHall(options, progress);
  try {
    await hall.start();
    if (interruption.status() === null) await SCENARIOS[options.scenario](hall);
    const seconds = Math.round((Date.now() - hall.from) / 100) / 10;
    await hall.screens.atTheEnd();
    await hall.close();
    return interruption.status() ?? (await conclude(hall, seconds));
  } catch (error) {
    await hall.close().catch(() => undefined);
    const status = interruption.status();
    if (status !== null) return status;
    throw error;
  } finally {
    interruption.forget();
  }
}

async function conclude({ options, claims, draws }: DemoHall, seconds: number): Promise<number> {
  const summary = await summarise(options, { claims, draws, seconds });
  await writeSummary(options.out, summary);
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  const good = options.rehearsal ? ['rehearsal'] : ['valid', 'consistent'];
  return good.includes(summary.verdict) ? 0 : 1;
}

/** Everything that can be known before is looked at before: the folder is touched last. */
async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  if (!options.ok) return refuse(options.refusal);
  const { out } = options.value;
  const refusal =
    (await folderRefusal(out)) ??
    (await listsRefusal(options.value)) ??
    (await recorderRefusal()) ??
    papersRefusal(options.value);
  if (refusal !== null) return refuse(refusal);
  const ready = await prepareFolder(out);
  return ready.ok ? demo(options.value) : refuse(ready.refusal);
}

/** The unattended household reads its ticket off the printed sheet. */
function papersRefusal({ scenario }: DemoOptions): string | null {
  if (scenario !== 'tickets' || spawnSync('pdftotext', ['-v']).error === undefined) return null;
  return '--scenario tickets reads the printed tickets with pdftotext, which is not installed (Debian: poppler-utils).';
}

async function recorderRefusal(): Promise<string | null> {
  const found = await findFfmpeg();
  return found.ok ? null : obstaclesRefusal([found.refusal], false);
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

process.exitCode = await main().catch((error: unknown) =>
  refuse(error instanceof Refused ? error.message : unexpected(error, Boolean(process.env['DEBUG']))),
);
