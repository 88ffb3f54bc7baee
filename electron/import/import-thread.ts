import { Worker } from 'node:worker_threads';
import type { ImportPreview } from '../../shared/ipc/preparation-answers.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { ImportMessage, ImportOrder, Pieces } from './import-worker.ts';
import type { ReadList } from './importer.ts';

export interface ThreadOptions {
  /** import-worker as a file: out/main/import-worker.js in the app. */
  readonly worker: string | URL;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
  /** Told why the thread died, for the log. */
  readonly onCrash: (error: Error) => void;
}

/**
 * What a thread may take, in MiB: a list of 100,000 rows takes half of it. Files are refused before they come near it
 * (Budget in sheet.ts); this is for what nobody has thought of.
 */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };

/**
 * Reads one spreadsheet in a thread of its own that ends with it. CANCELLED once `signal` aborts, IMPORT_FAILED where
 * the thread dies (a bug, or the file was too much for it): nothing is left of either.
 */
export function readInThread(
  order: ImportOrder,
  { worker, signal, onProgress, onCrash }: ThreadOptions,
): Promise<Result<Omit<ReadList, 'households'>>> {
  if (signal.aborted) return Promise.resolve(err('CANCELLED'));
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: order, resourceLimits: LIMITS });
    const pieces = new Gathered();
    const settle = (answer: Result<Omit<ReadList, 'households'>>): void => {
      signal.removeEventListener('abort', cancel);
      thread.removeAllListeners();
      // What still goes wrong while it ends is of no interest to anybody.
      thread.on('error', () => undefined);
      void thread.terminate().then(() => resolve(answer));
    };
    const cancel = (): void => settle(err('CANCELLED'));
    const fail = (error: Error): void => {
      settle(err('IMPORT_FAILED'));
      onCrash(error);
    };
    signal.addEventListener('abort', cancel, { once: true });
    thread.on('error', (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', (code) => fail(new Error(`the import thread ended (${code}) without an answer`)));
    thread.on('message', (message: ImportMessage) => {
      if (message.type === 'progress') onProgress(message.part);
      else if (message.type === 'pieces') pieces.add(message.pieces);
      else if (message.type === 'refused') settle(err(message.refusal));
      else settle(ok({ ...message.rest, ...pieces.lists }));
    });
  });
}

class Gathered {
  readonly lists = {
    drafts: [] as Pieces['drafts'][number][],
    dwellings: [] as Pieces['dwellings'][number][],
    problems: [] as ImportPreview['problems'][number][],
  };

  add({ drafts = [], dwellings = [], problems = [] }: Partial<Pieces>): void {
    this.lists.drafts.push(...drafts);
    this.lists.dwellings.push(...dwellings);
    this.lists.problems.push(...problems);
  }
}
