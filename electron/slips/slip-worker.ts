import { parentPort } from 'node:worker_threads';
import type { SlipContent, Strokes } from '../../shared/ceremony/slip.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { prepareFonts } from './fonts.ts';
import { type SlipOptions, slipPdf } from './slip-pdf.ts';

/** What slip-maker.ts asks. Both sides are built together, so the messages are not parsed. */
export interface SlipOrder {
  readonly id: number;
  readonly content: SlipContent;
  readonly strokes: Strokes | null;
  readonly options: SlipOptions;
}

export type SlipAnswer =
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failure: string };

assert(parentPort, 'slip-worker.ts runs as a worker thread');
const port = parentPort;

port.on('message', (order: SlipOrder) => void answer(order));
// The fonts are read while the ceremony is still being opened, not when the first household waits for its slip.
void prepareFonts('');

async function answer({ id, content, strokes, options }: SlipOrder): Promise<void> {
  try {
    const pdf = await slipPdf(content, strokes, options);
    port.postMessage({ id, pdf } satisfies SlipAnswer, [pdf.buffer]);
  } catch (error) {
    port.postMessage({
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies SlipAnswer);
  }
}
