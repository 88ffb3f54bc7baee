import { app } from 'electron';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SlipPrinter } from '../app/adapters.ts';
import { writeWhole } from '../export/write-folder.ts';
import { createSlipMaker } from '../slips/slip-maker.ts';

/** Makes each slip in its thread, stores the PDF in the ceremony's folder, and prints it where there is a printer. */
export async function slipPrinter(folder: string): Promise<SlipPrinter & { close(): Promise<void> }> {
  const maker = createSlipMaker(pathToFileURL(join(app.getAppPath(), 'out/main/slip-worker.js')));
  return {
    printerName: null,
    print: async (content, strokes, options): Promise<Result<string>> => {
      try {
        const pdf = await maker.make(content, strokes, options);
        await writeWhole(join(folder, slipName(content, options.reprint)), pdf);
        return ok(createHash('sha256').update(pdf).digest('hex'));
      } catch (error) {
        console.error('slip not made:', error);
        return err('SLIP_NOT_MADE');
      }
    },
    close: () => maker.close(),
  };
}

/** By queue number, as people look for it: `0037-b1-110.pdf`. */
function slipName({ queueNo, batch }: { queueNo: number; batch: string }, reprint: number): string {
  const safe = batch.replace(/[^\p{L}\p{N}_-]/gu, '_');
  return `${String(queueNo).padStart(4, '0')}-${safe}${reprint > 0 ? `-reprint-${reprint}` : ''}.pdf`;
}
