// better-sqlite3 brings binaries for Node-API 10. A runtime with an older Node-API (the substitute Electron: 9) needs
// one built for it, once; that one serves every Node as well.
import { cp, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { lastLines, run } from './command.mjs';
import { nodeHeaders, projectNode } from './node.mjs';
import { cacheFolder, modules, readJson, sha256 } from './project.mjs';
import { SetupError, say, step } from './say.mjs';

const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
const prebuiltNapi = 10;

const sqlite = join(modules, 'better-sqlite3');
const release = join(sqlite, 'build', 'Release');
const builtAddon = join(release, 'better_sqlite3.node');
const keyFile = join(release, 'sunlot-key');

/** What the built addon depends on, as one name. */
export function addonKey() {
  const versions = ['better-sqlite3', 'node-addon-api', 'node-gyp'].map(
    (name) => `${name} ${readJson(join(modules, name, 'package.json'))?.version}`,
  );
  return sha256([...versions, flags, process.platform, process.arch].join('\n')).slice(0, 16);
}

export function builtAddonIsCurrent() {
  try {
    return existsSync(builtAddon) && readFileSync(keyFile, 'utf8') === addonKey();
  } catch {
    return false;
  }
}

/**
 * The Node-API that a runtime speaks.
 * @param {string} executable
 * @returns {Promise<number>}
 */
export async function napiOf(executable) {
  const ended = await run(executable, ['-p', 'process.versions.napi'], asNode());
  const napi = Number(ended.output.trim().split('\n').at(-1));
  if (ended.status === 0 && napi > 0) return napi;
  const wayOut = 'see whether it is made for this system; `ldd` on it names missing libraries.';
  throw new SetupError(`The Electron runtime ${executable} does not start.`, lastLines(ended.output), wayOut);
}

/** @param {number} napi */
export function needsBuild(napi) {
  return napi < prebuiltNapi;
}

function asNode() {
  return { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }, timeoutMs: 60_000 };
}

/**
 * @param {string} executable Electron or Node
 * @returns {Promise<string>} '' where the addon loads and works there, else what went wrong
 */
async function faultIn(executable) {
  const program = `new (require(${JSON.stringify(sqlite)}))(':memory:').prepare('select 1').get()`;
  const { status, signal, output } = await run(executable, ['-e', program], asNode());
  return status === 0
    ? ''
    : `in ${executable} it ended with ${signal ?? status}:\n       ${lastLines(output)}`;
}

/**
 * Make cannot work in a path with spaces, so the sources are built in a temporary folder.
 * @param {string} work
 */
async function copySources(work) {
  if (/\s/.test(work)) {
    const wayOut = 'set TMPDIR to a folder without spaces in its path.';
    throw new SetupError(
      'The database addon cannot be built.',
      `the path ${work} has a space in it.`,
      wayOut,
    );
  }
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    await cp(join(modules, name), join(work, 'node_modules', name), { recursive: true });
  }
  const headers = nodeHeaders();
  if (headers) await cp(join(headers, 'include'), join(work, 'node', 'include'), { recursive: true });
  return headers ? [`--nodedir=${join(work, 'node')}`] : [];
}

/** @param {string} target */
async function build(target) {
  const work = await mkdtemp(join(tmpdir(), 'sunlot-addon-'));
  const clean = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const gyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
    const args = [
      gyp,
      'rebuild',
      '--release',
      '--force_build=1',
      `-j${cpus().length}`,
      ...(await copySources(work)),
    ];
    const path = [dirname(projectNode()), process.env['PATH']].join(delimiter);
    const env = { ...process.env, PATH: path, CXXFLAGS: flags };
    const ended = await run(projectNode(), args, { cwd: join(work, 'node_modules', 'better-sqlite3'), env });
    if (ended.status !== 0) {
      const wayOut =
        'see whether python3, make and g++ (with C++20) are installed, then run the command again.';
      throw new SetupError('The database addon could not be built.', lastLines(ended.output, 12), wayOut);
    }
    const made = join(work, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
    await mkdir(dirname(target), { recursive: true });
    await copyFile(made, `${target}.${process.pid}`);
    await rename(`${target}.${process.pid}`, target);
  } finally {
    process.off('exit', clean);
    clean();
  }
}

/** @param {string} cached */
async function install(cached) {
  await mkdir(release, { recursive: true });
  await copyFile(cached, `${builtAddon}.${process.pid}`);
  await rename(`${builtAddon}.${process.pid}`, builtAddon);
}

/** @param {string} electron the runtime's executable */
async function fault(electron) {
  return (await faultIn(electron)) || (await faultIn(projectNode()));
}

/**
 * Puts an addon in place that loads in this runtime and in the project's Node: the cached one, or a fresh one.
 * @param {string} electron the runtime's executable
 */
export async function provideAddon(electron) {
  const cached = join(cacheFolder(), `better-sqlite3-${addonKey()}`, 'better_sqlite3.node');
  if (existsSync(cached)) {
    await install(cached);
    if (!(await fault(electron))) return writeFile(keyFile, addonKey());
    say('the database addon that was built earlier no longer loads; building it again');
    await rm(cached);
  }
  await step('building the database addon for this Electron (once, about a minute)', async () =>
    build(cached),
  );
  await install(cached);
  const wrong = await fault(electron);
  if (wrong) {
    await rm(release, { recursive: true, force: true });
    await rm(cached);
    const wayOut =
      'report this with the lines above; setting ELECTRON_OVERRIDE_DIST_PATH to an Electron 35 or newer needs no build.';
    throw new SetupError('The database addon was built but does not load.', wrong, wayOut);
  }
  return writeFile(keyFile, addonKey());
}
