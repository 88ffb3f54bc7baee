import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isDiskFull } from './fault.ts';

/**
 * What a minute takes, with room: 3 Mbit/s for the board (2 were measured) and 2 for a camera, once raw and once as
 * segments.
 */
export const BYTES_PER_MINUTE = ((3_000_000 + 2_000_000) / 8) * 60 * 2;

/** Free space for us on the volume of `folder`, in bytes. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** How long can still be recorded, in whole minutes. */
export const minutesLeft = (bytes: number) => Math.floor(bytes / BYTES_PER_MINUTE);

export type FolderRefusal = 'FOLDER_UNWRITABLE' | 'DISK_NEARLY_FULL';

/**
 * Makes the folder if need be and writes a file to it, as permissions alone do not tell.
 * @returns the minutes that can be recorded, or DISK_NEARLY_FULL if they are under `neededMinutes`.
 */
export async function checkFolder(
  folder: string,
  neededMinutes = 60,
): Promise<Result<number, FolderRefusal>> {
  try {
    await mkdir(folder, { recursive: true });
    await tryWriting(join(folder, '.write-check'));
    const minutes = minutesLeft(await freeBytes(folder));
    return minutes < neededMinutes ? err('DISK_NEARLY_FULL') : ok(minutes);
  } catch (error) {
    return err(isDiskFull(error) ? 'DISK_NEARLY_FULL' : 'FOLDER_UNWRITABLE');
  }
}

async function tryWriting(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(new Uint8Array(4096));
    await handle.sync();
  } finally {
    await handle.close();
    await rm(file, { force: true });
  }
}
