import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The owner's alone. */
export const PRIVATE = 0o600;
const ORDINARY = 0o666;

/**
 * The file is there whole or not at all, also after a power cut: written aside, synced, renamed, folder synced. Where that
 * fails, what was there before stays. `mode` as for open(2).
 */
export async function saveFile(path: string, bytes: Uint8Array, mode = ORDINARY): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.part`;
  try {
    const file = await open(aside, 'w', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is durable by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
