import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (what: Record<string, string | number | null>) => void;

/** What happened beside the ledger (refusals, faults), a line of JSON each; never what a call carried. */
export function openLog(folder: string, now: () => string): Log {
  const file = join(folder, 'sunlot.log');
  return (what) => {
    try {
      appendFileSync(file, `${JSON.stringify({ at: now(), ...what })}\n`);
    } catch (error) {
      // A log that cannot be written must not stop a ceremony; the ledger is what counts.
      console.error('log not written:', error);
    }
  };
}
