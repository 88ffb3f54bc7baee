import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Importer } from '../app/adapters.ts';
import { readInThread } from '../import/import-thread.ts';
import { isPrintable } from '../import/printable.ts';

export interface ImporterOptions {
  /** Of the sample project that comes with the app. */
  readonly sampleFolder: string;
  /** import-worker as a file: out/main/import-worker.js in the app. */
  readonly worker: string | URL;
  /** Told why a thread died, for the log. */
  readonly onCrash?: (error: Error) => void;
}

/** Spreadsheets from the console or from the sample project, each read in a thread of its own. */
export function importerOf({ sampleFolder, worker, onCrash = () => undefined }: ImporterOptions): Importer {
  return {
    read: (kind, bytes, { stock, mapping, signal, onProgress }) =>
      readInThread({ kind, bytes, stock, mapping }, { worker, signal, onProgress, onCrash }),
    sample: async (kind) => {
      const fileName = `${kind}.xlsx`;
      return { fileName, bytes: new Uint8Array(await readFile(join(sampleFolder, fileName))) };
    },
    isPrintable,
  };
}
