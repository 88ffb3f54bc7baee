import { delimiter, dirname, join } from 'node:path';
import { builtAddonIsCurrent, napiOf, needsBuild, provideAddon } from './addon.mjs';
import { dependenciesAreMissing, installDependencies } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { knownRuntime, provideElectron } from './electron.mjs';
import { faultOfNamedFfmpeg, provideFfmpeg } from './ffmpeg.mjs';
import { alone } from './lock.mjs';
import { projectNode } from './node.mjs';
import { modules, onPath, readState, writeState } from './project.mjs';
import { say } from './say.mjs';
import { provideSystem, systemIsKnown } from './system.mjs';

/** @typedef {{ electron?: boolean, display?: boolean, media?: boolean, papers?: boolean, tests?: boolean, displays?: boolean }} Needs what a task needs besides the dependencies */
/** @typedef {{ node: string, env: NodeJS.ProcessEnv, electron?: string }} Prepared */

/** @param {Needs} needs */
function systemNeed(needs, executable = '') {
  const { display = false, media = false, papers = false, tests = false, displays = false } = needs;
  return { display, media, papers, tests, displays, ...(executable && { electron: executable }) };
}

/**
 * What has been found out about an executable's need of an addon: its Node-API, by its path.
 * @param {string} executable
 */
function knownNapi(executable) {
  return readState('napi')?.[executable];
}

/**
 * Whether everything is in place, found out in milliseconds.
 * @param {Needs} needs
 */
function isReady(needs) {
  if (dependenciesAreMissing()) return false;
  if (!needs.electron) return systemIsKnown(systemNeed(needs));
  const runtime = knownRuntime();
  if (!runtime || !systemIsKnown(systemNeed(needs, runtime.executable))) return false;
  const napi = knownNapi(runtime.executable);
  return napi !== undefined && (!needsBuild(napi) || builtAddonIsCurrent());
}

/** @param {Needs} needs */
async function setUp(needs) {
  if (dependenciesAreMissing()) await installDependencies();
  projectNode();
  if (needs.media && (process.platform !== 'linux' || !onPath('apt-get'))) await provideFfmpeg();
  if (!needs.electron) return provideSystem(systemNeed(needs));
  const runtime = knownRuntime() ?? (await provideElectron());
  await provideSystem(systemNeed(needs, runtime.executable));
  const napi = await napiOf(runtime.executable);
  if (needsBuild(napi) && !builtAddonIsCurrent()) {
    await provideSystem({ compiler: true });
    await provideAddon(runtime.executable);
  }
  writeState('napi', { [runtime.executable]: napi });
}

/**
 * Does whatever set-up a task needs and has not had yet.
 * @param {Needs} asked
 * @returns {Promise<Prepared>} how its programs are to be run
 */
export async function prepare(asked) {
  // Where windows can be shown already, nothing is needed for a virtual display.
  const needs = { ...asked, display: Boolean(asked.display) && !(await hasDisplay()) };
  if (!isReady(needs)) await alone(async () => (isReady(needs) ? undefined : setUp(needs)));
  const fault = needs.media ? await faultOfNamedFfmpeg(process.env['FFMPEG_BIN']) : '';
  if (fault) say(fault);
  const node = projectNode();
  const path = [join(modules, '.bin'), dirname(node), process.env['PATH']].join(delimiter);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: path };
  // Terminals inside Electron apps hand this down; it would turn our Electron into a Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const runtime = needs.electron ? (knownRuntime() ?? (await provideElectron())) : undefined;
  if (!runtime) return { node, env };
  env['SUNLOT_ELECTRON'] = runtime.executable;
  if (runtime.source !== 'official') env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dist;
  if (!runtime.sandbox) env['ELECTRON_DISABLE_SANDBOX'] = '1';
  return { node, env, electron: runtime.executable };
}
