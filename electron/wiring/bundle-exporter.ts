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
    await writeWhole(join(folder, 'bundle.zip'), zipped(files));
    await writeWhole(
      join(folder, 'results.xlsx'),
      await resultsWorkbook(order.results, order.state.opened?.rehearsal ?? false),
    );
    // Last, and in one move: where it is, the export is whole.
    await writeFolder(join(folder, 'bundle'), files);
    // No head from outside is at hand here, so it can say consistent at best: valid is for who brings a slip or a photograph.
    const { verdict, failures } = verifyBundle(files, []);
    return { folder, verdict, firstFailure: failures[0]?.what ?? null };
  };
}
