import Database from 'better-sqlite3';
import { assert } from '../../shared/kernel/assert.ts';
import { StorageFailed } from '../../shared/kernel/storage-failed.ts';
import { FIRST_HEAD, nextHead } from '../../shared/audit/chain.ts';
import { CeremonyEvent, Envelope } from '../../shared/ceremony/events.ts';
import type { Entry } from '../../shared/ceremony/state.ts';
import { type Json, jcs } from '../../shared/draw/jcs.ts';
import type { Sqlite } from './database.ts';

export interface Ledger {
  /**
   * Puts an event on disk and answers its entry. `also` runs in the same transaction: both are stored, or neither.
   * Throws StorageFailed when the disk refuses; then nothing has happened.
   */
  append(actor: string, event: CeremonyEvent, also?: () => void): Entry;
  /** All entries in order, as state is made from them. Throws on a body that is not what the chain says. */
  entries(): Entry[];
  /** The stored bodies, byte for byte. */
  bodies(): Uint8Array[];
}

interface Row {
  readonly seq: number;
  readonly body: Uint8Array;
  readonly head: string;
}

/** The chain of docs/protocol.md section 10 over one SQLite table. `now` answers a UTC time with milliseconds. */
export function openLedger(db: Sqlite, now: () => string): Ledger {
  const insert = db.prepare<[number, Uint8Array, string]>(
    'INSERT INTO entries (seq, body, head) VALUES (?, ?, ?)',
  );
  const all = db.prepare<[], Row>('SELECT seq, body, head FROM entries ORDER BY seq');
  const last = db.prepare<[], Row>('SELECT seq, body, head FROM entries ORDER BY seq DESC LIMIT 1').get();
  let tip = { seq: last?.seq ?? 0, head: last?.head ?? FIRST_HEAD };

  const store = db.transaction((entry: Entry, body: Uint8Array, also?: () => void) => {
    also?.();
    insert.run(entry.seq, body, entry.head);
  });

  return {
    append(actor, event, also) {
      const at = now();
      const seq = tip.seq + 1;
      // Parsed once more at the last door: an event of a wrong shape must not get into the chain.
      const { type, data } = CeremonyEvent.parse(event);
      const body = jcs({ actor, at, data: data as Json, seq, type });
      const entry: Entry = { seq, head: nextHead(tip.head, body), at, actor, event };
      inStorage(() => store(entry, body, also));
      tip = { seq, head: entry.head };
      return entry;
    },
    entries: () => chained(all.all()),
    bodies: () => all.all().map(({ body }) => body),
  };
}

/** Recomputes the chain over what is stored: a changed, lost or added row stops here, never silently. */
function chained(rows: readonly Row[]): Entry[] {
  let head = FIRST_HEAD;
  return rows.map((row, i) => {
    head = nextHead(head, row.body);
    if (row.seq !== i + 1 || row.head !== head) throw new LedgerDamaged(i + 1);
    return { head, ...read(row.body, i + 1) };
  });
}

function read(body: Uint8Array, seq: number): Omit<Entry, 'head'> {
  const envelope = Envelope.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  assert(envelope.seq === seq, `entry ${seq} says that it is ${envelope.seq}`);
  const event = CeremonyEvent.parse({ type: envelope.type, data: envelope.data });
  return { seq, at: envelope.at, actor: envelope.actor, event };
}

/** Tells a disk that refuses (full, read-only, broken) from a bug. */
function inStorage(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (
      error instanceof Database.SqliteError &&
      /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT)/.test(error.code)
    )
      throw new StorageFailed(error.code);
    throw error;
  }
}

/** The stored ledger is not the one that was written. The app stops on it and names the entry. */
export class LedgerDamaged extends Error {
  readonly entry: number;

  constructor(entry: number) {
    super(`The ledger is damaged at entry ${entry}`);
    this.name = 'LedgerDamaged';
    this.entry = entry;
  }
}
