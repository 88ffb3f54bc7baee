import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Importer } from '../app/adapters.ts';
import { checkTogether, readList } from '../import/importer.ts';

/** Spreadsheets from the console or from the sample project that comes with the app. */
export function importerOf(sampleFolder: string): Importer {
  return {
    read: readList,
    sample: async (kind) => {
      const fileName = `${kind}.xlsx`;
      return { fileName, bytes: new Uint8Array(await readFile(join(sampleFolder, fileName))) };
    },
    check: checkTogether,
  };
}
