import type { Batches } from './batch-record.ts';
import type { CeremonyLife } from './ceremony-life.ts';
import type { EntryOf } from './entries.ts';
import type { Findings } from './findings.ts';
import type { Holdings } from './holdings.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome } from './results.ts';
import type { Keys } from './attestable.ts';

/** What a verification knows as it goes through the ledger once, from its first entry to its last. */
export interface Walk {
  readonly ledger: Ledger;
  readonly findings: Findings;
  readonly life: CeremonyLife;
  opening: EntryOf<'CeremonyOpened'> | null;
  /** The keys in force; null before the opening. */
  keys: Keys | null;
  readonly batches: Batches;
  /** The last entry whose head an attestation holds for: what is changed lies behind it. */
  attestedTo: number;
  /** Every commitment of the ledger so far. */
  readonly commitments: Set<string>;
  /** Null where the register cannot be read. */
  readonly holdings: Holdings | null;
  readonly outcomes: Outcome[];
  /** SHA-256 of the register's files as they are. */
  readonly hashes: { readonly households: string | null; readonly stock: string | null };
}
