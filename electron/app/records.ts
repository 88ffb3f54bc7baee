import { assert } from '../../shared/kernel/assert.ts';
import { sha256Hex } from '../../shared/draw/hash.ts';
import { toHex, utf8 } from '../../shared/kernel/bytes.ts';
import { documentHash } from '../../shared/audit/document.ts';
import { KeptRecord } from '../../shared/ceremony/records.ts';
import type { AllocationSheet } from '../../shared/ceremony/sheets.ts';
import type { Adapters } from './adapters.ts';
import type { Project } from './project.ts';

type WithoutSalt<R> = R extends unknown ? Omit<R, 'salt'> : never;

/** A record ready to be entered: its hash for the ledger, and what stores it, to be called inside the entry's transaction. */
export interface MadeRecord {
  readonly document: string;
  store(): void;
}

/** What people said and showed: sealed with the personal data, named in the ledger by its hash alone. */
export class Records {
  readonly #adapters: Adapters;
  readonly #project: Project;

  constructor(adapters: Adapters, project: Project) {
    this.#adapters = adapters;
    this.#project = project;
  }

  make(record: WithoutSalt<KeptRecord>): MadeRecord {
    const kept = KeptRecord.parse({ ...record, salt: toHex(this.#adapters.random(16)) });
    const document = documentHash(kept);
    return { document, store: () => this.#put(document, utf8(JSON.stringify(kept))) };
  }

  /** A scan stored under its SHA-256, beside the record that names it; null stays null. */
  scan(bytes: Uint8Array | null): { readonly sha256: string | null; store(): void } {
    if (!bytes) return { sha256: null, store: () => undefined };
    const sha256 = sha256Hex(bytes);
    return { sha256, store: () => this.#put(sha256, bytes) };
  }

  /** Null if there is none of that hash. */
  get(document: string): KeptRecord | null {
    const plain = this.bytes(document);
    return plain && KeptRecord.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
  }

  /** A scan or photograph as it was kept; null if there is none of that hash. */
  bytes(document: string): Uint8Array | null {
    const box = this.#adapters.store.documents.get(document);
    return box ? this.#adapters.vault.openBox(this.#project.key, recordBox(document), box) : null;
  }

  /** A sheet that was signed on paper, as it was printed. */
  keepSheet(document: string, sheet: AllocationSheet): void {
    this.#put(document, utf8(JSON.stringify(sheet)));
  }

  #put(document: string, plain: Uint8Array): void {
    const { vault, store } = this.#adapters;
    assert(this.#project.lock === 'open', 'records are kept while the people key is open');
    const box = vault.sealBox(this.#project.key, recordBox(document), plain);
    store.documents.put({ document, batch: '', seq: 0, box });
  }
}

const recordBox = (document: string): string => `record:${document}`;
