import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintOptions, Printers } from '../../../electron/slips/printers.ts';
import { slipPrinter } from '../../../electron/wiring/slip-printer.ts';
import type { PrintedSheet } from '../../../shared/ceremony/sheets.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { aRecoverySheet, anAllocation, someTickets } from './a-sheet.ts';
import { AT, aSlip } from './a-slip.ts';

const WORKER = new URL('../../../electron/slips/slip-worker.ts', import.meta.url);

let folder: string;
let open: Awaited<ReturnType<typeof slipPrinter>> | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slips-'));
});
afterEach(() => open?.close());

/** What a printer was given, and how it lay on disk at that moment. */
interface Sent {
  readonly path: string;
  readonly mode: number;
  readonly isPdf: boolean;
  readonly options: PrintOptions | undefined;
}

type Outcome = 'fine' | 'jammed' | 'broken';

function aPrinter(outcome: Outcome): { printers: Printers; sent: Sent[] } {
  const sent: Sent[] = [];
  const printers: Printers = {
    list: async () => ok([{ name: 'office', isDefault: true }]),
    print: async (path, printer, _copies, options) => {
      const isPdf = readFileSync(path).toString('latin1', 0, 5) === '%PDF-';
      sent.push({ path, mode: statSync(path).mode & 0o777, isPdf, options });
      if (outcome === 'broken') throw new Error('the printer broke');
      if (outcome === 'jammed') return err('PRINTER_JAMMED');
      return ok({ outcome: 'printed', printer: printer ?? '', job: 'office-1' });
    },
  };
  return { printers, sent };
}

async function beside(outcome: Outcome) {
  const { printers, sent } = aPrinter(outcome);
  open = await slipPrinter({ folder, worker: WORKER, mayPrint: true, printers });
  return { slips: open, sent };
}

async function alone() {
  open = await slipPrinter({ folder, worker: WORKER, mayPrint: false });
  return open;
}

const SECRETS: [string, PrintedSheet][] = [
  ['tickets', someTickets(3)],
  ['recovery', aRecoverySheet()],
];

describe('with a printer', () => {
  test.each(SECRETS)('%s go to paper and nowhere else', async (_kind, sheet) => {
    const { slips, sent } = await beside('fine');
    expect(await slips.printSheet(sheet, { at: AT })).toEqual({ ok: true, value: { path: null } });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ mode: 0o600, isPdf: true, options: { paper: 'A4', isSecret: true } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(SECRETS)('%s leave nothing behind when the printer jams', async (_kind, sheet) => {
    const { slips } = await beside('jammed');
    expect(await slips.printSheet(sheet, { at: AT })).toEqual({ ok: false, refusal: 'PRINTER_JAMMED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(SECRETS)('%s leave nothing behind when printing breaks', async (_kind, sheet) => {
    const { slips, sent } = await beside('broken');
    expect(await slips.printSheet(sheet, { at: AT })).toEqual({ ok: false, refusal: 'SHEET_NOT_MADE' });
    expect(sent).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('many tickets are given the time that their pages take', async () => {
    const { slips, sent } = await beside('fine');
    await slips.printSheet(someTickets(80), { at: AT });
    expect(sent[0]?.options?.timeoutMs).toBe(160_000);
  });

  test('an allocation is printed and stored', async () => {
    const { slips, sent } = await beside('fine');
    const path = join(folder, 'allocation-G07.pdf');
    expect(await slips.printSheet(anAllocation([6, 6]), { at: AT })).toEqual({
      ...{ ok: true, value: { path: null } },
    });
    expect(sent[0]).toMatchObject({ path, isPdf: true, options: { paper: 'A4' } });
    expect(sent[0]?.options?.isSecret).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['allocation-G07.pdf']);
  });

  test('a slip is printed on A5 and stored', async () => {
    const { slips, sent } = await beside('fine');
    expect((await slips.print(aSlip(), null, { at: AT, reprint: 0 })).ok).toBe(true);
    expect(sent[0]).toMatchObject({ path: join(folder, '0041-110-1.pdf'), options: { paper: 'A5' } });
    expect(readdirSync(folder)).toEqual(['0041-110-1.pdf']);
  });
});

describe('without a printer', () => {
  test('tickets are stored for their owner alone', async () => {
    const path = join(folder, 'tickets-110-1.pdf');
    expect(await (await alone()).printSheet(someTickets(3), { at: AT })).toEqual({
      ok: true,
      value: { path },
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['tickets-110-1.pdf']);
  });

  test('tickets stored again are still their owner alone', async () => {
    writeFileSync(join(folder, 'tickets-110-1.pdf'), '', { mode: 0o644 });
    await (await alone()).printSheet(someTickets(3), { at: AT });
    expect(statSync(join(folder, 'tickets-110-1.pdf')).mode & 0o777).toBe(0o600);
  });

  test('a recovery sheet is refused, and its code is nowhere', async () => {
    expect(await (await alone()).printSheet(aRecoverySheet(), { at: AT })).toEqual({
      ok: false,
      refusal: 'NO_PRINTER',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an allocation is stored, whatever its group is called', async () => {
    const sheet = anAllocation([6, 6], { group: '../东区/7' as never });
    const printed = await (await alone()).printSheet(sheet, { at: AT });
    expect(printed).toEqual({ ok: true, value: { path: join(folder, 'allocation-___东区_7.pdf') } });
  });
});

describe('forgetting a sheet', () => {
  test('deletes it, and once more does no harm', async () => {
    const slips = await alone();
    const printed = await slips.printSheet(someTickets(1), { at: AT });
    const path = (printed.ok && printed.value.path) || '';
    await slips.forgetSheet(path);
    await slips.forgetSheet(path);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('finds it where the ceremony has moved to', async () => {
    writeFileSync(join(folder, 'tickets-110-1.pdf'), '');
    await (await alone()).forgetSheet('/another/machine/slips/tickets-110-1.pdf');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('never touches a slip, or anything outside the folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'tickets-110-1.pdf'), '');
    writeFileSync(join(folder, '0041-110-1.pdf'), '');
    const slips = await alone();
    const paths = [
      join(outside, 'tickets-110-1.pdf'),
      join(folder, '..', basename(outside), 'tickets-110-1.pdf'),
      join(folder, '0041-110-1.pdf'),
      ...[folder, join(folder, '..'), ''],
    ];
    for (const path of paths) await slips.forgetSheet(path);
    expect(readdirSync(outside)).toEqual(['tickets-110-1.pdf']);
    expect(readdirSync(folder)).toEqual(['0041-110-1.pdf']);
  });
});

test('what a crash left of a secret is cleared away at the next start', async () => {
  const left = ['.secret-1.pdf', 'tickets-110-1.pdf.77.part'];
  for (const name of [...left, '0041-110-1.pdf', 'tickets-110-2.pdf']) writeFileSync(join(folder, name), '');
  await alone();
  expect(readdirSync(folder).sort()).toEqual(['0041-110-1.pdf', 'tickets-110-2.pdf']);
});
