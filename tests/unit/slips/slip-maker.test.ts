import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type SlipMaker, createSlipMaker } from '../../../electron/slips/slip-maker.ts';
import { type Paper, paperPdf } from '../../../electron/slips/paper-pdf.ts';
import { sheetPdf } from '../../../electron/slips/sheet-pdf.ts';
import { slipPdf } from '../../../electron/slips/slip-pdf.ts';
import { aRecoverySheet, anAllocation, someTickets } from './a-sheet.ts';
import { aConsent, aNotice, somePeople, theSheetsOf } from './a-paper.ts';
import { AT, aSlip, signed } from './a-slip.ts';

const WORKER = new URL('../../../electron/slips/slip-worker.ts', import.meta.url);

let maker: SlipMaker | undefined;
afterEach(() => maker?.close());

/** A worker that dies on an order named 'die', and else answers one byte. */
function aMortalWorker(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'slip-worker-')), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, content }) => {
       if (content.name === 'die') process.exit(3);
       if (content.name === 'fail') parentPort.postMessage({ id, failure: 'it failed' });
       if (content.name === 'fine') parentPort.postMessage({ id, pdf: Uint8Array.of(1) });
     });`,
  );
  return file;
}

test('a slip from the thread is the slip itself', async () => {
  maker = createSlipMaker(WORKER);
  const made = await maker.make(aSlip(), signed, { at: AT });
  expect(Buffer.from(made).equals(Buffer.from(await slipPdf(aSlip(), signed, { at: AT })))).toBe(true);
});

test('orders that overlap are each answered with their own slip', async () => {
  maker = createSlipMaker(WORKER);
  const orders = [aSlip(), aSlip(2), aSlip(1, { name: '马𠮷文' })];
  const made = await Promise.all(orders.map((content) => maker!.make(content, null, { at: AT })));
  const alone = await Promise.all(orders.map((content) => slipPdf(content, null, { at: AT })));
  expect(made.map((pdf) => Buffer.from(pdf).toString('base64'))).toEqual(
    alone.map((pdf) => Buffer.from(pdf).toString('base64')),
  );
});

test('a sheet from the thread is the sheet itself, among slips too', async () => {
  maker = createSlipMaker(WORKER);
  const sheets = [aRecoverySheet(), someTickets(3), anAllocation([6, 6])];
  const slip = maker.make(aSlip(), null, { at: AT });
  const made = await Promise.all(sheets.map((sheet) => maker!.makeSheet(sheet, { at: AT })));
  const alone = await Promise.all(sheets.map((sheet) => sheetPdf(sheet, { at: AT })));
  expect(made.map((pdf) => Buffer.from(pdf).toString('base64'))).toEqual(
    alone.map((pdf) => Buffer.from(pdf).toString('base64')),
  );
  expect(Buffer.from(await slip).equals(Buffer.from(await slipPdf(aSlip(), null, { at: AT })))).toBe(true);
});

test('a paper from the thread is the paper itself, with the number of its pages', async () => {
  maker = createSlipMaker(WORKER);
  const papers: Paper[] = [
    { kind: 'notice', content: aNotice(40), paper: 'A4' },
    { kind: 'households', content: theSheetsOf(somePeople(4)) },
    { kind: 'consent', content: aConsent(6) },
  ];
  for (const paper of papers) {
    const made = await maker.makePaper(paper, { at: AT });
    const alone = await paperPdf(paper, { at: AT });
    expect(Buffer.from(made.pdf).equals(Buffer.from(alone.pdf))).toBe(true);
    expect(made.pages).toBe(alone.pages);
  }
});

test('a slip that cannot be made fails alone', async () => {
  maker = createSlipMaker(aMortalWorker());
  await expect(maker.make(aSlip(1, { name: 'fail' }), null, { at: AT })).rejects.toThrow('it failed');
  expect(await maker.make(aSlip(1, { name: 'fine' }), null, { at: AT })).toEqual(Uint8Array.of(1));
});

test('a thread that dies fails its orders, and the next order gets a new one', async () => {
  maker = createSlipMaker(aMortalWorker());
  const unanswered = maker.make(aSlip(1, { name: 'wait' }), null, { at: AT });
  const deadly = maker.make(aSlip(1, { name: 'die' }), null, { at: AT });
  await expect(unanswered).rejects.toThrow('the slip thread ended (3)');
  await expect(deadly).rejects.toThrow('the slip thread ended (3)');
  expect(await maker.make(aSlip(1, { name: 'fine' }), null, { at: AT })).toEqual(Uint8Array.of(1));
});

test('closing ends what is open and refuses what comes after', async () => {
  maker = createSlipMaker(aMortalWorker());
  const open = expect(maker.make(aSlip(1, { name: 'wait' }), null, { at: AT })).rejects.toThrow(
    'the slip thread ended',
  );
  await maker.close();
  await open;
  await expect(maker.make(aSlip(), null, { at: AT })).rejects.toThrow('closed');
});
