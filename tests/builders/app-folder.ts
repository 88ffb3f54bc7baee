import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase, type Sqlite } from '../../electron/ledger/database.ts';

/** In memory where there is a place for it: whole ceremonies in a test would wait for the disk at every entry. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Whoever asks for it clears it away. */
export function newFolder(): string {
  return mkdtempSync(join(ROOM, 'sunlot-厅 '));
}

/** A folder of the test's own, gone when the test is. */
export function aFolder(): string {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens what must be possible to open. */
export function aDatabase(path: string): Sqlite {
  const db = openDatabase(path);
  if (!db.ok) throw new Error(db.refusal);
  onTestFinished(() => {
    db.value.close();
  });
  return db.value;
}
