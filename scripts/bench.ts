import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freezeBatch, open, seal, type Passphrases } from './drive/ceremony.ts';
import { prepare } from './drive/prepare.ts';
import { publishPlan } from './drive/plan.ts';
import { launch, type Driven } from './drive/launch.ts';
import { drawWithoutEyes, measureBareInsert, takeDrawTimes } from './bench/draw-path.ts';
import { printTable } from './bench/table.ts';

const people: Passphrases = {
  operator: 'bench operator',
  notary: 'bench notary 1',
  supervisor: 'bench supervisor 2',
};
const CLAIMS = 200;

/** `npm run bench`: figures of this machine, as ratios within one run; nothing here passes or fails. */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sunlot-bench-'));
  const driven = await launch({ folder });
  try {
    await prepareBoard(driven);
    const versions = await driven.electron.evaluate(() => ({
      electron: process.versions.electron,
      node: process.versions.node,
    }));
    await drawWithoutEyes(driven, CLAIMS);
    const draws = await takeDrawTimes(driven.electron);
    const bare = await measureBareInsert(driven.electron, folder, draws.length);
    console.log(`Electron ${versions.electron}, Node ${versions.node}, recording on; milliseconds`);
    printTable({
      'draw path: command to event on disk to board view sent': draws,
      'bare SQLite insert, same pragmas': bare,
    });
  } finally {
    await driven.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepareBoard(driven: Driven): Promise<void> {
  await prepare(driven, people, { households: null, dwellings: null });
  await open(driven, people, { title: 'bench', withoutRecording: false });
  await publishPlan(driven, people, { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 });
  await freezeBatch(driven, CLAIMS);
  await seal(driven, people);
}

await bench();
