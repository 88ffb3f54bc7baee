import { expect, test } from 'vitest';
import { rawFileOn, type AppendHandle } from '../../../electron/recording/raw-file.ts';

/** A disk that is full after some bytes: what fits is written, as a real one does. */
function aFullDisk(limit: number) {
  const disk = { bytes: 0, limit };
  const full = () => Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const handle: AppendHandle = {
    appendFile: (data) => {
      const wanted = disk.bytes + (data as Uint8Array).byteLength;
      disk.bytes = Math.min(wanted, disk.limit);
      return wanted > disk.limit ? Promise.reject(full()) : Promise.resolve();
    },
    datasync: () => Promise.resolve(),
    truncate: (length) => {
      disk.bytes = length ?? 0;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return { disk, handle };
}

test('half a chunk does not stay in the file, and when there is room again the next one follows', async () => {
  const { disk, handle } = aFullDisk(250);
  const raw = rawFileOn(handle);
  await raw.append(new Uint8Array(100));
  await raw.append(new Uint8Array(100));
  await expect(raw.append(new Uint8Array(100))).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(disk.bytes).toBe(200);
  disk.limit = 1000;
  await raw.append(new Uint8Array(100));
  expect(disk.bytes).toBe(300);
  expect(raw.storedBytes()).toBe(300);
});
