import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Result, err, ok } from '../../shared/kernel/result.ts';
import { type Attributes, jobAttributes, printerAttributes, purgeJob } from './ipp.ts';
import {
  type PrintOptions,
  type PrintRefusal,
  type Printed,
  type Printer,
  type Printers,
  areCopies,
} from './printers.ts';

export interface CupsOptions {
  /** How long a job may take, from its acceptance. */
  readonly timeoutMs?: number;
  readonly pollMs?: number;
  /** How long one command or question may take. */
  readonly commandTimeoutMs?: number;
  /** The programs, by name or path. */
  readonly commands?: { readonly lp: string; readonly lpstat: string; readonly cancel: string };
}

const DEFAULTS = {
  timeoutMs: 60_000,
  pollMs: 400,
  commandTimeoutMs: 8_000,
  commands: { lp: 'lp', lpstat: 'lpstat', cancel: 'cancel' },
};
type Settings = Required<CupsOptions>;

/** Real printers through CUPS, on Linux and macOS. */
export function createCupsPrinters(options: CupsOptions = {}): Printers {
  const settings: Settings = { ...DEFAULTS, ...options };
  return {
    list: () => list(settings),
    async print(file, printer, copies, options = {}) {
      if (!areCopies(copies)) return err('COPIES_OUT_OF_RANGE');
      const isReadable = await access(file, constants.R_OK).then(
        () => true,
        () => false,
      );
      if (!isReadable) return err('FILE_UNREADABLE');
      const job = await submit(settings, file, printer, copies, options);
      if (!job.ok) return job;
      const { timeoutMs = settings.timeoutMs } = options;
      const printed = await follow({ ...settings, timeoutMs }, job.value);
      if (options.isSecret) await forget(job.value, settings.commandTimeoutMs);
      return printed;
    },
  };
}

async function list({ commands, commandTimeoutMs }: Settings): Promise<Result<Printer[], PrintRefusal>> {
  const names = await run(commands.lpstat, ['-e'], commandTimeoutMs);
  if (names.end === 'MISSING') return err('NO_PRINT_SYSTEM');
  if (names.end === 'TIMED_OUT') return err('PRINT_TIMED_OUT');
  const chosen = await run(commands.lpstat, ['-d'], commandTimeoutMs);
  const preferred = /destination: (\S+)/.exec(chosen.output)?.[1];
  const printers = names.output.split('\n').filter((name) => name !== '');
  return ok(printers.map((name) => ({ name, isDefault: name === preferred })));
}

async function submit(
  settings: Settings,
  file: string,
  printer: string | null,
  copies: number,
  { paper = 'A5' }: PrintOptions,
): Promise<Result<string, PrintRefusal>> {
  const { commands, commandTimeoutMs } = settings;
  const media = printer === null ? [] : await mediaOptions(printer, paper, commandTimeoutMs);
  const where = printer === null ? [] : ['-d', printer];
  // The title shows in printers' windows and logs; a file's name could name a household.
  const args = [...where, '-n', String(copies), '-t', 'sunlot', ...media, '--', file];
  const { end, output, complaint } = await run(commands.lp, args, commandTimeoutMs);
  if (end === 'MISSING') return err('NO_PRINT_SYSTEM');
  if (end === 'TIMED_OUT') return err('PRINT_TIMED_OUT');
  const job = /request id is (\S+)/.exec(output)?.[1];
  if (end === 'DONE' && job) return ok(job);
  return err(/does not exist|No default destination/.test(complaint) ? 'NO_PRINTER' : 'PRINTER_REFUSED');
}

const MEDIA = { A5: 'iso_a5_148x210mm', A4: 'iso_a4_210x297mm' } as const;

/** True to size on any paper, or codes would get too small to scan and folds would miss; on its own where the printer has it. */
async function mediaOptions(
  printer: string,
  paper: keyof typeof MEDIA,
  timeoutMs: number,
): Promise<string[]> {
  const attributes = await printerAttributes(printer, timeoutMs);
  const supported = isKnown(attributes) ? (attributes.get('media-supported') ?? []) : [];
  const media = supported.includes(MEDIA[paper]) ? ['-o', `media=${MEDIA[paper]}`] : [];
  return [...media, '-o', 'print-scaling=none'];
}

async function forget(job: string, timeoutMs: number): Promise<void> {
  const isForgotten = await purgeJob(numberOf(job), timeoutMs);
  if (!isForgotten) console.error(`the print system may keep a copy of ${job} for a while`);
}

/**
 * How the job ended, or null while it goes on: IPP's job-state (RFC 8011, section 5.3.7). Completed is CUPS's word for
 * it: where a printer takes a job whole and then gives it up, CUPS 2.4.2 was mostly seen to call it completed too.
 */
function endOfJob(attributes: Attributes | null): 'done' | PrintRefusal | null {
  const state = attributes?.get('job-state')?.[0];
  if (state === 9) return 'done';
  if (state === 8) return 'PRINT_ABORTED';
  if (state !== 7) return null;
  // CUPS also calls it cancelled when the printer itself gave up.
  return attributes?.get('job-state-reasons')?.includes('job-canceled-by-user')
    ? 'PRINT_CANCELLED'
    : 'PRINT_ABORTED';
}

const numberOf = (job: string): number => Number(job.slice(job.lastIndexOf('-') + 1));

/** Waits for the job's end. `job` is `printer-number`. */
async function follow(settings: Settings, job: string): Promise<Result<Printed, PrintRefusal>> {
  const { timeoutMs, pollMs, commandTimeoutMs } = settings;
  const printer = job.slice(0, job.lastIndexOf('-'));
  const deadline = performance.now() + timeoutMs;
  let isAnswered = false;
  while (performance.now() < deadline) {
    const attributes = await jobAttributes(numberOf(job), commandTimeoutMs);
    if (attributes === 'GONE') return err('PRINT_STATE_UNKNOWN');
    isAnswered ||= attributes !== null;
    const end = endOfJob(attributes);
    if (end === 'done') return ok({ outcome: 'printed', printer, job });
    if (end) return err(end);
    await pause(pollMs);
  }
  const why = await troubleOf(printer, commandTimeoutMs);
  await run(settings.commands.cancel, [job], commandTimeoutMs);
  return err(isAnswered ? why : 'PRINT_STATE_UNKNOWN');
}

/** What the printer says keeps it (`printer-state-reasons`, RFC 8011, section 5.4.12). */
async function troubleOf(printer: string, timeoutMs: number): Promise<PrintRefusal> {
  const attributes = await printerAttributes(printer, timeoutMs);
  const reasons = isKnown(attributes) ? (attributes.get('printer-state-reasons') ?? []).join(' ') : '';
  if (/media-empty|media-needed/.test(reasons)) return 'PRINTER_OUT_OF_PAPER';
  if (/media-jam/.test(reasons)) return 'PRINTER_JAMMED';
  if (/offline|connecting-to-device|timed-out/.test(reasons) || isOutOfReach(attributes))
    return 'PRINTER_OFFLINE';
  return 'PRINT_TIMED_OUT';
}

/**
 * Of a printer that is unplugged CUPS knows no reason, it only has a sentence of its backend; in English, since the job
 * was sent with LC_ALL=C.
 */
function isOutOfReach(attributes: Attributes | 'GONE' | null): boolean {
  const message = isKnown(attributes) ? (attributes.get('printer-state-message') ?? []).join(' ') : '';
  return /unavailable|become available|not responding|unable to (locate|connect)/i.test(message);
}

function isKnown(attributes: Attributes | 'GONE' | null): attributes is Attributes {
  return attributes !== null && attributes !== 'GONE';
}

interface Ran {
  readonly end: 'DONE' | 'FAILED' | 'MISSING' | 'TIMED_OUT';
  readonly output: string;
  readonly complaint: string;
}

/** Without a shell, and in English, so that what it says can be read. */
function run(command: string, args: readonly string[], timeoutMs: number): Promise<Ran> {
  const options = {
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  } as const;
  return new Promise((resolve) => {
    execFile(command, args, options, (error, output, complaint) => {
      resolve({ end: error ? endOf(error) : 'DONE', output, complaint });
    });
  });
}

function endOf(error: { code?: unknown; killed?: boolean }): Ran['end'] {
  if (error.code === 'ENOENT') return 'MISSING';
  return error.killed === true ? 'TIMED_OUT' : 'FAILED';
}
