import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok } from '../../shared/kernel/result.ts';
import { type Printers, areCopies } from './printers.ts';

const NAME = 'file';

/** The printers' twin where there is none: one "printer" that saves into `folder`, under the file's own name. */
export function createFilePrinter(folder: string): Printers {
  return {
    list: () => Promise.resolve(ok([{ name: NAME, isDefault: true }])),
    async print(file, printer, copies) {
      if (!areCopies(copies)) return err('COPIES_OUT_OF_RANGE');
      if (printer !== null && printer !== NAME) return err('NO_PRINTER');
      const bytes = await readFile(file).catch(() => null);
      if (!bytes) return err('FILE_UNREADABLE');
      const saved = join(folder, basename(file));
      const isSaved = await saveAtomically(folder, saved, bytes).catch(() => false);
      return isSaved ? ok({ outcome: 'saved', printer: NAME, job: saved }) : err('SAVE_FAILED');
    },
  };
}

/** The file is there whole or not at all, also after a power cut: written aside, synced, renamed, folder synced. */
async function saveAtomically(folder: string, saved: string, bytes: Uint8Array): Promise<true> {
  await mkdir(folder, { recursive: true });
  const aside = `${saved}.${process.pid}.part`;
  try {
    const file = await open(aside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, saved);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return true;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is durable by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
