import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The core gets its time, secrets and ids as data, so that it can be replayed anywhere (design, section 3). */
const notInTheCore = [
  ...[
    'process',
    'Buffer',
    'window',
    'document',
    'navigator',
    'localStorage',
    'fetch',
    'crypto',
    'performance',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require'],
];

const typed = ['**/*.{ts,tsx,mjs,js}'];

export default defineConfig(
  globalIgnores(['out/', 'dist/', '.cache/', 'demo-out/', 'test-results/', 'resources/']),
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '.dependency-cruiser.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // `== null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Spreading a string gives code points, which is what names need.
      '@typescript-eslint/no-misused-spread': 'off',
      // An adapter may be asynchronous by its interface only.
      '@typescript-eslint/require-await': 'off',
      // Adapters are plain objects whose functions are handed on; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['shared/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...notInTheCore],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core has no randomness of its own.' },
        { object: 'Date', property: 'now', message: 'The core has no clock: take the time as data.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core has no clock: take the time as data.',
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    ...hooks.configs.flat['recommended-latest'],
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Set-up runs before anything is installed: JavaScript with types in comments, reading JSON that others wrote.
    files: ['scripts/**/*.mjs'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    // Configuration of the tools.
    files: ['*.{js,ts,mjs}', '.dependency-cruiser.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
