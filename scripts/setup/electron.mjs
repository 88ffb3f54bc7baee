import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { modules, readJson, readState, writeState } from './project.mjs';
import { projectNode } from './node.mjs';
import { answers } from './reach.mjs';
import { SetupError, say, step } from './say.mjs';
import { provideSubstitute } from './substitute.mjs';

/** @typedef {'override' | 'official' | 'substitute'} Source */
/** @typedef {{ source: Source, dist: string, executable: string, pinned: string, sandbox: boolean }} Runtime */

const electron = join(modules, 'electron');
const pinned = () => String(readJson(join(electron, 'package.json'))?.version);

/**
 * Which Electron is used: a given one, the official one, or, where that cannot be had on Linux x64, the substitute.
 * @param {{ override: string | undefined, official: 'present' | 'untried' | 'unobtainable', platform: string, arch: string }} seen
 * @returns {Source | 'fetch official' | 'none'}
 */
export function chooseRuntime({ override, official, platform, arch }) {
  if (override) return 'override';
  if (official === 'present') return 'official';
  if (official === 'untried') return 'fetch official';
  return platform === 'linux' && arch === 'x64' ? 'substitute' : 'none';
}

/**
 * @param {string} dist
 * @param {string} [platform]
 */
export function executableIn(dist, platform = process.platform) {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}

function officialIsPresent() {
  try {
    const version = readFileSync(join(electron, 'dist', 'version'), 'utf8')
      .replace(/^v/, '')
      .trim();
    // path.txt is the last thing that Electron's own installer writes.
    return (
      version === pinned() &&
      existsSync(join(electron, 'path.txt')) &&
      existsSync(executableIn(join(electron, 'dist')))
    );
  } catch {
    return false;
  }
}

const checksums = () => `https://github.com/electron/electron/releases/download/v${pinned()}/SHASUMS256.txt`;

/** Electron's own installer, which checks the hash. Where nothing answers it gets a moment: it may have a copy cached. */
async function fetchOfficial() {
  const title = `fetching Electron ${pinned()} from its maker`;
  await step(title, async () => {
    const timeoutMs = (await answers(checksums())) ? 15 * 60_000 : 10_000;
    // An installer that is told of another folder takes that one for installed.
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '' };
    await run(projectNode(), [join(electron, 'install.js')], { env, timeoutMs });
    if (!officialIsPresent()) throw new Error('It did not come.');
  }).catch(() => {
    writeState('official-electron', { unobtainable: pinned() });
    say(
      `Electron ${pinned()} could not be fetched; this is not tried again until the dependencies are reinstalled`,
    );
  });
}

/** @returns {'present' | 'untried' | 'unobtainable'} */
function official() {
  if (officialIsPresent()) return 'present';
  return readState('official-electron')?.unobtainable === pinned() ? 'unobtainable' : 'untried';
}

/** @returns {Promise<{ source: Source, dist: string }>} */
async function choose() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const seen = { override, platform: process.platform, arch: process.arch };
  let choice = chooseRuntime({ ...seen, official: official() });
  if (choice === 'fetch official') {
    await fetchOfficial();
    choice = chooseRuntime({ ...seen, official: officialIsPresent() ? 'present' : 'unobtainable' });
  }
  if (choice === 'override') return { source: choice, dist: String(override) };
  if (choice === 'official') return { source: choice, dist: join(electron, 'dist') };
  if (choice === 'substitute') return { source: choice, dist: await provideSubstitute() };
  throw new SetupError(
    'There is no Electron to run the app with.',
    `Electron ${pinned()} could not be fetched, and there is no substitute for ${process.platform} ${process.arch}.`,
    'see whether GitHub can be reached (or set ELECTRON_MIRROR), delete node_modules/.sunlot, and run the command again; or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron.',
  );
}

/** Chromium's sandbox needs a user who is not root and, on Linux, user namespaces (or a helper owned by root). */
function sandboxWorks() {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  return spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * What an earlier run has chosen, if it still holds.
 * @returns {Runtime | undefined}
 */
export function knownRuntime() {
  /** @type {Runtime | undefined} */
  const known = readState('electron');
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!known || known.pinned !== pinned() || !existsSync(known.executable)) return undefined;
  if (override ? known.dist !== override : known.source === 'override') return undefined;
  // Root and another user may share an installation.
  return { ...known, sandbox: known.sandbox && process.getuid?.() !== 0 };
}

/** @returns {Promise<Runtime>} */
export async function provideElectron() {
  const { source, dist } = await choose();
  const executable = executableIn(dist);
  if (!existsSync(executable)) {
    const wayOut =
      'unset ELECTRON_OVERRIDE_DIST_PATH, or set it to the folder that holds the Electron executable.';
    throw new SetupError(
      'There is no Electron to run the app with.',
      `${executable} does not exist.`,
      wayOut,
    );
  }
  const runtime = { source, dist, executable, pinned: pinned(), sandbox: sandboxWorks() };
  writeState('electron', runtime);
  return runtime;
}
