// Every npm script comes here: `node scripts/run.mjs TASK [arguments]`. It does the set-up that the task needs, on a
// fresh clone all of it, and then the task. Plain JavaScript without dependencies: it runs before anything is installed.
import { foreground } from './setup/command.mjs';
import { hasDisplay, openDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { root } from './setup/project.mjs';
import { say, SetupError } from './setup/say.mjs';
import { build, ensureBuilt } from './tasks/build.mjs';
import { check } from './tasks/check.mjs';
import { e2e } from './tasks/e2e.mjs';
import { runScript, runTool } from './tasks/tools.mjs';

/** Set-up that did not work; apart from the statuses 0, 1 and 2 by which `verify` and `import` give their verdicts. */
const setupFailed = 70;

const windows = { electron: true, display: true, media: true, papers: true };

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const tasks = {
  async start(args) {
    if (!(await hasDisplay())) {
      say('there is no display here to open a window on, so the demo runs instead, on a virtual one');
      return demo(args);
    }
    const prepared = await prepare({ electron: true, media: true });
    await ensureBuilt(prepared);
    return foreground({
      command: String(prepared.electron),
      args: [root, ...args],
      env: prepared.env,
    });
  },
  demo,
  verify: async (args) => runScript(await prepare({}), 'verify.ts', args),
  import: async (args) => runScript(await prepare({}), 'import.ts', args),
  async bench(args) {
    const [what, ...rest] = args;
    if (what === 'import') return runScript(await prepare({}), 'bench/import.ts', rest);
    return what === 'board' ? onDisplay('bench/board.ts', rest) : onDisplay('bench.ts', args);
  },
  screens: (args) => onDisplay('screens.ts', args),
  build: async () => build(await prepare({})),
  check: async () => (await check(await prepare({ media: true, tests: true }))).status,
  e2e: async (args) => (await e2e(await prepare({ ...windows, displays: true }), args)).status,
  test,
  format: async (args) =>
    runTool(await prepare({}), 'prettier', [
      '--write',
      '--log-level',
      'warn',
      ...(args.length ? args : ['.']),
    ]),
};

/** @param {string[]} args */
function demo(args) {
  return onDisplay('demo.ts', args);
}

/**
 * @param {string} script
 * @param {string[]} args
 */
async function onDisplay(script, args) {
  const prepared = await prepare(windows);
  await ensureBuilt(prepared);
  const display = await openDisplay();
  try {
    return await runScript(prepared, script, args, display.env);
  } finally {
    display.close();
  }
}

/** The checks, then the end-to-end tests; the last line of standard output counts both. */
async function test() {
  const prepared = await prepare({ ...windows, tests: true, displays: true });
  const checked = await check(prepared);
  const played = await e2e(prepared, []).catch((/** @type {unknown} */ error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { status: 1, tally: { passed: 0, failed: 1 } };
  });
  const passed = checked.tally.passed + played.tally.passed;
  const failed = checked.tally.failed + played.tally.failed;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && checked.status === 0 && played.status === 0 ? 0 : 1;
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) {
    process.stderr.write(`usage: node scripts/run.mjs ${Object.keys(tasks).join('|')} [arguments]\n`);
    return 2;
  }
  return task(args);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = setupFailed;
}
