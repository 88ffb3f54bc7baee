import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = process.cwd();
const depcruise = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = '.dependency-cruiser.mjs';

interface Report {
  summary: { violations: { rule: { name: string }; from: string }[] };
}

/** Packages that the planted files import, as empty as they may be. */
const packages = ['electron', 'react', 'zod', 'better-sqlite3', 'iconv-lite'];

/** A small project laid out like ours, in which every import is allowed. */
const cleanProject: Record<string, string> = {
  'shared/kernel/result.ts': 'export const ok = 1;\nexport type Ok = typeof ok;',
  'shared/draw/board.ts': `import 'zod';\nimport { ok } from '../kernel/result.ts';\nexport const board = ok;`,
  'electron/ledger/store.ts': `import 'better-sqlite3';\nimport 'node:fs';\nimport type { Ok } from '../../shared/kernel/result.ts';\nimport { rows } from './rows.ts';\nexport interface Store { ok: Ok; rows: typeof rows }\nexport const store = 1;`,
  'electron/ledger/rows.ts': 'export const rows = 1;',
  'electron/slips/slip.ts': 'export const slip = 1;',
  'electron/app/session.ts': `import type { Store } from '../ledger/store.ts';\nimport { board } from '../../shared/draw/board.ts';\nexport const session = (store: Store) => [store, board];`,
  'electron/main.ts': `import 'electron';\nimport { session } from './app/session.ts';\nimport { store } from './ledger/store.ts';\nexport default [session, store];`,
  'electron/wiring/printer.ts': `import '../slips/slip.ts';\nimport '../ledger/rows.ts';\nexport const printer = 1;`,
  'electron/preload.ts': `import 'electron';\nimport '../shared/kernel/result.ts';`,
  'renderer/lib/bridge.ts': `import '../../shared/kernel/result.ts';\nexport const bridge = 1;`,
  'renderer/ui/field.tsx': `import { bridge } from '../lib/bridge.ts';\nexport const field = bridge;`,
  'renderer/board/main.tsx': `import 'react';\nimport { field } from '../ui/field.tsx';\nexport const shown = field;`,
  'renderer/console/main.tsx': `import { field } from '../ui/field.tsx';\nexport const asked = field;`,
  'scripts/bench.ts': 'export const bench = 1;',
  'scripts/demo.ts': `import '../electron/main.ts';`,
  'tests/builders/batch.ts': `import '../../shared/draw/board.ts';`,
};

/** For each rule files that break it, planted all at once beside the clean project. */
const violations: [rule: string, what: string, file: string, source: string][] = [
  ['no-circular', 'two files that import each other', 'shared/draw/ring-too.ts', `import './ring.ts';`],
  ['no-unresolvable', 'an import that leads nowhere', 'shared/draw/nowhere.ts', `import './gone.ts';`],
  ['shared-stands-alone', 'Node in shared/', 'shared/draw/node.ts', `import 'node:fs';`],
  [
    'shared-stands-alone',
    'a type of Node in shared/',
    'shared/draw/node-type.ts',
    `import type { Stats } from 'node:fs';\nexport type A = Stats;`,
  ],
  ['shared-stands-alone', 'Electron in shared/', 'shared/draw/electron.ts', `import 'electron';`],
  ['shared-stands-alone', 'React in shared/', 'shared/draw/react.ts', `import 'react';`],
  ['shared-stands-alone', 'a library that nobody vetted', 'shared/draw/library.ts', `import 'iconv-lite';`],
  [
    'shared-stands-alone',
    'the main process in shared/',
    'shared/draw/edge.ts',
    `import '../../electron/slips/slip.ts';`,
  ],
  [
    'shared-stands-alone',
    'a window in shared/',
    'shared/draw/window.ts',
    `import '../../renderer/lib/bridge.ts';`,
  ],
  [
    'edge-knows-itself-and-shared',
    'an edge in an edge',
    'electron/slips/edge.ts',
    `import '../ledger/rows.ts';`,
  ],
  [
    'edge-knows-itself-and-shared',
    'a type of an edge in an edge',
    'electron/slips/type.ts',
    `import type { Store } from '../ledger/store.ts';\nexport type A = Store;`,
  ],
  [
    'edge-knows-itself-and-shared',
    'a handler in an edge',
    'electron/slips/app.ts',
    `import '../app/session.ts';`,
  ],
  ['edge-knows-itself-and-shared', 'main.ts in an edge', 'electron/windows/main.ts', `import '../main.ts';`],
  [
    'edge-knows-itself-and-shared',
    'the wiring in an edge',
    'electron/slips/wiring.ts',
    `import '../wiring/printer.ts';`,
  ],
  [
    'app-knows-edges-by-type',
    'the wiring in a handler',
    'electron/app/wiring.ts',
    `import '../wiring/printer.ts';`,
  ],
  [
    'app-knows-edges-by-type',
    'an adapter in a handler',
    'electron/app/edge.ts',
    `import { store } from '../ledger/store.ts';\nexport const a = store;`,
  ],
  [
    'preload-only-forwards',
    'the main process in the preload',
    'electron/preload.ts',
    `import './ledger/rows.ts';`,
  ],
  [
    'main-process-knows-no-window',
    'a window in the main process',
    'electron/slips/window.ts',
    `import '../../renderer/lib/bridge.ts';`,
  ],
  [
    'main-process-knows-no-window',
    'a script in the main process',
    'electron/slips/script.ts',
    `import '../../scripts/bench.ts';`,
  ],
  [
    'window-knows-itself-ui-lib-shared',
    'a window in a window',
    'renderer/console/window.ts',
    `import '../board/main.tsx';`,
  ],
  ['ui-and-lib-know-no-window', 'a window in ui', 'renderer/ui/window.ts', `import '../board/main.tsx';`],
  [
    'window-knows-no-main-process',
    'the main process in a window',
    'renderer/board/edge.ts',
    `import '../../electron/slips/slip.ts';`,
  ],
  [
    'window-knows-no-main-process',
    'Electron in a window',
    'renderer/board/electron.ts',
    `import 'electron';`,
  ],
  ['window-knows-no-node', 'Node in a window', 'renderer/board/node.ts', `import 'node:path';`],
  [
    'nothing-imports-tests',
    'a test builder in shared/',
    'shared/draw/tests.ts',
    `import '../../tests/builders/batch.ts';`,
  ],
  [
    'nothing-imports-tests',
    'a test builder in a script',
    'scripts/tests.ts',
    `import '../tests/builders/batch.ts';`,
  ],
];

let folder = '';

function write(files: Record<string, string>): void {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${source}\n`);
  }
}

/** The rules that are broken in the small project, each with the file that breaks it. */
function brokenRules(): string[] {
  const args = [
    depcruise,
    '--config',
    config,
    '--output-type',
    'json',
    'shared',
    'electron',
    'renderer',
    'scripts',
    'tests',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as Report;
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlot-import-rules-'));
  cpSync(join(project, config), join(folder, config));
  for (const name of packages) {
    write({
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      [`node_modules/${name}/index.js`]: 'module.exports = {};',
    });
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  write({
    ...cleanProject,
    'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies }),
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a project that keeps the rules breaks none', () => {
  expect(brokenRules()).toEqual([]);
});

describe('each rule fires', () => {
  let broken: string[] = [];

  beforeAll(() => {
    write({ 'shared/draw/ring.ts': `import './ring-too.ts';` });
    write(Object.fromEntries(violations.map(([, , file, source]) => [file, source])));
    broken = brokenRules();
  });

  test.each(violations)('%s at %s', (rule, _what, file) => {
    expect(broken).toContain(`${rule}: ${file}`);
  });

  test('and only where one is planted', () => {
    const planted = new Set(violations.map(([, , file]) => file));
    expect(broken.filter((line) => !planted.has(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});

test('every rule has a planted violation', async () => {
  const { default: rules } = (await import(join(project, config))) as {
    default: { forbidden: { name: string }[] };
  };
  const planted = new Set(violations.map(([rule]) => rule));
  expect(rules.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
});
