import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase, type Sqlite } from '../../electron/ledger/database.ts';

/** A folder of the test's own, gone when the test is. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-厅 '));
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
