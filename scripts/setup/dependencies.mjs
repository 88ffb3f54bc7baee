import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lastLines, run } from './command.mjs';
import { hasProjectNode } from './node.mjs';
import { modules, readJson, root } from './project.mjs';
import { SetupError, step } from './say.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked */
/** @typedef {{ packages?: Record<string, Locked> }} Lock */

/**
 * Packages that package-lock.json wants and node_modules has not, or has in another version.
 * npm writes down what it has installed in a lock of its own when it is done, so a broken-off install counts as none.
 * Optional packages may be missing: npm drops those that do not fit the system.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([place, { link }]) => place !== '' && !link)
    .filter(([place, { version, integrity, optional, devOptional }]) => {
      const found = installed?.packages?.[place];
      if (!found) return !optional && !devOptional;
      return found.version !== version || found.integrity !== integrity;
    })
    .map(([place]) => place);
}

export function dependenciesAreMissing() {
  const wanted = readJson(join(root, 'package-lock.json'));
  if (!wanted) return false; // npm says it better, should the lock be broken
  const installed = readJson(join(modules, '.package-lock.json'));
  return missingPackages(wanted, installed).length > 0 || !hasProjectNode();
}

/**
 * npm deletes node_modules while it works, so it must not run on a Node that lies in there.
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutProjectFolders(env) {
  const outside = (env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...env, PATH: outside.join(delimiter) };
}

/** @param {(how: string) => void} progress */
async function npmCi(progress) {
  const env = withoutProjectFolders(process.env);
  let fetched = 0;
  /** @param {string} line */
  const onLine = (line) => {
    if (line.includes('.tgz')) progress(`${++fetched} packages fetched`);
  };
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'];
  return run('npm', args, { cwd: root, env, timeoutMs: 20 * 60_000, onLine });
}

/**
 * @param {import('./command.mjs').Ended} ended
 * @returns {SetupError}
 */
export function explainNpm({ status, output, timedOut }) {
  const what = 'The dependencies could not be installed.';
  if (status === 127)
    return new SetupError(what, 'npm was not found.', 'install Node with npm, then run the command again.');
  if (timedOut)
    return new SetupError(
      what,
      'npm ci took more than 20 minutes.',
      'see whether the network works, then again.',
    );
  const errors = output
    .split('\n')
    .filter((line) => line.startsWith('npm error') || line.startsWith('npm ERR!'));
  const wayOut = output.includes('in sync')
    ? 'package.json and package-lock.json disagree: run `npm install` and commit the lock file.'
    : 'see whether `npm ping` reaches your registry (`npm config get registry`), then run the command again.';
  return new SetupError(
    what,
    `npm ci ended with ${status}:\n       ${lastLines(errors.join('\n') || output)}`,
    wayOut,
  );
}

/** npm ci where node_modules is missing or does not match the lock; a second try for networks that stumble. */
export async function installDependencies() {
  const title = existsSync(modules)
    ? 'bringing the dependencies up to date (npm ci)'
    : 'installing the dependencies (npm ci)';
  await step(title, async (progress) => {
    let ended = await npmCi(progress);
    if (ended.status !== 0 && ended.status !== 127 && !ended.output.includes('in sync')) {
      progress('second try');
      await wait(3000);
      ended = await npmCi(progress);
    }
    if (ended.status !== 0) throw explainNpm(ended);
  });
}
