import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CeremonyEvent } from '../../../shared/ceremony/events.ts';
import { LedgerDamaged, openLedger } from '../../../electron/ledger/ledger.ts';
import { openStore } from '../../../electron/ledger/store.ts';
import { FIRST_HEAD, nextHead } from '../../../shared/audit/chain.ts';
import { aDatabase, aFolder } from '../../builders/app-folder.ts';
import { timeOf } from '../../builders/ceremony-ledger.ts';
import { jcs, nextHead as nextHeadAgain } from '../../builders/protocol.ts';

const suspended = (reason = 'BREAK'): CeremonyEvent => ({ type: 'CeremonySuspended', data: { reason } });
const resumed: CeremonyEvent = { type: 'CeremonyResumed', data: {} };

function aLedgerOnDisk(path = join(aFolder(), 'ceremony.sqlite')) {
  const db = aDatabase(path);
  let seconds = 0;
  return { path, db, ledger: openLedger(db, () => timeOf(seconds++)) };
}

/** With three entries, and nothing open. */
function aClosedFile(): string {
  const { path, db, ledger } = aLedgerOnDisk();
  ledger.append('operator', suspended());
  ledger.append('operator', resumed);
  ledger.append('操作员', suspended('POWER_FAILED'));
  db.close();
  return path;
}

describe('the ledger on disk', () => {
  test('gives back what was put in, also after it was closed and opened again', () => {
    const { path, db, ledger } = aLedgerOnDisk();
    const put = [ledger.append('operator', suspended()), ledger.append('machine', resumed)];
    expect(put.map(({ seq }) => seq)).toEqual([1, 2]);
    db.close();
    const again = aLedgerOnDisk(path).ledger;
    expect(again.entries()).toEqual(put);
    expect(again.append('operator', suspended()).seq).toBe(3);
    expect(again.entries()).toHaveLength(3);
  });

  test('stores canonical bodies, chained as the protocol says', () => {
    const { ledger } = aLedgerOnDisk();
    ledger.append('操作员', suspended());
    ledger.append('operator', resumed);
    const [first, second] = ledger.bodies().map((body) => Buffer.from(body).toString());
    expect(first).toBe(
      jcs({ actor: '操作员', at: timeOf(0), data: { reason: 'BREAK' }, seq: 1, type: 'CeremonySuspended' }),
    );
    const heads = ledger.entries().map(({ head }) => head);
    expect(heads[0]).toBe(nextHeadAgain('0'.repeat(64), first!));
    expect(heads[1]).toBe(nextHeadAgain(heads[0]!, second!));
    expect(ledger.bodies().reduce((head, body) => nextHead(head, body), FIRST_HEAD)).toBe(heads[1]);
  });

  test('is empty at first', () => {
    const { ledger } = aLedgerOnDisk();
    expect([ledger.entries(), ledger.bodies()]).toEqual([[], []]);
  });

  test.each([
    ['that has a member too many', { type: 'CeremonyResumed', data: { reason: 'X' } }],
    ['that lacks a member', { type: 'CeremonySuspended', data: {} }],
    ['of a type that does not exist', { type: 'CeremonyForgotten', data: {} }],
    ['whose reason is not UPPER_SNAKE', { type: 'CeremonySuspended', data: { reason: '停电' } }],
    [
      'whose count is too large to be exact',
      { type: 'HouseholdMissed', data: { batch: 'b1', seq: 2 ** 53 } },
    ],
    ['whose code is not in NFC', { type: 'BatchClosed', data: { batch: 'e\u0301' } }],
  ])('refuses an event %s, and stays as it was', (_, event) => {
    const { ledger } = aLedgerOnDisk();
    ledger.append('operator', suspended());
    expect(() => ledger.append('operator', event as CeremonyEvent)).toThrow();
    expect(ledger.entries()).toHaveLength(1);
    expect(ledger.append('operator', resumed).seq).toBe(2);
  });
});

describe('what is stored together with an entry', () => {
  test('is stored if the entry is', () => {
    const { db, ledger } = aLedgerOnDisk();
    const store = openStore(db);
    ledger.append('operator', suspended(), () => store.sealed.put('key:notary', 'box'));
    expect(store.sealed.get('key:notary')).toBe('box');
  });

  test('takes the entry with it when it fails, and the next append still works', () => {
    const { db, ledger } = aLedgerOnDisk();
    const store = openStore(db);
    const first = ledger.append('operator', suspended());
    const fail = () => {
      store.sealed.put('key:notary', 'box');
      throw new Error('disk full');
    };
    expect(() => ledger.append('operator', resumed, fail)).toThrow('disk full');
    expect(store.sealed.get('key:notary')).toBeUndefined();
    expect(ledger.entries()).toEqual([first]);
    const second = ledger.append('operator', resumed);
    expect(second).toMatchObject({ seq: 2, head: nextHead(first.head, ledger.bodies()[1]!) });
  });

  test('is taken back when the entry cannot be written', () => {
    const { db, ledger } = aLedgerOnDisk();
    const store = openStore(db);
    db.exec("CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    expect(() => ledger.append('operator', suspended(), () => store.sealed.put('a', 'b'))).toThrow(
      'disk full',
    );
    expect(store.sealed.get('a')).toBeUndefined();
    db.exec('DROP TRIGGER full');
    expect(ledger.append('operator', suspended()).seq).toBe(1);
  });
});

describe('entries', () => {
  test('cannot be changed or deleted through SQL', () => {
    const { db, ledger } = aLedgerOnDisk();
    ledger.append('operator', suspended());
    for (const sql of [
      "UPDATE entries SET head = replace(head, '0', '1')",
      'DELETE FROM entries',
      'DELETE FROM entries WHERE seq = 1',
    ]) {
      expect(() => db.exec(sql)).toThrow('append-only');
    }
    for (const sql of [
      'INSERT OR REPLACE INTO entries VALUES (1, ?, ?)',
      'INSERT INTO entries VALUES (3, ?, ?)',
    ]) {
      expect(() => db.prepare(sql).run(Buffer.from('x'), '0'.repeat(64))).toThrow('append-only');
    }
    expect(ledger.entries()).toHaveLength(1);
  });

  test.each([
    [
      'a byte of the second body',
      2,
      "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), '01:00:01', '01:00:09') AS BLOB) WHERE seq = 2",
    ],
    ['the head of the first', 1, `UPDATE entries SET head = '${'0'.repeat(64)}' WHERE seq = 1`],
    ['the last head', 3, "UPDATE entries SET head = upper(head) || '' WHERE seq = 3"],
    ['an entry that is gone', 2, 'DELETE FROM entries WHERE seq = 2'],
    ['the first entry gone', 1, 'DELETE FROM entries WHERE seq = 1'],
    ['an entry put after the last', 4, `INSERT INTO entries SELECT 4, body, head FROM entries WHERE seq = 3`],
    [
      'two entries that changed places',
      1,
      'UPDATE entries SET body = (SELECT body FROM entries e WHERE e.seq = 4 - entries.seq) WHERE seq <> 2',
    ],
  ])('betray %s', (_, entry, sql) => {
    const path = aClosedFile();
    const tampered = aDatabase(path);
    tampered.exec('DROP TRIGGER entries_are_not_changed; DROP TRIGGER entries_are_not_deleted;');
    tampered.exec(sql);
    tampered.close();
    const { ledger } = aLedgerOnDisk(path);
    expect(() => ledger.entries()).toThrow(LedgerDamaged);
    expect(() => ledger.entries()).toThrow(`The ledger is damaged at entry ${entry}`);
  });

  test('betray every single bit of a body', () => {
    const path = aClosedFile();
    const db = aDatabase(path);
    db.exec('DROP TRIGGER entries_are_not_changed');
    const ledger = openLedger(db, () => timeOf(9));
    const [, body] = ledger.bodies();
    const put = db.prepare('UPDATE entries SET body = ? WHERE seq = 2');
    for (let bit = 0; bit < body!.length * 8; bit += 7) {
      const flipped = Buffer.from(body!);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      put.run(flipped);
      expect(() => ledger.entries()).toThrow('damaged at entry 2');
    }
    put.run(body!);
    expect(ledger.entries()).toHaveLength(3);
  });

  test('chained rightly over something that is no entry are not taken for one', () => {
    const { db, ledger } = aLedgerOnDisk();
    const put = db.prepare('INSERT INTO entries VALUES (1, ?, ?)');
    const body = Buffer.from('{"actor":"operator","at":"today","data":{},"seq":1,"type":"CeremonyResumed"}');
    put.run(body, nextHead(FIRST_HEAD, body));
    expect(() => ledger.entries()).toThrow();
  });
});
