// What the app and its tests need of the system on Linux: libraries of Electron, a virtual display, ffmpeg, fonts.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { lastLines, run } from './command.mjs';
import { hasFfmpeg } from './ffmpeg.mjs';
import { onPath, readState, writeState } from './project.mjs';
import { SetupError, say, step } from './say.mjs';

/** Debian's package for a library that Electron is linked with; what these draw in themselves is not listed. */
const packageOf = /** @type {Record<string, string>} */ ({
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libnotify.so.4': 'libnotify4',
  'libcups.so.2': 'libcups2',
});

/** Libraries that Electron opens only when it needs them, so that `ldd` does not show them. */
const openedLater = ['libXss.so.1', 'libXtst.so.6', 'libnotify.so.4'];

/** @typedef {{ electron?: string, media?: boolean, display?: boolean, compiler?: boolean, pdf?: boolean }} Need */

/**
 * @param {string} ldd what `ldd` says of the executable
 * @param {string} ldconfig what `ldconfig -p` says
 * @returns {string[]} names of missing libraries
 */
export function missingLibraries(ldd, ldconfig) {
  const linked = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name));
  const later = openedLater.filter((name) => !ldconfig.includes(`${name} `));
  return [...new Set([...linked, ...later])];
}

/**
 * @param {string[]} libraries
 * @returns {{ packages: string[], unknown: string[] }}
 */
export function packagesOf(libraries) {
  const known = libraries.flatMap((name) => packageOf[name] ?? []);
  const unknown = libraries.filter((name) => packageOf[name] === undefined);
  // GTK draws in almost everything that Electron is linked with.
  return { packages: [...new Set(known.length || !unknown.length ? known : ['libgtk-3-0'])].sort(), unknown };
}

/** @param {string} executable */
async function electronPackages(executable) {
  const ldd = await run('ldd', [executable]);
  const ldconfig = await run(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p']);
  return packagesOf(missingLibraries(ldd.output, ldconfig.output)).packages;
}

async function hasChineseFont() {
  return (await run('fc-list', [':lang=zh'])).output.includes(':');
}

/**
 * Debian's names of what is missing.
 * @param {Need} need
 * @returns {Promise<string[]>}
 */
async function missingPackages(need) {
  /** @type {(command: string, name: string) => string[]} */
  const unlessOnPath = (command, name) => (onPath(command) ? [] : [name]);
  return [
    ...(need.electron ? await electronPackages(need.electron) : []),
    ...(need.electron && !(await hasChineseFont()) ? ['fonts-noto-cjk', 'fontconfig'] : []),
    ...(need.display ? [...unlessOnPath('Xvfb', 'xvfb'), ...unlessOnPath('xauth', 'xauth')] : []),
    ...(need.media && !hasFfmpeg() ? ['ffmpeg'] : []),
    ...(need.pdf ? unlessOnPath('pdftotext', 'poppler-utils') : []),
    ...(need.compiler ? compilerPackages(unlessOnPath) : []),
  ];
}

/** @param {(command: string, name: string) => string[]} unlessOnPath */
function compilerPackages(unlessOnPath) {
  return [
    ...unlessOnPath('python3', 'python3'),
    ...unlessOnPath('make', 'make'),
    ...unlessOnPath('g++', 'g++'),
  ];
}

/** @param {string[]} packages */
export function aptCommand(packages) {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Newer releases have renamed some libraries (libasound2 → libasound2t64); then the old name has no candidate.
 * @param {string} name
 * @param {string} policy what `apt-cache policy NAME NAMEt64` says
 */
export function nameToInstall(name, policy) {
  const renamed = `${name}t64`;
  const block = policy.split(/^(?=\S)/m).find((part) => part.startsWith(`${renamed}:`));
  return block && /Candidate: \d/.test(block) ? renamed : name;
}

/** @param {string[]} packages */
async function namesHere(packages) {
  const names = packages.map(async (name) =>
    nameToInstall(
      name,
      (await run('apt-cache', ['policy', name, `${name}t64`], { env: plainEnglish() })).output,
    ),
  );
  return Promise.all(names);
}

function plainEnglish() {
  return { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
}

/** @param {string[]} packages */
async function install(packages) {
  await step(`installing Debian packages: ${packages.join(' ')}`, async (progress) => {
    const options = { env: plainEnglish(), timeoutMs: 20 * 60_000, onLine: progress };
    const update = await run('apt-get', ['update'], options);
    const names = await namesHere(packages);
    const ended = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], options);
    if (ended.status === 0) return;
    const why = `apt-get ended with ${ended.status}:\n       ${lastLines(ended.status === 100 ? update.output + ended.output : ended.output)}`;
    throw new SetupError(
      'System packages could not be installed.',
      why,
      `repair it, or run: ${aptCommand(names)}`,
    );
  });
}

/** @param {string[]} packages */
async function explainMissing(packages) {
  if (!onPath('apt-get')) {
    const wayOut = 'install what your system calls these, then run the command again.';
    return new SetupError(
      'This system lacks something.',
      `not found (Debian's names): ${packages.join(' ')}.`,
      wayOut,
    );
  }
  const command = aptCommand(await namesHere(packages)).replaceAll('apt-get', 'sudo apt-get');
  return new SetupError(
    'System packages are missing, and only root can install them.',
    packages.join(' '),
    `run: ${command}`,
  );
}

/** A fingerprint of the installed packages, so that a system that was complete need not be asked again. */
function systemAsOf() {
  try {
    return `${statSync('/var/lib/dpkg/status').mtimeMs} ${readFileSync('/etc/machine-id', 'utf8').trim()}`;
  } catch {
    return process.platform;
  }
}

/**
 * @param {Need} need
 * @returns {boolean} whether an earlier run found all of this
 */
export function systemIsKnown(need) {
  if (process.platform !== 'linux') return true;
  const known = readState('system');
  const quick = (!need.display || onPath('Xvfb')) && (!need.media || hasFfmpeg());
  return quick && known?.asOf === systemAsOf() && known.found.includes(JSON.stringify(need));
}

/**
 * Finds what is missing on this Linux and installs it if we may.
 * @param {Need} need
 */
export async function provideSystem(need) {
  if (process.platform !== 'linux') return;
  const packages = await missingPackages(need);
  if (packages.length > 0) {
    if (process.getuid?.() !== 0 || !onPath('apt-get')) throw await explainMissing(packages);
    await install(packages);
    const still = await missingPackages(need);
    if (still.length > 0) say(`after the installation these still seem to be missing: ${still.join(' ')}`);
  }
  const known = readState('system');
  const found = known?.asOf === systemAsOf() ? known.found : [];
  writeState('system', { asOf: systemAsOf(), found: [...found, JSON.stringify(need)] });
}
