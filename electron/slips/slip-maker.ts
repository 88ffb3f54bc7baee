import { Worker } from 'node:worker_threads';
import type { PrintedSheet } from '../../shared/ceremony/sheets.ts';
import type { Mark, SlipContent } from '../../shared/ceremony/slip.ts';
import type { MadePaper, Paper } from './paper-pdf.ts';
import type { SheetOptions } from './sheet.ts';
import type { SlipOptions } from './slip-pdf.ts';
import type { Job, Made, SlipAnswer, SlipOrder } from './slip-worker.ts';

/** Makes slips and sheets in a thread of its own, so that paper never holds up a draw. */
export interface SlipMaker {
  /** The PDF. Rejects where the slip could not be made (a bug, or the thread died); the next order starts afresh. */
  make(content: SlipContent, mark: Mark | null, options: SlipOptions): Promise<Uint8Array>;
  /** The PDF of whatever else is printed; rejects likewise. */
  makeSheet(sheet: PrintedSheet, options: SheetOptions): Promise<Uint8Array>;
  /** A paper of the time before the ceremony, and how many pages it has; rejects likewise. */
  makePaper(paper: Paper, options: SheetOptions): Promise<MadePaper>;
  /** Ends the thread; orders still open are rejected. */
  close(): Promise<void>;
}

/** `workerPath`: slip-worker as a file, out/main/slip-worker.js in the app. The thread starts at once and reads the fonts. */
export function createSlipMaker(workerPath: string | URL): SlipMaker {
  let thread: SlipThread | null = startThread(workerPath);
  let lastId = 0;
  const order = (job: Job): Promise<Made> => {
    if (!thread) return Promise.reject(new Error('the slip maker is closed'));
    if (thread.ended) thread = startThread(workerPath);
    return thread.send({ ...job, id: ++lastId });
  };
  return {
    make: async (content, mark, options) => (await order({ kind: 'slip', content, mark, options })).pdf,
    makeSheet: async (content, options) => (await order({ kind: 'sheet', content, options })).pdf,
    makePaper: async (content, options) => {
      const { pdf, pages = 0 } = await order({ kind: 'paper', content, options });
      return { pdf, pages };
    },
    async close() {
      const closing = thread;
      thread = null;
      await closing?.worker.terminate();
    },
  };
}

interface SlipThread {
  readonly worker: Worker;
  readonly ended: boolean;
  send(order: SlipOrder): Promise<Made>;
}

function startThread(workerPath: string | URL): SlipThread {
  const worker = new Worker(workerPath);
  const waiting = new Map<number, { resolve: (made: Made) => void; reject: (error: Error) => void }>();
  const thread = { worker, ended: false, send };
  // An idle thread must not keep a finished program alive.
  worker.unref();
  worker.on('message', settle);
  worker.on('error', (error: unknown) => abandon(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => abandon(new Error(`the slip thread ended (${code})`)));
  return thread;

  function send(order: SlipOrder): Promise<Made> {
    return new Promise((resolve, reject) => {
      waiting.set(order.id, { resolve, reject });
      worker.ref();
      worker.postMessage(order);
    });
  }

  function settle(answer: SlipAnswer): void {
    const order = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('pdf' in answer) order?.resolve(answer);
    else order?.reject(new Error(answer.failure));
  }

  function abandon(error: Error): void {
    thread.ended = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
}
