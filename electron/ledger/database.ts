import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import schema from './schema.sql?raw';

export type Sqlite = Database.Database;

/** Raised with each change of schema.sql; migrations/ brings an older file up to it. */
const VERSION = 1;

/**
 * Opens (or makes) the ceremony's file. `synchronous = FULL` in WAL mode: a commit is on disk before the call is back.
 * The lock is exclusive, so that two apps never write one ledger.
 */
export function openDatabase(
  path: string,
): Result<Sqlite, 'STORAGE_FAILED' | 'STORAGE_NEWER' | 'STORAGE_IN_USE'> {
  let db: Sqlite | null = null;
  try {
    db = new Database(path);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > VERSION) return closing(db, 'STORAGE_NEWER');
    if (version === 0) makeSchema(db);
    return ok(db);
  } catch (error) {
    return closing(db, isBusy(error) ? 'STORAGE_IN_USE' : 'STORAGE_FAILED');
  }
}

function makeSchema(db: Sqlite): void {
  db.transaction(() => {
    db.exec(schema);
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
