import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BYTES_PER_MINUTE, checkFolder, freeBytes, minutesLeft } from '../../../electron/recording/disk.ts';
import { findFfmpeg } from '../../../electron/recording/ffmpeg-path.ts';
import { aFolder } from './video.ts';

test('a folder is made if need be, and nothing is left in it', async () => {
  const folder = join(await aFolder(), 'new', 'one');
  expect(await checkFolder(folder, 0)).toMatchObject({ ok: true });
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that cannot be written to is refused', async () => {
  const file = join(await aFolder(), 'file');
  writeFileSync(file, '');
  expect(await checkFolder(join(file, 'below'))).toEqual({ ok: false, refusal: 'FOLDER_UNWRITABLE' });
});

test('a disk that will not last is refused', async () => {
  const folder = await aFolder();
  const minutes = minutesLeft(await freeBytes(folder));
  expect(await checkFolder(folder, minutes * 2 + 10)).toEqual({ ok: false, refusal: 'DISK_NEARLY_FULL' });
  expect(minutesLeft(BYTES_PER_MINUTE * 60 - 1)).toBe(59);
});

test('ffmpeg is found and says its version; a wrong FFMPEG_BIN is not passed over', async () => {
  const found = await findFfmpeg();
  expect(found.ok && found.value.version).toMatch(/^ffmpeg version/);
  for (const wrong of ['/nowhere/ffmpeg', process.execPath]) {
    expect(await findFfmpeg({ FFMPEG_BIN: wrong })).toEqual({ ok: false, refusal: 'FFMPEG_NOT_FOUND' });
  }
});
