import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassphrases } from '../../demo/passphrases.ts';
import { writeVillage } from '../../demo/generate.ts';
import { open, type Passphrases } from '../../drive/ceremony.ts';
import { type Driven, launch } from '../../drive/launch.ts';
import { type PlanRow, publishPlan } from '../../drive/plan.ts';
import { prepare } from '../../drive/prepare.ts';
import { say } from './report.ts';

interface Village {
  readonly rights: number;
  /** So many more, of 80 ㎡. */
  readonly small?: number;
  readonly rows: readonly PlanRow[];
}

/** The app on a folder of its own, where no ffmpeg is found, so that nothing is recorded. */
export async function withApp(use: (driven: Driven, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sunlot-bench-'));
  const driven = await launch({ folder, env: { FFMPEG_BIN: join(folder, 'no-ffmpeg') } });
  try {
    await use(driven, folder);
  } finally {
    await driven.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** From an empty folder to the published plan of a village with one right a household, without a recording. */
export async function openVillage(
  driven: Driven,
  folder: string,
  { rights, small = 0, rows }: Village,
): Promise<Passphrases> {
  say(`${rights + small} households, ${rights + small} dwellings: lists, notice, register, plan`);
  const people = demoPassphrases();
  const count = rights + small;
  const sheets = await writeVillage(folder, {
    ...{ households: count, dwellings: count, seed: 'bench' },
    typeOf: (n) => (n > rights ? '80' : '110'),
  });
  await prepare(driven, people, sheets);
  await open(driven, people, { title: '拆迁安置房公开抽签大会(测量)', withoutRecording: true });
  await publishPlan(driven, people, { rows, intervalSeconds: 0 });
  return people;
}
