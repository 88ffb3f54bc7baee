/**
 * Imports go one way (docs: the design's section 3). tests/unit/import-rules.test.ts plants a violation of each rule.
 * `$1` is what the first group of `from.path` matched: the name of an edge or of a window.
 */

/** Pure libraries that shared/ may use: no clock, no I/O, the same in Node, Electron and a browser. */
const vetted = '^node_modules/(@noble/(hashes|curves)|zod|fflate|uqr)/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one file, or hide a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that leads nowhere. npm may have dropped ffmpeg-static, which is optional.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^ffmpeg-static$' },
  },
  {
    name: 'shared-stands-alone',
    comment:
      'shared/ runs in Node, Electron and a browser: it imports itself and vetted pure libraries only.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { pathNot: ['^shared/', vetted] },
  },
  {
    name: 'edge-knows-itself-and-shared',
    comment:
      'An edge of the main process never imports another edge, the command handlers or main.ts. electron/wiring/ is part of main.ts: it puts edges together, and nothing but main.ts imports it.',
    severity: 'error',
    from: { path: '^electron/(?!app/|wiring/)([^/]+)/' },
    to: { path: '^electron/', pathNot: '^electron/$1/' },
  },
  {
    name: 'app-knows-edges-by-type',
    comment: 'Command handlers get their adapters handed in: of the edges they import types only.',
    severity: 'error',
    from: { path: '^electron/app/' },
    to: { path: '^electron/(?!app/)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'preload-only-forwards',
    comment: 'The preload runs in the window; nothing of the main process belongs in it.',
    severity: 'error',
    from: { path: '^electron/preload\\.ts$' },
    to: { path: '^electron/' },
  },
  {
    name: 'main-process-knows-no-window',
    comment: 'The main process speaks to windows by the contract in shared/ipc.',
    severity: 'error',
    from: { path: '^electron/' },
    to: { path: '^(renderer|scripts)/' },
  },
  {
    name: 'window-knows-itself-ui-lib-shared',
    comment: 'A window never imports another window.',
    severity: 'error',
    from: { path: '^renderer/([^/]+)/' },
    to: { path: '^renderer/', pathNot: '^renderer/($1|ui|lib)/' },
  },
  {
    name: 'ui-and-lib-know-no-window',
    comment: 'What all windows share knows none of them.',
    severity: 'error',
    from: { path: '^renderer/(ui|lib)/' },
    to: { path: '^renderer/', pathNot: '^renderer/(ui|lib)/' },
  },
  {
    name: 'window-knows-no-main-process',
    comment: 'A window is a sandboxed page: no Node, no Electron, nothing of the main process.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: ['^(electron|scripts)/', '^node_modules/(electron|better-sqlite3)/'] },
  },
  {
    name: 'window-knows-no-node',
    comment: 'A window is a sandboxed page without the modules of Node.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'nothing-imports-tests',
    comment: 'What only tests need stays with the tests.',
    severity: 'error',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache|demo-out)/' },
    // Imports of types count: a type of another edge ties two edges together as well.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
