import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SlipPrinter } from '../app/adapters.ts';
import { writeWhole } from '../export/write-folder.ts';
import { createCupsPrinters } from '../slips/cups-printers.ts';
import type { Printers } from '../slips/printers.ts';
import { createSlipMaker } from '../slips/slip-maker.ts';

interface Parts {
  /** Every slip is stored here as PDF, whatever becomes of the paper. */
  readonly folder: string;
  readonly worker: URL;
  /** An unattended run must not use up the paper of whoever's machine it is. */
  readonly mayPrint: boolean;
}

/** Makes each slip in its thread, stores it, and prints it on the system's default printer where there is one. */
export async function slipPrinter({
  folder,
  worker,
  mayPrint,
}: Parts): Promise<SlipPrinter & { close(): Promise<void> }> {
  const maker = createSlipMaker(worker);
  const printers = createCupsPrinters();
  const printerName = mayPrint ? await defaultPrinter(printers) : null;
  return {
    printerName,
    print: async (content, strokes, options): Promise<Result<string>> => {
      try {
        const pdf = await maker.make(content, strokes, options);
        const path = join(folder, slipName(content, options.reprint));
        await writeWhole(path, pdf);
        const printed = printerName === null ? ok(null) : await printers.print(path, printerName, 1);
        return printed.ok ? ok(createHash('sha256').update(pdf).digest('hex')) : printed;
      } catch (error) {
        console.error('slip not made:', error);
        return err('SLIP_NOT_MADE');
      }
    },
    close: () => maker.close(),
  };
}

async function defaultPrinter(printers: Printers): Promise<string | null> {
  const list = await printers.list();
  return list.ok ? (list.value.find(({ isDefault }) => isDefault)?.name ?? null) : null;
}

/** By queue number, as people look for it: `0037-b1-110.pdf`. */
function slipName({ queueNo, batch }: { queueNo: number; batch: string }, reprint: number): string {
  const safe = batch.replace(/[^\p{L}\p{N}_-]/gu, '_');
  return `${String(queueNo).padStart(4, '0')}-${safe}${reprint > 0 ? `-reprint-${reprint}` : ''}.pdf`;
}
