import type { ElectronApplication } from '@playwright/test';
import type Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import type { Driven } from '../drive/launch.ts';

/** Plays claims by calls of the real windows, as fast as they are answered: no picture is waited for. */
export async function drawWithoutEyes(driven: Driven, claims: number): Promise<void> {
  let slots = 0;
  for (let seq = 1; seq <= claims; seq++) slots += await drawClaim(driven, seq, slots);
}

/** Who looks at the board, at the moment that they look for. */
interface Eyes {
  opened(): Promise<void>;
}

/** One claim, with the slots that come after the first `taken`; answers how many it has drawn. */
export async function drawClaim(
  { console, desk }: Pick<Driven, 'console' | 'desk'>,
  seq: number,
  taken: number,
  eyes?: Eyes,
): Promise<number> {
  const rights = await console.evaluate(callInPage, { seq });
  for (let pick = 1; pick <= rights; pick++) {
    await desk.evaluate(designateInPage, { seq, pick, slot: taken + pick });
    await console.evaluate(openInPage, { seq, pick });
    await eyes?.opened();
  }
  await desk.evaluate(signInPage, { seq });
  await console.evaluate(registerInPage, { seq });
  return rights;
}

interface Spot {
  readonly seq: number;
  readonly pick: number;
}

async function callInPage({ seq }: { seq: number }): Promise<number> {
  const batch = 'b1-110' as never;
  const called = await window.sunlot.call('callHousehold', { batch, seq, attempt: 1 });
  const papers = { drawer: 'self', checkedBy: 'bench', person: null, scan: null } as const;
  await window.sunlot.call('checkPapers', { batch, seq, ...papers });
  const rows = await window.sunlot.call('listClaims', { from: seq - 1, count: 1, search: '' });
  if (!called.ok || !rows.ok) throw new Error('the household could not be called');
  return rows.value.rows[0]?.rights ?? 0;
}

async function designateInPage(spot: Spot & { slot: number }): Promise<void> {
  const answer = await window.sunlot.call('designateSlot', { batch: 'b1-110' as never, ...spot });
  if (!answer.ok) throw new Error(answer.refusal);
}

async function openInPage(spot: Spot): Promise<void> {
  const batch = 'b1-110' as never;
  for (const method of ['openTicket', 'notariseTicket'] as const) {
    const answer = await window.sunlot.call(method, { batch, ...spot });
    if (!answer.ok) throw new Error(answer.refusal);
  }
}

async function signInPage({ seq }: { seq: number }): Promise<void> {
  const document = await new Promise<string>((resolve) => {
    const stop = window.sunlot.onView((view) => {
      const { stage } = view as { stage: { kind: string; document?: string } };
      if (stage.kind !== 'sign' || stage.document === undefined) return;
      resolve(stage.document);
      stop();
    });
    window.sunlot.ready();
  });
  const strokes = [[0.2, 0.5, 0.8].map((x, i) => ({ x, y: 0.5, pressure: 0.5, atMs: i * 10 }))];
  const mark = { kind: 'strokes', strokes } as const;
  const answer = await window.sunlot.call('signResult', { batch: 'b1-110' as never, seq, document, mark });
  if (!answer.ok) throw new Error(answer.refusal);
}

async function registerInPage({ seq }: { seq: number }): Promise<void> {
  for (const method of ['announceResult', 'registerDraw'] as const) {
    const answer = await window.sunlot.call(method, { batch: 'b1-110' as never, seq });
    if (!answer.ok) throw new Error(answer.refusal);
  }
}

/** What the main process has measured of each draw: see `measureDraw` in electron/app/app.ts. In milliseconds. */
export function takeDrawTimes(electron: ElectronApplication): Promise<number[]> {
  return electron.evaluate(() => performance.getEntriesByName('draw').map(({ duration }) => duration));
}

/** As many inserts of an entry's size into a table of its own, in the same process, with the ledger's pragmas. */
export function measureBareInsert(
  electron: ElectronApplication,
  folder: string,
  count: number,
): Promise<number[]> {
  return electron.evaluate(insertInMain, { path: join(folder, 'bare.sqlite'), count });
}

function insertInMain(
  { app }: typeof Electron.CrossProcessExports,
  { path, count }: { path: string; count: number },
): number[] {
  const { createRequire } = process.getBuiltinModule('node:module');
  const Database = createRequire(`${app.getAppPath()}/package.json`)('better-sqlite3') as typeof Sqlite;
  const db = new Database(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE bare (seq INTEGER PRIMARY KEY, body BLOB NOT NULL, head TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO bare (body, head) VALUES (?, ?)');
  const body = Buffer.alloc(220, 'x');
  const head = 'f'.repeat(64);
  const times = Array.from({ length: count }, () => {
    const from = performance.now();
    insert.run(body, head);
    return performance.now() - from;
  });
  db.close();
  return times;
}
