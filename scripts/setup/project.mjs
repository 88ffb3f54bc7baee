import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const modules = join(root, 'node_modules');

/** What set-up has found out about this installation. It goes with node_modules, so `npm ci` starts afresh. */
const state = join(modules, '.sunlot');

/**
 * @param {string} file
 * @returns {any} undefined where there is no such file or it is not JSON
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} name */
export function readState(name) {
  return readJson(join(state, `${name}.json`));
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function writeState(name, value) {
  try {
    mkdirSync(state, { recursive: true });
    replaceFile(join(state, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
  } catch {
    // Someone else's installation, which we may use but not write to: it is found out again next time.
  }
}

/**
 * Another process sees the old file or the new one, never half of it.
 * @param {string} file
 * @param {string | Buffer} content
 */
export function replaceFile(file, content) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

/** @param {string} path */
export function writable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string | Buffer} content */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Where this person's caches belong, by the custom of the system.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
export function customaryCache(env, platform, home) {
  if (env['SUNLOT_CACHE']) return env['SUNLOT_CACHE'];
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'sunlot', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'sunlot');
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'sunlot');
}

/**
 * Outside node_modules, so that `npm ci` keeps it, and a person's own, so that root and others do not meet in it.
 * Someone without a home folder gets it inside the project.
 */
export function cacheFolder() {
  const customary = customaryCache(process.env, process.platform, homedir());
  try {
    mkdirSync(customary, { recursive: true });
    if (writable(customary)) return customary;
  } catch {
    // No home folder, or not ours.
  }
  const own = join(root, '.cache', 'sunlot');
  mkdirSync(own, { recursive: true });
  return own;
}

/** @param {string} name */
export function onPath(name) {
  return (process.env['PATH'] ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(join(folder, name)));
}
