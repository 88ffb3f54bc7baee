import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/ledger/database.ts';
import { openStore } from '../../../electron/ledger/store.ts';
import { aDatabase, aFolder } from '../../builders/app-folder.ts';

const refusal = (path: string) => {
  const opened = openDatabase(path);
  return opened.ok ? null : opened.refusal;
};

/** Another process that tries to write into the file. */
async function anotherProcessWrites(path: string): Promise<string> {
  const script = `
    const db = new (require('better-sqlite3'))(${JSON.stringify(path)}, { timeout: 50 });
    try { db.exec("INSERT INTO preparation VALUES ('a', '1')"); console.log('written'); } catch (error) { console.log(error.code); }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: process.cwd() });
  return stdout.trim();
}

describe('the file of a ceremony', () => {
  test('is written through: WAL, synchronous FULL, exclusive', () => {
    const db = aDatabase(join(aFolder(), 'a.sqlite'));
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('locking_mode')]).toEqual([
      'wal',
      2,
      'exclusive',
    ]);
  });

  test('stays so when it is opened again', () => {
    const path = join(aFolder(), 'a.sqlite');
    aDatabase(path).close();
    const db = aDatabase(path);
    expect([db.pragma('synchronous', { simple: true }), db.pragma('user_version', { simple: true })]).toEqual(
      [2, 1],
    );
  });

  test('is opened by one app at a time', async () => {
    const path = join(aFolder(), 'a.sqlite');
    const db = aDatabase(path);
    expect(refusal(path)).toBe('STORAGE_IN_USE');
    expect(await anotherProcessWrites(path)).toBe('SQLITE_BUSY');
    db.close();
    expect(refusal(path)).toBeNull();
  });

  test('is free again for others once it is closed', async () => {
    const path = join(aFolder(), 'a.sqlite');
    aDatabase(path).close();
    expect(await anotherProcessWrites(path)).toBe('written');
  });

  test('of a newer version is left alone', () => {
    const path = join(aFolder(), 'a.sqlite');
    const newer = new Database(path);
    newer.pragma('user_version = 2');
    newer.close();
    expect(refusal(path)).toBe('STORAGE_NEWER');
    const untouched = new Database(path);
    expect(untouched.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 });
    untouched.close();
  });

  test('cannot be in a folder that does not exist, nor be a folder, nor lie under a file', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'a.sqlite'));
    writeFileSync(join(folder, 'file'), '');
    for (const path of ['nowhere/a.sqlite', 'a.sqlite', 'file/a.sqlite'])
      expect(refusal(join(folder, path))).toBe('STORAGE_FAILED');
  });

  test('is not made over something else', () => {
    const path = join(aFolder(), 'a.sqlite');
    writeFileSync(path, 'a list of households, perhaps'.repeat(100));
    expect(refusal(path)).toBe('STORAGE_FAILED');
  });
});

describe('the kind of a file', () => {
  const kinds = ['ceremony', 'rehearsal'] as const;
  const opened = (path: string, kind: (typeof kinds)[number]) => {
    const db = openDatabase(path, kind);
    if (db.ok) db.value.close();
    return db.ok ? null : db.refusal;
  };

  test.each(kinds)('is stamped into a %s from its first day', (kind) => {
    const path = join(aFolder(), 'a.sqlite');
    expect(opened(path, kind)).toBeNull();
    const before = readFileSync(path);
    for (const other of kinds) expect(opened(path, other)).toBe(other === kind ? null : 'STORAGE_OTHER_KIND');
    expect(readFileSync(path).equals(before)).toBe(true);
    const raw = new Database(path);
    expect(raw.pragma('application_id', { simple: true })).toBe(
      kind === 'rehearsal' ? 0x534c5248 : 0x534c4f54,
    );
    raw.close();
  });

  test('of a file of the first version, which bears no stamp, is a ceremony', () => {
    const path = join(aFolder(), 'a.sqlite');
    aDatabase(path).close();
    const raw = new Database(path);
    raw.pragma('application_id = 0');
    raw.close();
    expect([opened(path, 'rehearsal'), opened(path, 'ceremony')]).toEqual(['STORAGE_OTHER_KIND', null]);
  });
});

describe('the tables beside the ledger', () => {
  test('keep the last value of a name', () => {
    const store = openStore(aDatabase(join(aFolder(), 'a.sqlite')));
    store.sealed.put('a', 'one');
    store.sealed.put('a', 'two');
    store.published.put('stock.csv', Buffer.from([0, 255]));
    store.preparation.put('list', [{ 户: 1 }]);
    expect([store.sealed.get('a'), store.sealed.get('b')]).toEqual(['two', undefined]);
    expect(Buffer.from(store.published.get('stock.csv')!)).toEqual(Buffer.from([0, 255]));
    expect([store.preparation.get('list'), store.preparation.get('none')]).toEqual([[{ 户: 1 }], undefined]);
  });

  test('replace all people or none', () => {
    const store = openStore(aDatabase(join(aFolder(), 'a.sqlite')));
    store.people.replace(
      new Map([
        ['H1', Buffer.from('one')],
        ['H2', Buffer.from('two')],
      ]),
    );
    const broken = new Map<string, Uint8Array>([
      ['H3', Buffer.from('three')],
      ['H4', null as unknown as Uint8Array],
    ]);
    expect(() => store.people.replace(broken)).toThrow();
    expect([...store.people.boxes().keys()].sort()).toEqual(['H1', 'H2']);
    store.people.replace(new Map([['H5', Buffer.from('five')]]));
    expect([...store.people.boxes().keys()]).toEqual(['H5']);
  });

  test('are changed together or not at all', () => {
    const store = openStore(aDatabase(join(aFolder(), 'a.sqlite')));
    const work = () => {
      store.people.replace(new Map([['H1', Buffer.from('one')]]));
      store.preparation.put('sheet', 1);
      throw new Error('power');
    };
    expect(() => store.together(work)).toThrow('power');
    expect([store.people.boxes().size, store.preparation.get('sheet')]).toEqual([0, undefined]);
  });
});
