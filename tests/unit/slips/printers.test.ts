import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCupsPrinters } from '../../../electron/slips/cups-printers.ts';
import { createFilePrinter } from '../../../electron/slips/file-printer.ts';
import type { Printers } from '../../../electron/slips/printers.ts';
import { slipPdf } from '../../../electron/slips/slip-pdf.ts';
import { AT, aSlip } from './a-slip.ts';
import { pagesOf, popplerMissing } from './poppler.ts';
import { type PrivateCups, printerMissing, startPrivateCups } from './private-cups.ts';

const folder = mkdtempSync(join(tmpdir(), 'printers-'));
const slip = join(folder, '0041-110-1 曾某.pdf');
beforeAll(async () => writeFileSync(slip, await slipPdf(aSlip(), null, { at: AT })));

interface Started {
  readonly printers: Printers;
  readonly name: string;
  readonly printed: () => Uint8Array[];
}

/** What every printer keeps to. `printed`: the PDFs that came out so far. */
function contract(start: () => Promise<Started>): void {
  let it: Started;
  beforeAll(async () => {
    it = await start();
  });

  test('is listed', async () => {
    const listed = await it.printers.list();
    expect(listed.ok && listed.value.map(({ name }) => name)).toContain(it.name);
  });

  test('prints a slip, and says so when it is out', async () => {
    const before = it.printed().length;
    const printed = await it.printers.print(slip, it.name, 1);
    expect(printed).toMatchObject({ ok: true, value: { printer: it.name } });
    expect(it.printed()).toHaveLength(before + 1);
    if (popplerMissing) return;
    expect(pagesOf(it.printed().at(-1)!)[0]).toContain('抽签结果确认书');
    expect(pagesOf(it.printed().at(-1)!)[0]).toContain('曾䶮');
  });

  test.each([0, 1.5, 21, NaN])('refuses %s copies', async (copies) => {
    expect(await it.printers.print(slip, it.name, copies)).toEqual({
      ok: false,
      refusal: 'COPIES_OUT_OF_RANGE',
    });
  });

  test('refuses a file that is not there', async () => {
    expect(await it.printers.print(join(folder, 'none.pdf'), it.name, 1)).toEqual({
      ok: false,
      refusal: 'FILE_UNREADABLE',
    });
  });

  test('refuses where there is no such printer', async () => {
    expect(await it.printers.print(slip, 'no-such-printer', 1)).toEqual({ ok: false, refusal: 'NO_PRINTER' });
  });
}

describe('the file twin', () => {
  const saved = join(folder, 'saved');
  contract(() => {
    const printed = () =>
      (readdirSync(folder).includes('saved') ? readdirSync(saved) : []).map((name) =>
        readFileSync(join(saved, name)),
      );
    return Promise.resolve({ printers: createFilePrinter(saved), name: 'file', printed });
  });

  test("saves under the slip's own name, whole, and leaves nothing beside it", async () => {
    expect(await createFilePrinter(saved).print(slip, null, 2)).toEqual({
      ok: true,
      value: { outcome: 'saved', printer: 'file', job: join(saved, '0041-110-1 曾某.pdf') },
    });
    expect(readdirSync(saved)).toEqual(['0041-110-1 曾某.pdf']);
    expect(readFileSync(join(saved, '0041-110-1 曾某.pdf')).equals(readFileSync(slip))).toBe(true);
  });

  test('says when it cannot save', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const printers = createFilePrinter(join(folder, 'a-file', 'below'));
    expect(await printers.print(slip, null, 1)).toEqual({ ok: false, refusal: 'SAVE_FAILED' });
  });
});

const missing = printerMissing();
describe.skipIf(missing !== null)(
  `a real IPP printer over CUPS${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    let cups: PrivateCups | undefined;
    beforeAll(async () => {
      cups = await startPrivateCups();
    });
    afterAll(() => cups?.stop());
    const printers = createCupsPrinters({ timeoutMs: 20_000, pollMs: 100 });
    const hasty = createCupsPrinters({ timeoutMs: 5_000, pollMs: 100 });

    contract(async () => {
      await cups!.addPrinter('good', '/bin/true');
      return { printers, name: 'good', printed: () => cups!.printed() };
    });

    test('a printer out of paper is found, and its job does not come out later', async () => {
      const { port } = await cups!.addPrinter('empty', '/bin/true');
      await fetch(`http://localhost:${port}/media?size1=0&type1=0&level1=0&size3=0&type3=0&level3=0`);
      expect(await hasty.print(slip, 'empty', 1)).toEqual({ ok: false, refusal: 'PRINTER_OUT_OF_PAPER' });
      const before = cups!.printed().length;
      expect((await printers.print(slip, 'good', 1)).ok).toBe(true);
      expect(cups!.printed()).toHaveLength(before + 1);
    });

    test('CUPS keeps a copy of a slip, and none of a secret', async () => {
      await printers.print(slip, 'good', 1);
      const before = cups!.kept();
      expect(before).toBeGreaterThan(0);
      expect((await printers.print(slip, 'good', 1, { paper: 'A4', isSecret: true })).ok).toBe(true);
      expect(cups!.kept()).toBe(before);
    });

    test('CUPS keeps no copy of a secret that did not come out', async () => {
      const { unplug } = await cups!.addPrinter('lost', '/bin/true');
      await unplug();
      const before = cups!.kept();
      expect((await hasty.print(slip, 'lost', 1, { isSecret: true })).ok).toBe(false);
      expect(cups!.kept()).toBe(before);
    });

    test('a printer that was unplugged is found', async () => {
      const { unplug } = await cups!.addPrinter('gone', '/bin/true');
      await unplug();
      expect(await hasty.print(slip, 'gone', 1)).toEqual({ ok: false, refusal: 'PRINTER_OFFLINE' });
    });

    test('no default printer is no printer', async () => {
      expect(await printers.print(slip, null, 1)).toEqual({ ok: false, refusal: 'NO_PRINTER' });
    });
  },
);
