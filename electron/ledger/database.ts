import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import schema from './schema.sql?raw';

export type Sqlite = Database.Database;

/** What a file is, from its first day: stamped into its header, so that a rehearsal never passes for a ceremony. */
export type FileKind = 'ceremony' | 'rehearsal';
const STAMPS: Readonly<Record<FileKind, number>> = { ceremony: 0x534c4f54, rehearsal: 0x534c5248 };

/** Raised with each change of schema.sql; migrations/ brings an older file up to it. */
const VERSION = 1;

/**
 * Opens (or makes) the ceremony's file. `synchronous = FULL` in WAL mode: a commit is on disk before the call is back.
 * The lock is exclusive, so that two apps never write one ledger.
 */
export function openDatabase(
  path: string,
  kind: FileKind = 'ceremony',
): Result<Sqlite, 'STORAGE_FAILED' | 'STORAGE_NEWER' | 'STORAGE_IN_USE' | 'STORAGE_OTHER_KIND'> {
  let db: Sqlite | null = null;
  try {
    db = new Database(path);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > VERSION) return closing(db, 'STORAGE_NEWER');
    if (version === 0) makeSchema(db, kind);
    if (kindOf(db) !== kind) return closing(db, 'STORAGE_OTHER_KIND');
    return ok(db);
  } catch (error) {
    return closing(db, isBusy(error) ? 'STORAGE_IN_USE' : 'STORAGE_FAILED');
  }
}

/** Files of the first version bear no stamp: those were ceremonies. */
function kindOf(db: Sqlite): FileKind {
  return Number(db.pragma('application_id', { simple: true })) === STAMPS.rehearsal
    ? 'rehearsal'
    : 'ceremony';
}

function makeSchema(db: Sqlite, kind: FileKind): void {
  db.transaction(() => {
    db.exec(schema);
    db.pragma(`application_id = ${STAMPS[kind]}`);
    db.pragma(`user_version = ${VERSION}`);
  })();
}

function closing<E extends string>(db: Sqlite | null, refusal: E): { ok: false; refusal: E } {
  db?.close();
  return err(refusal);
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
