import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PrintedSheet } from '../../shared/ceremony/sheets.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SlipPrinter } from '../app/adapters.ts';
import { createCupsPrinters } from '../slips/cups-printers.ts';
import type { PrintOptions, Printers } from '../slips/printers.ts';
import { PRIVATE, saveFile } from '../slips/save-file.ts';
import { createSlipMaker, type SlipMaker } from '../slips/slip-maker.ts';

interface Parts {
  /** Every slip is stored here as PDF, whatever becomes of the paper. */
  readonly folder: string;
  readonly worker: URL;
  /** An unattended run must not use up the paper of whoever's machine it is. */
  readonly mayPrint: boolean;
  readonly printers?: Printers;
}

/** Makes each slip in its thread, stores it, and prints it on the system's default printer where there is one. */
export async function slipPrinter({
  folder,
  worker,
  mayPrint,
  printers = createCupsPrinters(),
}: Parts): Promise<SlipPrinter & { close(): Promise<void> }> {
  await clearAway(folder);
  const maker = startedLater(() => createSlipMaker(worker));
  const printerName = mayPrint ? await defaultPrinter(printers) : null;
  const toPaper: ToPaper | null =
    printerName === null ? null : (path, options) => printers.print(path, printerName, 1, options);
  return {
    printerName,
    preview: (content, mark, options) => previewOf(() => maker.get().make(content, mark, options)),
    print: async (content, mark, options): Promise<Result<string>> => {
      try {
        const pdf = await maker.get().make(content, mark, options);
        return await deliverSlip(pdf, join(folder, slipName(content, options.reprint)), toPaper);
      } catch (error) {
        console.error('slip not made:', error);
        return err('SLIP_NOT_MADE');
      }
    },
    printSheet: async (sheet, options): Promise<Stored> => {
      try {
        return await deliverSheet(sheet, () => maker.get().makeSheet(sheet, options), { folder, toPaper });
      } catch (error) {
        console.error(`sheet not made (${sheet.kind}):`, error);
        return err('SHEET_NOT_MADE');
      }
    },
    forgetSheet: (path) => forgetSheet(folder, path),
    close: () => maker.close(),
  };
}

async function previewOf(make: () => Promise<Uint8Array>): Promise<Result<Uint8Array>> {
  try {
    return ok(await make());
  } catch (error) {
    console.error('slip not shown:', error);
    return err('SLIP_NOT_MADE');
  }
}

/** Its thread reads fonts for a second: not while the windows open, unless somebody needs it. */
const WARM_AFTER_MS = 5000;

function startedLater(start: () => SlipMaker): { get(): SlipMaker; close(): Promise<void> } {
  let maker: SlipMaker | null = null;
  const get = (): SlipMaker => (maker ??= start());
  const timer = setTimeout(get, WARM_AFTER_MS).unref();
  return {
    get,
    close: async () => {
      clearTimeout(timer);
      await maker?.close();
    },
  };
}

/** Prints the file at `path`. */
type ToPaper = (path: string, options: PrintOptions) => Promise<Result<unknown>>;
type Stored = Result<{ readonly path: string | null }>;

/** Answers the SHA-256 of the PDF (hex). */
async function deliverSlip(pdf: Uint8Array, path: string, toPaper: ToPaper | null): Promise<Result<string>> {
  await saveFile(path, pdf);
  const printed = toPaper ? await toPaper(path, { paper: 'A5' }) : ok(null);
  return printed.ok ? ok(createHash('sha256').update(pdf).digest('hex')) : printed;
}

/** What is secret goes to paper alone; tickets without a printer are stored for their owner, until they are forgotten. */
async function deliverSheet(
  sheet: PrintedSheet,
  make: () => Promise<Uint8Array>,
  { folder, toPaper }: { readonly folder: string; readonly toPaper: ToPaper | null },
): Promise<Stored> {
  const options = { paper: 'A4', timeoutMs: timeoutOf(sheet) } as const;
  if (toPaper && sheet.kind !== 'allocation') {
    return printSecret(folder, await make(), (path) => toPaper(path, { ...options, isSecret: true }));
  }
  if (sheet.kind === 'recovery') return err('NO_PRINTER');
  const path = join(folder, sheetName(sheet));
  await saveFile(path, await make(), sheet.kind === 'tickets' ? PRIVATE : undefined);
  const printed = toPaper ? await toPaper(path, options) : ok(null);
  return printed.ok ? ok({ path: toPaper ? null : path }) : printed;
}

const SECRET = '.secret-';

/** What must stay nowhere but on paper lies on disk only while it is being printed, whatever becomes of that. */
async function printSecret(
  folder: string,
  pdf: Uint8Array,
  toPaper: (path: string) => Promise<Result<unknown>>,
): Promise<Stored> {
  const path = join(folder, `${SECRET}${randomUUID()}.pdf`);
  try {
    await writeFile(path, pdf, { mode: PRIVATE, flag: 'wx' });
    const printed = await toPaper(path);
    return printed.ok ? ok({ path: null }) : printed;
  } finally {
    await rm(path, { force: true });
  }
}

/** What a crash kept from being deleted. */
async function clearAway(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(SECRET) || name.endsWith('.part'));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

/** In this folder alone, and never a slip. By its name, since the ceremony's folder may have moved to another machine. */
async function forgetSheet(folder: string, path: string): Promise<void> {
  const name = basename(path);
  if (!/^(tickets|allocation)-.+\.pdf$/u.test(name)) return;
  await rm(join(folder, name), { force: true }).catch((error: unknown) => {
    console.error(`sheet not deleted (${name}):`, error);
  });
}

/** A page of eight tickets may take a small printer ten seconds. */
function timeoutOf(sheet: PrintedSheet): number {
  return 60_000 + (sheet.kind === 'tickets' ? sheet.tickets.length * 1_250 : 0);
}

async function defaultPrinter(printers: Printers): Promise<string | null> {
  const list = await printers.list();
  return list.ok ? (list.value.find(({ isDefault }) => isDefault)?.name ?? null) : null;
}

/** By queue number, as people look for it: `0037-b1-110.pdf`. */
function slipName({ queueNo, batch }: { queueNo: number; batch: string }, reprint: number): string {
  return `${String(queueNo).padStart(4, '0')}-${safe(batch)}${reprint > 0 ? `-reprint-${reprint}` : ''}.pdf`;
}

function sheetName(sheet: Exclude<PrintedSheet, { kind: 'recovery' }>): string {
  return `${sheet.kind}-${safe(sheet.kind === 'tickets' ? sheet.batch : sheet.group)}.pdf`;
}

const safe = (code: string): string => code.replace(/[^\p{L}\p{N}_-]/gu, '_');
