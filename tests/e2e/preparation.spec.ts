import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freezeBatch, open, seal } from '../../scripts/drive/ceremony.ts';
import {
  checkIn,
  closeLists,
  correctCell,
  openHousehold,
  openLists,
  publishRound,
  recordObjection,
  reviewAll,
  settleObjection,
} from '../../scripts/drive/lists.ts';
import { tap, viewOf } from '../../scripts/drive/page.ts';
import { publishPlan } from '../../scripts/drive/plan.ts';
import { prepare } from '../../scripts/drive/prepare.ts';
import { importHouseholds } from '../../electron/import/import-list.ts';
import { type LedgerLine, opening, people, test } from './hall.ts';

const sampleFolder = join(import.meta.dirname, '../../resources/sample');
const sheets = {
  households: join(sampleFolder, 'households.xlsx'),
  dwellings: join(sampleFolder, 'dwellings.xlsx'),
};
const plan = { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 };

test('from two raw spreadsheets through review, three notices and the freeze to a sealed board', async ({
  folder,
  start,
}) => {
  test.setTimeout(300_000);
  const driven = await start();
  const { console } = driven;
  await prepare(driven, people, sheets);
  await reviewAll(driven, '核查员甲', '复核员乙');
  expect((await viewOf(console)).project.review).toMatchObject({
    households: 733,
    confirmed: 733,
    errors: 0,
  });

  await openLists(driven, 'notices');
  await recordObjection(driven, { household: 'H0003', by: '邻居丙', words: '村名写错了' });
  await openHousehold(driven, 'H0003');
  const edit = { field: 'village', text: '长冲村', reason: '按户口簿更正', by: '登记员甲' };
  await correctCell(driven, edit);
  expect((await viewOf(console)).project).toMatchObject({
    review: { confirmed: 732, editsUnconfirmed: 1 },
    notices: { current: false, openObjections: 1 },
  });
  await reviewAll(driven, '核查员甲', '复核员乙');
  await publishRound(driven, 2);
  await settleObjection(driven, '街道办丁', '已更正，见第二榜');
  await publishRound(driven, 3);
  await tap(console, 'printHouseholdSheets');
  await console.getByTestId('printed-paper').waitFor({ timeout: 120_000 });
  await checkIn(driven, 'SUNLOT:H0003', '门口戊');
  await closeLists(driven);
  await console.screenshot({ path: join(folder, 'before-opening.png') });

  await open(driven, people, opening);
  await publishPlan(driven, people, plan);
  await freezeBatch(driven, 3);
  await seal(driven, people);
  expect((await viewOf(console)).project).toMatchObject({
    review: { arrived: 1, editsUnconfirmed: 0 },
    notices: { rounds: 3, current: true, openObjections: 0 },
  });
  await driven.close();

  await whatHungOnTheWallIsFrozen(folder);
  await noPublicFileTells(folder);
});

/** Straight from the file: no bundle has been made yet. */
function entriesIn(path: string): LedgerLine[] {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare<[], { body: Buffer }>('SELECT body FROM entries ORDER BY seq').all();
  db.close();
  return rows.map(({ body }) => JSON.parse(body.toString('utf8')) as LedgerLine);
}

/** Byte for byte, and both people have signed for it. */
async function whatHungOnTheWallIsFrozen(folder: string): Promise<void> {
  const entries = entriesIn(join(folder, 'ceremony.sqlite'));
  const csv = await readFile(join(folder, 'notices/round-3/households.csv'));
  const frozen = entries.findIndex(({ type }) => type === 'RegisterFrozen');
  expect(entries[frozen]?.data).toMatchObject({ households: createHash('sha256').update(csv).digest('hex') });
  const after = entries.slice(frozen + 1).filter(({ type }) => !type.startsWith('Recording'));
  expect(after.slice(0, 2).map(({ type, data }) => [type, data['by']])).toEqual([
    ['HeadAttested', 'notary'],
    ['HeadAttested', 'supervisor'],
  ]);
}

/** No ID number and no phone of anybody in anything that is published. */
async function noPublicFileTells(folder: string): Promise<void> {
  const list = await importHouseholds(new Uint8Array(await readFile(sheets.households)));
  if (!list.ok) throw new Error(list.refusal);
  const secrets = list.value.households.flatMap(({ id, phone }) => (phone === null ? [id] : [id, phone]));
  expect(secrets.length).toBeGreaterThan(733);
  for (const round of [1, 2, 3]) {
    const names = (await readdir(join(folder, `notices/round-${round}`))).sort();
    expect(names).toEqual(['households.csv', 'notice.html', 'notice.pdf', 'notice.xlsx']);
    for (const name of names) {
      const text = await textOf(join(folder, `notices/round-${round}`, name));
      expect(text.length).toBeGreaterThan(1000);
      for (const secret of secrets) expect(text.includes(secret), `${name} of round ${round}`).toBe(false);
    }
  }
}

/** What a reader of the file can get at. */
async function textOf(path: string): Promise<string> {
  if (path.endsWith('.pdf')) return (await promisify(execFile)('pdftotext', [path, '-'])).stdout;
  const bytes = new Uint8Array(await readFile(path));
  const parts = path.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
}
