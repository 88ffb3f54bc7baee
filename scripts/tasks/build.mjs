import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../setup/command.mjs';
import { alone } from '../setup/lock.mjs';
import { modules, replaceFile, root, sha256 } from '../setup/project.mjs';
import { say, step, SetupError } from '../setup/say.mjs';
import { runTool } from './tools.mjs';

/** What goes into the app's code. */
const inputs = ['electron', 'renderer', 'shared', 'resources'].concat([
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]);

const stamp = join(root, 'out', 'built-from');

/**
 * One name for the state of files and folders: paths, sizes and times, which is quick, not contents.
 * @param {string} folder
 * @param {string[]} names
 * @returns {string}
 */
export function fingerprint(folder, names) {
  const files = names.flatMap((name) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((inner) => join(path, inner));
  });
  const lines = files.sort().flatMap((path) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    return size === undefined ? [] : [`${path.slice(folder.length)} ${size} ${mtimeMs}`];
  });
  return sha256(lines.join('\n'));
}

function isFresh() {
  try {
    return (
      readFileSync(stamp, 'utf8') === fingerprint(root, inputs) &&
      existsSync(join(root, 'out', 'main', 'main.js'))
    );
  } catch {
    return false;
  }
}

/**
 * @param {() => Promise<boolean>} work builds and says whether it worked
 */
async function stamped(work) {
  return alone(async () => {
    if (isFresh()) return true;
    const before = fingerprint(root, inputs);
    if (!(await work())) return false;
    await mkdir(join(root, 'out'), { recursive: true });
    replaceFile(stamp, before);
    return true;
  });
}

/**
 * For tasks that need the built app: builds it where its sources have changed, and reports on standard error.
 * @param {import('../setup/prepare.mjs').Prepared} prepared
 */
export async function ensureBuilt({ node, env }) {
  if (isFresh()) return;
  await stamped(() =>
    step('building the app', async () => {
      const program = join(modules, 'electron-vite', 'bin', 'electron-vite.js');
      const ended = await run(node, [program, 'build'], { cwd: root, env: { ...env, NO_COLOR: '1' } });
      if (ended.status === 0) return true;
      process.stderr.write(ended.output);
      throw new SetupError(
        'The app could not be built.',
        'the lines above say it.',
        'repair the source; `npm run check` shows more.',
      );
    }),
  );
}

/**
 * The task `build`: always reports.
 * @param {import('../setup/prepare.mjs').Prepared} prepared
 * @returns {Promise<number>} exit status
 */
export async function build(prepared) {
  if (isFresh()) {
    say('the app in out/ is up to date');
    return 0;
  }
  let status = 0;
  const startedMs = Date.now();
  // At the default level every font file has a line.
  const args = ['build', '--logLevel', 'warn'];
  await stamped(async () => (status = await runTool(prepared, 'electron-vite', args)) === 0);
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  if (status === 0) process.stdout.write(`the app was built into out/ in ${seconds} s\n`);
  return status;
}
