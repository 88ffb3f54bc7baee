import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attest, freezeBatch, giveBoth, open, seal } from '../../scripts/drive/ceremony.ts';
import { prepare } from '../../scripts/drive/prepare.ts';
import { copyRecovery } from '../../scripts/drive/recovery.ts';
import { checkPapers, pickSlot, playClaim } from '../../scripts/drive/draw.ts';
import { publishPlan } from '../../scripts/drive/plan.ts';
import type { Driven } from '../../scripts/drive/launch.ts';
import { fill, pressNext, pressNextAndConfirm, until, viewOf } from '../../scripts/drive/page.ts';
import { anOleFile, anXlsx, fixture } from '../unit/import/spreadsheets.ts';
import { opening, people, test } from './hall.ts';

const sample = { households: null, dwellings: null };
const CLAIMS = 2;
const plan = { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 };
/** A machine without ffmpeg: nothing is recorded, by a choice made before the ceremony opens. */
const silent = { ffmpeg: false };
const quietly = { ...opening, withoutRecording: true };
const play = {
  choose: (unopened: readonly number[]) => unopened[3] as number,
  after: () => Promise.resolve(),
};

const seqOf = ({ console }: Driven) => console.evaluate(() => Number(document.body.dataset['seq']));

async function expectRefusal(driven: Driven, code: string): Promise<void> {
  await expect(driven.console.getByTestId('refusal')).toHaveAttribute('data-code', code);
  // Neither a gap in a sentence nor a key without one.
  await expect(driven.console.getByTestId('refusal')).not.toContainText(/\{\{|refusals\./);
}

test('wrong passphrases and digits that differ are refused, and nothing moves', async ({ start }) => {
  const driven = await start(silent);
  const { console } = driven;
  await prepare(driven, people, sample);
  await open(driven, people, quietly);
  await publishPlan(driven, people, plan);
  await freezeBatch(driven, CLAIMS);

  const frozen = await seqOf(driven);
  await giveBoth(driven, 'commitSecrets', { ...people, notary: 'not the notary' });
  await pressNextAndConfirm(console);
  await expectRefusal(driven, 'WRONG_PASSPHRASE');
  expect(await seqOf(driven)).toBe(frozen);

  await giveBoth(driven, 'commitSecrets', people);
  await pressNextAndConfirm(console);
  await until(console, 'step', 'attestCommitments');
  const committed = await seqOf(driven);
  await fill(console, { 'attestHead-notary-passphrase': people.supervisor });
  await console.getByTestId('attestHead-notary').click();
  await expectRefusal(driven, 'WRONG_PASSPHRASE');
  expect(await seqOf(driven)).toBe(committed);

  await attest(driven, people);
  await until(console, 'step', 'drawDigits');
  const attested = await seqOf(driven);
  await console.getByTestId('drawDigits-first').fill('1'.repeat(24));
  await console.getByTestId('drawDigits-second').fill('1'.repeat(23) + '2');
  await console.keyboard.press('Escape');
  await pressNext(console);
  await expectRefusal(driven, 'DIGITS_DIFFER');
  expect(await seqOf(driven)).toBe(attested);
});

test('a refused command changes nothing: a slot taken, a claim not next, a window that may not', async ({
  start,
}) => {
  const driven = await start(silent);
  const { board, console, desk } = driven;
  await prepare(driven, people, sample);
  await open(driven, people, quietly);
  await publishPlan(driven, people, plan);
  await freezeBatch(driven, CLAIMS);
  await seal(driven, people);
  await playClaim(driven, play);
  await pressNext(console);
  await until(console, 'step', 'checkPapers');
  await checkPapers(driven);
  await until(desk, 'stage', 'pick');
  // The printer's report of the first slip is an entry too, and comes when it comes.
  await expect.poll(async () => (await viewOf(console)).printer.pending).toBe(0);
  const called = await seqOf(driven);

  const answers = await desk.evaluate(async () => {
    const batch = 'b1-110' as never;
    return [
      await window.sunlot.call('designateSlot', { batch, seq: 2, pick: 1, slot: 4 }),
      await window.sunlot.call('designateSlot', { batch, seq: 2, pick: 2, slot: 5 }),
      await window.sunlot.call('designateSlot', { batch, seq: 1, pick: 1, slot: 5 }),
      await window.sunlot.call('designateSlot', { batch, seq: 2, pick: 1, slot: 744 }),
      await window.sunlot.call('openTicket', { batch, seq: 2, pick: 1 }),
      await window.sunlot.call('signResult' as never, { nonsense: true } as never),
    ].map((answer) => (answer.ok ? 'OK' : answer.refusal));
  });
  expect(answers).toEqual([
    'SLOT_TAKEN',
    'PICK_NOT_NEXT',
    'NOT_THE_NEXT_CLAIM',
    'NO_SUCH_SLOT',
    'NOT_ALLOWED',
    'BAD_INPUT',
  ]);
  const fromBoard = await board.evaluate(async () =>
    window.sunlot.call('suspend', { seq: 0, reason: 'BREAK', words: '' }),
  );
  expect(fromBoard).toEqual({ ok: false, refusal: 'NOT_ALLOWED' });
  expect(await seqOf(driven)).toBe(called);

  await pickSlot(desk, 5);
  await until(console, 'step', 'openTicket');
  expect(await seqOf(driven)).toBe(called + 1);
});

test('a file that is no list is refused with a sentence, and nothing is imported', async ({
  folder,
  start,
}) => {
  const driven = await start();
  const { console } = driven;
  await fill(console, {
    'setPassphrase-passphrase': people.operator,
    'setPassphrase-again': people.operator,
  });
  await pressNext(console);
  await copyRecovery(console);
  await until(console, 'step', 'importHouseholds');
  const refuse = async (name: string, bytes: Uint8Array, code: string): Promise<void> => {
    const file = join(folder, name);
    await writeFile(file, bytes);
    await console.getByTestId('previewImport-households').setInputFiles(file);
    await expectRefusal(driven, code);
    await until(console, 'step', 'importHouseholds');
  };
  await refuse('empty.xlsx', new Uint8Array(), 'WORKBOOK_EMPTY');
  await refuse(
    'photo.xlsx',
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1),
    'NOT_A_SPREADSHEET',
  );
  await refuse('locked.xlsx', anOleFile('EncryptedPackage'), 'WORKBOOK_ENCRYPTED');
  await refuse('old.xls', anOleFile('Workbook'), 'WORKBOOK_IS_XLS');

  const preview = async (name: string, bytes: Uint8Array, isMendable: boolean): Promise<string[]> => {
    await writeFile(join(folder, name), bytes);
    await console.getByTestId('previewImport-households').setInputFiles(join(folder, name));
    await console.getByTestId('import-preview').waitFor();
    const problems = console.locator('[data-testid="import-problem"].error');
    const codes = await problems.evaluateAll((rows) => rows.map((row) => row.dataset['code'] ?? ''));
    await expect(console.getByTestId('confirmImport')).toBeEnabled({ enabled: isMendable });
    await console.getByTestId('previewImport-cancel').click();
    return [...new Set(codes)];
  };
  const short = anXlsx({
    台账: [
      ['户编号', '户主姓名'],
      ['H1', '甲乙'],
    ],
  });
  expect(await preview('short.xlsx', short, false)).toEqual(['MISSING_COLUMNS']);
  // What is wrong with a household is mended in place.
  expect(await preview('messy.xlsx', fixture('households-messy.xlsx'), true)).toContain('ID_CHECKSUM');
  await until(console, 'step', 'importHouseholds');
});

test('closed in the middle of a claim and opened again, it stands exactly there', async ({ start }) => {
  let driven = await start(silent);
  await prepare(driven, people, sample);
  await open(driven, people, quietly);
  await publishPlan(driven, people, plan);
  await freezeBatch(driven, CLAIMS);
  await seal(driven, people);
  await pressNext(driven.console);
  await until(driven.console, 'step', 'checkPapers');
  await checkPapers(driven);
  await until(driven.desk, 'stage', 'pick');
  await pickSlot(driven.desk, 100);
  await until(driven.console, 'step', 'openTicket');
  const before = await seqOf(driven);
  driven.electron.process().kill('SIGKILL');

  driven = await start(silent);
  const { console } = driven;
  await until(console, 'step', 'unlock');
  await fill(console, { 'unlock-passphrase': 'not the operator' });
  await pressNext(console);
  await expectRefusal(driven, 'WRONG_PASSPHRASE');
  await fill(console, { 'unlock-passphrase': people.operator });
  await pressNext(console);
  await until(console, 'step', 'unsealBoard');
  expect(await seqOf(driven)).toBeGreaterThanOrEqual(before);
  await giveBoth(driven, 'unsealBoard', people);
  await pressNext(console);
  await until(console, 'step', 'openTicket');
  await pressNext(console);
  await until(console, 'step', 'notariseTicket');
});
