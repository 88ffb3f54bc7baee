// What the app and its tests need of the system on Linux: libraries of Electron, a virtual display, ffmpeg, fonts.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { explainMissing, install, mayInstall } from './debian.mjs';
import { hasFfmpeg } from './ffmpeg.mjs';
import { onPath, readState, writeState } from './project.mjs';
import { say } from './say.mjs';

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

/** Debian's package for a program that is not named like it. */
const packageOfProgram = /** @type {Record<string, string>} */ ({
  Xvfb: 'xvfb',
  pdftotext: 'poppler-utils',
  cupsd: 'cups',
  lp: 'cups-client',
  ippeveprinter: 'cups-ipp-utils',
  pdftopdf: 'cups-filters',
  'dbus-daemon': 'dbus',
  Xorg: 'xserver-xorg-core',
  'dummy_drv.so': 'xserver-xorg-video-dummy',
  xrandr: 'x11-xserver-utils',
});

/** With this the demo reads its own paper tickets. */
const paperPrograms = ['pdftotext'];

/** With these the tests read slips back and print on a real queue; without them they leave that out, and say so. */
const testPrograms = ['pdftotext', 'cupsd', 'lp', 'ippeveprinter', 'pdftopdf', 'avahi-daemon', 'dbus-daemon'];

/** With these the tests pull the cable of a second display; without them they leave that out, and say so. */
const displayPrograms = ['Xorg', 'dummy_drv.so', 'xrandr'];

/** Libraries that Electron opens only when it needs them, so that `ldd` does not show them. */
const openedLater = ['libXss.so.1', 'libXtst.so.6', 'libnotify.so.4'];

/** @typedef {{ electron?: string, media?: boolean, display?: boolean, compiler?: boolean, papers?: boolean, tests?: boolean, displays?: boolean }} Need */

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

/** @param {string[]} programs */
function packagesOfPrograms(programs) {
  const folders = ['/usr/sbin', '/usr/lib/cups/filter', '/usr/lib/xorg/modules/drivers'];
  const found = (/** @type {string} */ name) =>
    onPath(name) || folders.some((folder) => existsSync(join(folder, name)));
  return programs.filter((name) => !found(name)).map((name) => packageOfProgram[name] ?? name);
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
  return [
    ...(need.electron ? await electronPackages(need.electron) : []),
    ...(need.electron && !(await hasChineseFont()) ? ['fonts-noto-cjk', 'fontconfig'] : []),
    ...(need.display ? packagesOfPrograms(['Xvfb', 'xauth']) : []),
    ...(need.media && !hasFfmpeg() ? ['ffmpeg'] : []),
    ...(need.compiler ? packagesOfPrograms(['python3', 'make', 'g++']) : []),
  ];
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
  const required = await missingPackages(need);
  const helpful = packagesOfPrograms([
    ...new Set([
      ...(need.papers ? paperPrograms : []),
      ...(need.tests ? testPrograms : []),
      ...(need.displays ? displayPrograms : []),
    ]),
  ]);
  if (mayInstall() && required.length + helpful.length > 0) {
    await install([...required, ...helpful]);
    const still = await missingPackages(need);
    if (still.length > 0) say(`after the installation these still seem to be missing: ${still.join(' ')}`);
  } else if (required.length > 0) {
    throw await explainMissing([...required, ...helpful]);
  } else if (helpful.length > 0) {
    say(
      `what reads printed sheets back, prints on a test queue, or unplugs a test display needs root and these packages, and is left out: ${helpful.join(' ')}`,
    );
  }
  const known = readState('system');
  const found = known?.asOf === systemAsOf() ? known.found : [];
  writeState('system', { asOf: systemAsOf(), found: [...found, JSON.stringify(need)] });
}
