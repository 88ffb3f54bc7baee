import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDisplay } from '../setup/display.mjs';
import { readJson, root } from '../setup/project.mjs';
import { ensureBuilt } from './build.mjs';
import { runTool } from './tools.mjs';

const reports = join(root, '.cache', 'reports');
const report = join(reports, 'e2e.json');

/**
 * @param {{ stats?: { expected?: number, flaky?: number, unexpected?: number } } | undefined} found Playwright's JSON report
 * @param {number} status its exit status
 * @returns {import('./check.mjs').Tally}
 */
export function tallyE2e(found, status) {
  const { expected = 0, flaky = 0, unexpected = 0 } = found?.stats ?? {};
  return { passed: expected + flaky, failed: status === 0 ? unexpected : Math.max(1, unexpected) };
}

/**
 * The end-to-end tests, in real Electron windows.
 * @param {import('../setup/prepare.mjs').Prepared} prepared
 * @param {string[]} args for Playwright
 * @returns {Promise<{ status: number, tally: import('./check.mjs').Tally }>}
 */
export async function e2e(prepared, args) {
  await ensureBuilt(prepared);
  rmSync(report, { force: true });
  mkdirSync(reports, { recursive: true });
  const display = await openDisplay();
  try {
    const more = { ...display.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const status = await runTool(prepared, 'playwright', ['test', '--reporter=list,json', ...args], more);
    return { status, tally: tallyE2e(readJson(report), status) };
  } finally {
    display.close();
  }
}
