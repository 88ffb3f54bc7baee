import { join } from 'node:path';
import { foreground } from '../setup/command.mjs';
import { modules, root } from '../setup/project.mjs';

/** The programs of our tools; they run on the project's Node, whatever node is first on the path. */
const programs = {
  prettier: 'prettier/bin/prettier.cjs',
  eslint: 'eslint/bin/eslint.js',
  tsc: 'typescript/bin/tsc',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
};

/** @typedef {keyof typeof programs} Tool */

/**
 * @param {import('../setup/prepare.mjs').Prepared} prepared
 * @param {Tool} tool
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<number>} its exit status
 */
export function runTool({ node, env }, tool, args, more = {}) {
  const program = join(modules, ...programs[tool].split('/'));
  return foreground({ command: node, args: [program, ...args], env: { ...env, ...more }, cwd: root });
}

/**
 * One of the project's own scripts, in TypeScript. Paths in its arguments mean the folder that we were called from.
 * @param {import('../setup/prepare.mjs').Prepared} prepared
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [more]
 */
export function runScript({ node, env }, script, args, more = {}) {
  const program = join(root, 'scripts', script);
  return foreground({ command: node, args: [program, ...args], env: { ...env, ...more } });
}
