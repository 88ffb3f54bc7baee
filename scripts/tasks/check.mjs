import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from '../setup/project.mjs';
import { build } from './build.mjs';
import { runTool } from './tools.mjs';

/** @typedef {import('../setup/prepare.mjs').Prepared} Prepared */
/** @typedef {{ name: string, status: number, seconds: number }} StepResult */

const reports = join(root, '.cache', 'reports');
const unitReport = join(reports, 'unit.json');

/** Folders that may not exist yet are left out: some tools refuse a name that leads nowhere. */
function sourceFolders() {
  return ['electron', 'renderer', 'shared', 'scripts', 'tests'].filter((name) =>
    existsSync(join(root, name)),
  );
}

/** @type {{ name: string, work: (prepared: Prepared) => Promise<number> }[]} */
const steps = [
  { name: 'format', work: (p) => runTool(p, 'prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lint', work: (p) => runTool(p, 'eslint', ['--max-warnings', '0', '.']) },
  { name: 'types', work: (p) => runTool(p, 'tsc', ['--noEmit']) },
  {
    name: 'import rules',
    work: (p) => runTool(p, 'depcruise', ['--config', '.dependency-cruiser.mjs', ...sourceFolders()]),
  },
  { name: 'dead code', work: (p) => runTool(p, 'knip', []) },
  { name: 'unit tests', work: unitTests },
  { name: 'build', work: build },
];

/** @param {Prepared} prepared */
function unitTests(prepared) {
  rmSync(unitReport, { force: true });
  mkdirSync(reports, { recursive: true });
  return runTool(prepared, 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
}

/**
 * @typedef {{ passed: number, failed: number }} Tally
 */

/**
 * @param {any} report vitest's JSON report
 * @param {number} status vitest's exit status
 * @returns {Tally}
 */
export function tallyUnit(report, status) {
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  // A file that does not load, or an error outside every test, fails the run without failing a test.
  return { passed, failed: status === 0 ? failed : Math.max(1, failed) };
}

/**
 * Runs every step, whatever the ones before it gave.
 * @param {Prepared} prepared
 * @returns {Promise<{ status: number, tally: Tally }>}
 */
export async function check(prepared) {
  /** @type {StepResult[]} */
  const results = [];
  for (const { name, work } of steps) {
    process.stdout.write(`\n── ${name}\n`);
    const startedMs = Date.now();
    const status = await work(prepared);
    results.push({ name, status, seconds: (Date.now() - startedMs) / 1000 });
  }
  process.stdout.write(`\n── check\n${results.map(line).join('')}`);
  const failed = results.filter(({ status }) => status !== 0);
  const unit = tallyUnit(
    readJson(unitReport),
    results.find(({ name }) => name === 'unit tests')?.status ?? 1,
  );
  const others = failed.filter(({ name }) => name !== 'unit tests').length;
  return {
    status: failed.length === 0 ? 0 : 1,
    tally: { passed: unit.passed, failed: unit.failed + others },
  };
}

/** @param {StepResult} result */
function line({ name, status, seconds }) {
  return `   ${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s\n`;
}
