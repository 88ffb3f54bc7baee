import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fileOf } from '../../../electron/windows/protocol.ts';

vi.mock('electron', () => ({ net: {}, protocol: {} }));

const FOLDER = join('/opt', '阳光签 app', 'renderer');

test.each([
  ['app://sunlot/board/index.html', 'board/index.html'],
  ['app://sunlot/assets/a%20b.js', 'assets/a b.js'],
  ['app://sunlot/assets/%E7%AD%BE.png', 'assets/签.png'],
  ['app://sunlot/board/index.html?x=/../../y#z', 'board/index.html'],
  ['app://sunlot/a//b.js', 'a/b.js'],
  ['app://sunlot/a/../b.js', 'b.js'],
])('%s is a file of the app', (url, file) => {
  expect(fileOf(FOLDER, url)).toBe(join(FOLDER, file));
});

test.each([
  'app://sunlot/..%2f..%2fetc/passwd',
  'app://sunlot/%2e%2e%2f%2e%2e%2fetc/passwd',
  'app://sunlot/a/..%2f..%2f..%2fsecret',
  'app://sunlot/..%2frenderer-other/index.html',
  'app://sunlot/..%2Frenderer',
  'app://sunlot/%00',
  'app://sunlot/index.html%00.png',
  'app://sunlot/%E0%A4%A',
  'app://other/board/index.html',
  'app://sunlot.example.com/board/index.html',
  'app://sunlot@other/board/index.html',
])('%s leads nowhere', (url) => {
  expect(fileOf(FOLDER, url)).toBeNull();
});

test('however often it climbs, a path stays in the folder', () => {
  for (let n = 0; n < 12; n++) {
    for (const up of ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', './', '..%5c', '....//']) {
      const file = fileOf(FOLDER, `app://sunlot/${up.repeat(n)}etc/passwd`);
      if (file !== null) expect(file.startsWith(`${FOLDER}/`)).toBe(true);
    }
  }
});
