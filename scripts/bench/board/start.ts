import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstUsable, type Start, type Started } from './started.ts';
import { median, say, wants } from './report.ts';

const STARTS = 7;
const root = join(import.meta.dirname, '../../..');

/** From the start of the program to the first window that can be used: ours against Electron with one empty page. */
export async function start(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sunlot-bench-'));
  try {
    const [app, bare] = [ours(folder), await bareWindow(folder)];
    // The first start of each fills caches; it does not count.
    for (const one of [app, bare]) await firstUsable(one);
    const measured: Record<'app' | 'bare', Started[]> = { app: [], bare: [] };
    for (let n = 1; n <= STARTS; n++) {
      measured.app.push(await firstUsable(app));
      measured.bare.push(await firstUsable(bare));
      say(`started ${n} of ${STARTS} times`);
    }
    report(measured.app, measured.bare);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ours(folder: string): Start {
  const data = join(folder, 'ceremony');
  return {
    ...{ app: root, page: '/console/', profile: join(folder, 'profile'), arguments: [`--data=${data}`] },
    usable: "document.body?.dataset.seq !== undefined && !!document.querySelector('[data-next]')",
  };
}

const BARE_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440, height: 900, show: false, useContentSize: true, autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.showInactive());
  window.loadFile('bare.html');
});
`;

/** Electron as it comes: one window with one word in it. */
async function bareWindow(folder: string): Promise<Start> {
  const app = join(folder, 'bare');
  await mkdir(app);
  await writeFile(
    join(app, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  );
  await writeFile(join(app, 'main.cjs'), BARE_MAIN);
  await writeFile(join(app, 'bare.html'), '<!doctype html><meta charset="utf-8"><title>bare</title><p>bare');
  return {
    ...{ app, page: '/bare.html', profile: join(folder, 'bare-profile'), arguments: [] },
    usable: "document.readyState === 'complete'",
  };
}

function report(app: readonly Started[], bare: readonly Started[]): void {
  const of = (starts: readonly Started[], what: keyof Started): number =>
    median(starts.map((one) => one[what]));
  for (const [name, starts] of Object.entries({ app, bare })) {
    const each = starts.map(({ usableMs }) => usableMs.toFixed(0)).join(' ');
    console.log(
      `  ${name.padEnd(6)}${of(starts, 'usableMs').toFixed(0).padStart(6)} ms, ${of(starts, 'cpuSeconds').toFixed(2)} CPU seconds until then (median of ${starts.length}; ${each})`,
    );
  }
  const ratio = of(app, 'usableMs') / of(bare, 'usableMs');
  const cpu = of(app, 'cpuSeconds') / of(bare, 'cpuSeconds');
  console.log(`  ratio ${ratio.toFixed(2)} in time, ${cpu.toFixed(2)} in CPU`);
  wants('start to first usable window, against a bare one', { below: 3 }, ratio, ' times');
}
