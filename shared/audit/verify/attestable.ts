import type { Role } from './entries.ts';
import type { Ledger } from './ledger.ts';

export type Keys = Record<Role, string>;

/** What attestations are checked against; `attestedTo` is the last entry for which one holds. */
export interface Attestable {
  readonly ledger: Ledger;
  readonly keys: Keys | null;
  readonly attestedTo: number;
}
