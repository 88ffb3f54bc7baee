import { expect, test } from 'vitest';
import { addressOf } from '../../../scripts/setup/display.mjs';
import { runsTypeScript } from '../../../scripts/setup/node.mjs';
import { customaryCache } from '../../../scripts/setup/project.mjs';
import { aptCommand, nameToInstall } from '../../../scripts/setup/debian.mjs';
import { missingLibraries, packagesOf } from '../../../scripts/setup/system.mjs';

const allOpenedLater = 'libXss.so.1 (…)\nlibXtst.so.6 (…)\nlibnotify.so.4 (…)';

test('a complete system lacks nothing', () => {
  expect(missingLibraries('\tlibnss3.so => /usr/lib/libnss3.so (0x1)\n', allOpenedLater)).toEqual([]);
});

test('what ldd does not find is missing', () => {
  const ldd = '\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgbm.so.1 => not found\n';
  expect(missingLibraries(ldd, allOpenedLater)).toEqual(['libnss3.so', 'libgbm.so.1']);
});

test('libraries that Electron opens later are looked for as well', () => {
  expect(missingLibraries('', 'libXss.so.1 (…)\nlibnotify.so.4 (…)')).toEqual(['libXtst.so.6']);
});

test('several libraries of one package are one package', () => {
  expect(packagesOf(['libnss3.so', 'libnspr4.so', 'libgbm.so.1']).packages).toEqual(['libgbm1', 'libnss3']);
});

test('a library that is not in the table is drawn in by GTK', () => {
  expect(packagesOf(['libpango-1.0.so.0'])).toEqual({
    packages: ['libgtk-3-0'],
    unknown: ['libpango-1.0.so.0'],
  });
});

test('the apt command can be pasted into a terminal', () => {
  expect(aptCommand(['libnss3', 'xvfb'])).toBe(
    'apt-get update && apt-get install -y --no-install-recommends libnss3 xvfb',
  );
});

test('a package that a newer release has renamed is asked for by its new name', () => {
  const policy =
    'libasound2:\n  Candidate: (none)\nlibasound2t64:\n  Installed: (none)\n  Candidate: 1.2.11-1\n';
  expect(nameToInstall('libasound2', policy)).toBe('libasound2t64');
  expect(nameToInstall('libnss3', 'libnss3:\n  Candidate: 2:3.87\n')).toBe('libnss3');
});

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('Node %s runs TypeScript: %s', (version, expected) => {
  expect(runsTypeScript(version)).toBe(expected);
});

test('a display is looked for where its name says', () => {
  expect(addressOf(':7')).toEqual({ path: '/tmp/.X11-unix/X7' });
  expect(addressOf(':7.0')).toEqual({ path: '/tmp/.X11-unix/X7' });
  expect(addressOf('localhost:10.0')).toEqual({ host: 'localhost', port: 6010 });
  expect(addressOf('nonsense')).toBeUndefined();
});

test('the cache is where the system keeps caches, unless told otherwise', () => {
  expect(customaryCache({}, 'linux', '/home/a')).toBe('/home/a/.cache/sunlot');
  expect(customaryCache({ XDG_CACHE_HOME: '/x' }, 'linux', '/home/a')).toBe('/x/sunlot');
  expect(customaryCache({ SUNLOT_CACHE: '/s' }, 'linux', '/home/a')).toBe('/s');
});
