import { parentPort } from 'node:worker_threads';
import type { PrintedSheet } from '../../shared/ceremony/sheets.ts';
import type { Mark, SlipContent } from '../../shared/ceremony/slip.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { prepareFonts } from './fonts.ts';
import { type MadePaper, type Paper, paperPdf } from './paper-pdf.ts';
import { sheetPdf } from './sheet-pdf.ts';
import type { SheetOptions } from './sheet.ts';
import { type SlipOptions, slipPdf } from './slip-pdf.ts';

/** What is to be made. */
export type Job =
  | {
      readonly kind: 'slip';
      readonly content: SlipContent;
      readonly mark: Mark | null;
      readonly options: SlipOptions;
    }
  | { readonly kind: 'sheet'; readonly content: PrintedSheet; readonly options: SheetOptions }
  | { readonly kind: 'paper'; readonly content: Paper; readonly options: SheetOptions };

/** What slip-maker.ts asks. Both sides are built together, so the messages are not parsed. */
export type SlipOrder = Job & { readonly id: number };

/** `pages` where it was a paper. */
export type Made = Pick<MadePaper, 'pdf'> & Partial<MadePaper>;

export type SlipAnswer = ({ readonly id: number } & Made) | { readonly id: number; readonly failure: string };

assert(parentPort, 'slip-worker.ts runs as a worker thread');
const port = parentPort;

port.on('message', (order: SlipOrder) => void answer(order));
// The fonts are read while the ceremony is still being opened, not when the first household waits for its slip.
void prepareFonts('');

async function answer(order: SlipOrder): Promise<void> {
  const { id } = order;
  try {
    const made = await make(order);
    port.postMessage({ id, ...made } satisfies SlipAnswer, [made.pdf.buffer]);
  } catch (error) {
    port.postMessage({
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies SlipAnswer);
  }
}

async function make(order: SlipOrder): Promise<Made> {
  switch (order.kind) {
    case 'slip':
      return { pdf: await slipPdf(order.content, order.mark, order.options) };
    case 'sheet':
      return { pdf: await sheetPdf(order.content, order.options) };
    case 'paper':
      return paperPdf(order.content, order.options);
  }
}
