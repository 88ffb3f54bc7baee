import { join } from 'node:path';
import { verifyBundle } from '../../shared/audit/verify/bundle.ts';
import type { Outcome } from '../../shared/ipc/answers.ts';
import type { BundleOrder } from '../app/adapters.ts';
import { bundleFiles, zipped } from '../export/bundle.ts';
import { resultsWorkbook } from '../export/results-workbook.ts';
import { writeFolder, writeWhole } from '../export/write-folder.ts';

/** Writes bundle/, bundle.zip and results.xlsx into the ceremony's folder, and has our own verifier look at the bundle. */
export function bundleExporter(folder: string) {
  return async (order: BundleOrder): Promise<Outcome> => {
    const files = bundleFiles(order);
    await writeFolder(join(folder, 'bundle'), files);
    await writeWhole(join(folder, 'bundle.zip'), zipped(files));
    await writeWhole(join(folder, 'results.xlsx'), await resultsWorkbook(order.results));
    const { verdict, failures } = verifyBundle(files, [{ seq: order.state.seq, head: order.state.head }]);
    return { folder, verdict, firstFailure: failures[0]?.what ?? null };
  };
}
