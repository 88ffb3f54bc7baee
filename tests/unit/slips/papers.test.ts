import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consentPdf } from '../../../electron/slips/consent-sheet.ts';
import { householdSheetsPdf } from '../../../electron/slips/household-sheets.ts';
import { noticePdf } from '../../../electron/slips/notice-pdf.ts';
import { papers } from '../../../electron/wiring/papers.ts';
import { aConsent, somePeople, theNoticeOf, theSheetsOf } from './a-paper.ts';
import { AT } from './a-slip.ts';

const WORKER = new URL('../../../electron/slips/slip-worker.ts', import.meta.url);
const FILES = ['households.csv', 'notice.html', 'notice.pdf', 'notice.xlsx'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const made = () => papers({ folder, worker: WORKER, now: () => AT });

test('a notice lies in the folder of its round, with the file whose version it names', async () => {
  const { notice, householdsCsv } = theNoticeOf(somePeople(20), { round: 2, changes: [] });
  const round = join(folder, 'notices', 'round-2');
  expect(await made().notice(notice, householdsCsv, 'A3')).toEqual({ ok: true, value: { folder: round } });
  expect(readdirSync(round).sort()).toEqual(FILES);
  const csv = readFileSync(join(round, 'households.csv'));
  expect(createHash('sha256').update(csv).digest('hex')).toBe(notice.sha256);
  expect(readFileSync(join(round, 'notice.pdf')).equals((await noticePdf(notice, 'A3')).pdf)).toBe(true);
  expect(readdirSync(join(folder, 'notices'))).toEqual(['round-2']);
});

test('what a crash left of a round is replaced as a whole; the rounds before stay', async () => {
  const round = join(folder, 'notices', 'round-2');
  for (const left of [round, `${round}.part`, join(folder, 'notices', 'round-1')]) {
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'old.txt'), 'old');
  }
  const { notice, householdsCsv } = theNoticeOf(somePeople(3), { round: 2, changes: [] });
  expect(await made().notice(notice, householdsCsv, 'A4')).toMatchObject({ ok: true });
  expect(readdirSync(round).sort()).toEqual(FILES);
  expect(readdirSync(join(folder, 'notices')).sort()).toEqual(['round-1', 'round-2']);
  expect(readdirSync(join(folder, 'notices', 'round-1'))).toEqual(['old.txt']);
});

test('a notice that cannot be made leaves nothing behind, says why, and stands in nobody’s way', async () => {
  const { notice, householdsCsv } = theNoticeOf(somePeople(3));
  const office = made();
  const wrong = await office.notice({ ...notice, sha256: '0'.repeat(64) }, householdsCsv, 'A4');
  expect(wrong).toEqual({ ok: false, refusal: 'PAPER_NOT_MADE' });
  expect(existsSync(join(folder, 'notices'))).toBe(false);
  expect(console.error).toHaveBeenCalledOnce();
  expect(await office.notice(notice, householdsCsv, 'A4')).toMatchObject({ ok: true });
});

test('where the folder cannot be written the answer says so', async () => {
  writeFileSync(join(folder, 'notices'), 'a file in the way');
  const { notice, householdsCsv } = theNoticeOf(somePeople(3));
  expect(await made().notice(notice, householdsCsv, 'A4')).toEqual({ ok: false, refusal: 'PAPER_NOT_MADE' });
});

test('the households’ sheets are one file, its owner’s alone', async () => {
  const sheets = theSheetsOf(somePeople(12));
  const path = join(folder, 'sheets', 'household-sheets.pdf');
  expect(await made().householdSheets(sheets)).toEqual({ ok: true, value: { path, pages: 12 } });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path).equals((await householdSheetsPdf(sheets, { at: AT })).pdf)).toBe(true);
});

test('a consent is named for its group, whatever that is called, and its owner’s alone', async () => {
  const sheet = aConsent(30, { group: '东区/../1' });
  const path = join(folder, 'sheets', 'consent-东区____1.pdf');
  const { pdf, pages } = await consentPdf(sheet, { at: AT });
  expect(await made().consent(sheet)).toEqual({ ok: true, value: { path, pages } });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path).equals(pdf)).toBe(true);
});

test('half a file with names in it, which a crash left, goes with the next', async () => {
  mkdirSync(join(folder, 'sheets'));
  writeFileSync(join(folder, 'sheets', 'household-sheets.pdf.4711.part'), 'names');
  await made().consent(aConsent(2));
  expect(readdirSync(join(folder, 'sheets'))).toEqual(['consent-T01.pdf']);
});

test('two that are asked for at once are made in turn: what was asked last stays', async () => {
  const office = made();
  const many = theSheetsOf(somePeople(200));
  const few = theSheetsOf(somePeople(3));
  const answers = await Promise.all([office.householdSheets(many), office.householdSheets(few)]);
  expect(answers.map((answer) => answer.ok && answer.value.pages)).toEqual([200, 3]);
  const stored = readFileSync(join(folder, 'sheets', 'household-sheets.pdf'));
  expect(stored.equals((await householdSheetsPdf(few, { at: AT })).pdf)).toBe(true);
});
