import { open, type FileHandle } from 'node:fs/promises';
import { systemCode } from './fault.ts';

/** The part of a file handle that is used here. */
export type AppendHandle = Pick<FileHandle, 'appendFile' | 'datasync' | 'truncate' | 'close'>;

export interface RawFile {
  /** Bytes that are surely on disk. */
  readonly storedBytes: () => number;
  /** Settles when the bytes are on disk. On failure they are not in the file at all, and the error is thrown. */
  append(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file that must not exist yet: a recording is never written over. */
export async function createRawFile(path: string): Promise<RawFile> {
  return rawFileOn(await open(path, 'ax'));
}

/** Appends chunk by chunk. Calls must not overlap. */
export function rawFileOn(handle: AppendHandle): RawFile {
  let stored = 0;
  return {
    storedBytes: () => stored,
    async append(bytes) {
      try {
        await handle.appendFile(bytes);
        await handle.datasync();
        stored += bytes.byteLength;
      } catch (error) {
        // Half a chunk would make the next one unreadable too.
        await handle.truncate(stored).catch(() => undefined);
        throw error;
      }
    },
    close: () => handle.close(),
  };
}

/** Brings a file to the disk, and then the folder that names it. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Brings new names in a folder to the disk. Windows has no such call and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network volumes refuse it.
    if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw error;
  } finally {
    await handle.close();
  }
}
