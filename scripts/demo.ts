import { join } from 'node:path';
import { findFfmpeg } from '../electron/recording/ffmpeg-path.ts';
import { finish, freezeBatch, open, prepare, rollDigits, seal } from './drive/ceremony.ts';
import { playClaim } from './drive/draw.ts';
import { launch, type Driven } from './drive/launch.ts';
import { folderRefusal, prepareFolder } from './demo/folder.ts';
import { watchForInterruption } from './demo/interruption.ts';
import { listsRefusal } from './demo/lists.ts';
import { demoOptions, type DemoOptions } from './demo/options.ts';
import { pacedPlay } from './demo/pace.ts';
import { demoPassphrases } from './demo/passphrases.ts';
import { showProgress } from './demo/progress.ts';
import { unexpected } from './demo/reason.ts';
import { takeScreens } from './demo/screens.ts';
import { obstaclesRefusal } from './drive/obstacles.ts';
import { Refused } from './drive/page.ts';
import { summarise, writeSummary, type Played } from './demo/summary.ts';

const progress = showProgress();

/** An unattended ceremony through the real windows: import, freeze, seal, draw, sign, slips, recording, bundle, verify. */
async function demo(options: DemoOptions): Promise<number> {
  const interruption = watchForInterruption(progress.say);
  let driven: Driven | null = null;
  try {
    driven = await launch({ folder: options.out });
    const played = interruption.status() === null ? await play(driven, options) : null;
    await driven.close();
    return played ? await conclude(options.out, played) : (interruption.status() ?? 1);
  } catch (error) {
    await driven?.close().catch(() => undefined);
    const status = interruption.status();
    if (status !== null) return status;
    throw error;
  } finally {
    interruption.forget();
  }
}

async function conclude(out: string, played: Played): Promise<number> {
  const summary = await summarise(out, played);
  await writeSummary(out, summary);
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  return summary.verdict === 'valid' || summary.verdict === 'consistent' ? 0 : 1;
}

async function play(driven: Driven, options: DemoOptions): Promise<Played> {
  const people = demoPassphrases();
  const screens = await takeScreens(driven, join(options.out, 'screens'));
  progress.say('importing, opening the ceremony, sealing the board');
  await prepare(driven, people, options);
  const choice = { type: options.type, claims: options.claims, digits: rollDigits(24) };
  await open(driven, people, { title: '拆迁安置房公开抽签大会(演示)', withoutRecording: false });
  await freezeBatch(driven, choice);
  await seal(driven, people, choice);
  const hall = pacedPlay(options, screens);
  await screens.beforeFirstCall();
  const from = Date.now();
  let [claims, draws] = [0, 0];
  const total = await claimsToPlay(driven);
  while (claims < total) {
    draws += await playClaim(driven, hall);
    claims++;
    progress.at(claims, total, draws, Date.now() - from);
  }
  progress.say('closing the ceremony, exporting and verifying the bundle');
  await finish(driven, people);
  const seconds = Math.round((Date.now() - from) / 100) / 10;
  await screens.atTheEnd();
  return { claims, draws, seconds };
}

/** How many claims were frozen, as the console is told. */
async function claimsToPlay({ console }: Driven): Promise<number> {
  const answer = await console.evaluate(() =>
    window.sunlot.call('listClaims', { from: 0, count: 1, search: '' }),
  );
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.total;
}

/** Everything that can be known before is looked at before: the folder is touched last. */
async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  if (!options.ok) return refuse(options.refusal);
  const { out } = options.value;
  const refusal =
    (await folderRefusal(out)) ?? (await listsRefusal(options.value)) ?? (await recorderRefusal());
  if (refusal !== null) return refuse(refusal);
  const ready = await prepareFolder(out);
  return ready.ok ? demo(options.value) : refuse(ready.refusal);
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
