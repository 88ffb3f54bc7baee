import { join } from 'node:path';
import { finish, freezeBatch, open, prepare, rollDigits, seal } from './drive/ceremony.ts';
import { playClaim } from './drive/draw.ts';
import { launch, type Driven } from './drive/launch.ts';
import { demoOptions, missingFile, prepareFolder, type DemoOptions } from './demo/options.ts';
import { pacedPlay } from './demo/pace.ts';
import { demoPassphrases } from './demo/passphrases.ts';
import { showProgress } from './demo/progress.ts';
import { takeScreens } from './demo/screens.ts';
import { Refused } from './drive/page.ts';
import { summarise, UNFINISHED, writeSummary, type Played } from './demo/summary.ts';

/** An unattended ceremony through the real windows: import, freeze, seal, draw, sign, slips, recording, bundle, verify. */
async function demo(options: DemoOptions): Promise<number> {
  const driven = await launch({ folder: options.out });
  try {
    const played = await play(driven, options);
    await driven.close();
    const summary = await summarise(options.out, played);
    await writeSummary(options.out, summary);
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return summary.verdict === 'valid' || summary.verdict === 'consistent' ? 0 : 1;
  } catch (error) {
    await driven.close().catch(() => undefined);
    await writeSummary(options.out, UNFINISHED);
    if (error instanceof Refused) return refuse(error.message);
    throw error;
  }
}

async function play(driven: Driven, options: DemoOptions): Promise<Played> {
  const people = demoPassphrases();
  const screens = await takeScreens(driven, join(options.out, 'screens'));
  const progress = showProgress();
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

async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  if (!options.ok) return refuse(options.refusal);
  const missing = await missingFile(options.value);
  if (missing !== null) return refuse(`${missing} cannot be read.`);
  const ready = await prepareFolder(options.value.out);
  return ready.ok ? demo(options.value) : refuse(ready.refusal);
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

process.exitCode = await main();
