import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { StatisticsOrder } from '../app/adapters.ts';
import { statisticsWorkbook } from '../export/statistics-workbook.ts';
import { writeWhole } from '../export/write-folder.ts';

/** Writes `statistics-SEQ.xlsx` into the ceremony's folder, in the machine's own time: one file for a state of the ledger. */
export function statisticsExporter(folder: string) {
  return async (order: StatisticsOrder): Promise<Result<{ readonly path: string }>> => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const path = join(folder, `statistics-${order.seq}.xlsx`);
    try {
      await writeWhole(path, await statisticsWorkbook(order, zone));
      return ok({ path });
    } catch (error) {
      // A full disk, or the file of before open in a spreadsheet program.
      console.error('statistics not written:', error);
      return err('STATISTICS_NOT_WRITTEN');
    }
  };
}
