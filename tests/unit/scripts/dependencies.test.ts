import { expect, test } from 'vitest';
import { explainNpm, missingPackages, withoutProjectFolders } from '../../../scripts/setup/dependencies.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.0.0', integrity: 'sha512-z' },
    'node_modules/some-binding': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

const installed = { packages: { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-z' } } };

function failed(output: string, status = 1) {
  return explainNpm({ status, signal: null, output, timedOut: false }).message;
}

test('without node_modules everything is missing but what npm may drop', () => {
  expect(missingPackages(lock, undefined)).toEqual(['node_modules/zod']);
});

test('an installation that matches the lock is not stale', () => {
  expect(missingPackages(lock, installed)).toEqual([]);
});

test('another version is stale', () => {
  const old = { packages: { 'node_modules/zod': { version: '3.9.0', integrity: 'sha512-z' } } };
  expect(missingPackages(lock, old)).toEqual(['node_modules/zod']);
});

test('the same version with other contents is stale', () => {
  const other = { packages: { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-x' } } };
  expect(missingPackages(lock, other)).toEqual(['node_modules/zod']);
});

test('an optional package in another version is stale', () => {
  const packages = { ...installed.packages, 'node_modules/some-binding': { version: '0.9.0' } };
  expect(missingPackages(lock, { packages })).toEqual(['node_modules/some-binding']);
});

test('npm does not run on the Node that it is about to delete', () => {
  const env = {
    PATH: ['/clone/node_modules/.bin', '/usr/bin'].join(process.platform === 'win32' ? ';' : ':'),
  };
  expect(withoutProjectFolders(env).PATH).toBe('/usr/bin');
});

test('a registry that does not answer is told with the reason and the way out', () => {
  const message = failed('npm http fetch\nnpm error code ENOTFOUND\nnpm error network request failed');
  expect(message).toContain('The dependencies could not be installed.');
  expect(message).toContain('Why: npm ci ended with 1:\n       npm error code ENOTFOUND');
  expect(message).toContain('Way out: see whether `npm ping` reaches your registry');
});

test('a lock file that disagrees with package.json is told apart from a network', () => {
  expect(failed('npm error `npm ci` can only install packages when … are in sync')).toContain(
    'run `npm install`',
  );
});

test('a machine without npm is told so', () => {
  expect(failed('spawn npm ENOENT', 127)).toContain('npm was not found');
});
