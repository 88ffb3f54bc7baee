import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Session } from '../../../electron/app/session.ts';
import { openDatabase, type Sqlite } from '../../../electron/ledger/database.ts';
import { openLedger } from '../../../electron/ledger/ledger.ts';
import { openStore } from '../../../electron/ledger/store.ts';
import { H } from '../../builders/protocol.ts';

let folder: string;
let db: Sqlite;

function aSession(): Session {
  const opened = openDatabase(join(folder, 'ceremony.sqlite'));
  if (!opened.ok) throw new Error(opened.refusal);
  db = opened.value;
  return new Session(
    openLedger(db, () => '2026-11-21T01:00:00.000Z'),
    openStore(db).preparation,
  );
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlot-storage-'));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const opening = {
  type: 'OpenCeremony',
  data: {
    ceremony: 'c1',
    title: '第一场',
    rehearsal: false,
    software: { version: '1', sha256: H('software') },
    keys: { notary: H('notary'), supervisor: H('supervisor') },
  },
} as const;
const segment = {
  type: 'RecordingSegmentStored',
  data: { file: '1.mp4', sha256: H('1'), startedAt: '2026-11-21T01:00:00.000Z', durationMs: 1 },
} as const;
const suspend = { type: 'Suspend', data: { reason: 'BREAK' } } as const;
const resume = { type: 'Resume', data: {} } as const;

/** From now on SQLite finds no page more, as on a full disk. */
function fillDisk(): void {
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
}

function goOnUntilRefused(session: Session): string | null {
  for (let n = 0; n < 2000; n++) {
    const done = session.execute('operator', session.state.suspended ? resume : suspend);
    if (!done.ok) return done.refusal;
  }
  return null;
}

test('a full disk is a refusal: nothing has happened, and with space again it goes on', () => {
  const session = aSession();
  session.execute('operator', opening);
  fillDisk();
  expect(goOnUntilRefused(session)).toBe('STORAGE_FAILED');
  const { state, entries } = session;
  const length = entries.length;
  expect(session.execute('operator', state.suspended ? resume : suspend).ok).toBe(false);
  expect(session.state).toBe(state);
  expect(entries).toHaveLength(length);

  db.pragma('max_page_count = 1000000');
  expect(session.execute('operator', state.suspended ? resume : suspend).ok).toBe(true);
  expect(session.entries).toHaveLength(length + 1);
  db.close();
  expect(aSession().state).toEqual(session.state);
});

test('a report that the full disk would not take is entered with the next entry', () => {
  const session = aSession();
  session.execute('operator', opening);
  fillDisk();
  goOnUntilRefused(session);
  if (session.state.suspended) db.pragma('max_page_count = 1000000');
  if (session.state.suspended) session.execute('operator', resume);
  fillDisk();
  for (let n = 0; n < 2000 && session.waiting.length === 0; n++) session.report(segment);
  expect(session.waiting).toHaveLength(1);
  const before = session.entries.length;
  db.pragma('max_page_count = 1000000');
  session.execute('operator', suspend);
  session.execute('operator', resume);
  expect(session.waiting).toEqual([]);
  const types = session.entries.slice(before).map(({ event }) => event.type);
  expect(types).toEqual(['CeremonySuspended', 'CeremonyResumed', 'RecordingSegmentStored']);
});

test('what waited for the end of a suspension is entered at the next start, if the power failed just then', () => {
  const session = aSession();
  session.execute('operator', opening);
  // As a power cut leaves it: resumed, and the report still on its shelf.
  openStore(db).preparation.put('waitingReports', [segment]);
  db.close();
  const after = aSession();
  expect(after.entries.at(-1)?.event.type).toBe('RecordingSegmentStored');
  expect(after.waiting).toEqual([]);
  db.close();
  expect(aSession().entries).toHaveLength(2);
});
