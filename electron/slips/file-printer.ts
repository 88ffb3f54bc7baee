import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok } from '../../shared/kernel/result.ts';
import { type Printers, areCopies } from './printers.ts';
import { saveFile } from './save-file.ts';

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
      const isSaved = await saveFile(saved, bytes).then(
        () => true,
        () => false,
      );
      return isSaved ? ok({ outcome: 'saved', printer: NAME, job: saved }) : err('SAVE_FAILED');
    },
  };
}
