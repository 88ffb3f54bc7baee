import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './bundle.ts';

/**
 * Writes a folder of files as a whole: under another name first, synced, then moved into place. Where that fails, what was
 * there before stays, and nothing else.
 */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { recursive: true });
    for (const [name, bytes] of files) await writeSynced(join(draft, name), bytes);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await syncFolder(dirname(folder));
}

/** Writes one file as a whole, or leaves what was there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeSynced(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  await syncFolder(dirname(path));
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is journaled.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
