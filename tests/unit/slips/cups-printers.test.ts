import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type CupsOptions, createCupsPrinters } from '../../../electron/slips/cups-printers.ts';
import { decode, encode } from '../../../electron/slips/ipp.ts';

const folder = mkdtempSync(join(tmpdir(), 'cups-stub-'));
const slip = join(folder, 'slip.pdf');
writeFileSync(slip, '%PDF');
const calls = join(folder, 'calls');

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
  delete process.env['CUPS_SERVER'];
});

/** A program that notes its arguments, one a line, and then does as told. */
function stub(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "${name}" "$@" >> "${calls}"\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

function printersWith(lp: string, options: CupsOptions = {}) {
  writeFileSync(calls, '');
  const lpstat = stub(
    'lpstat',
    `if [ "$1" = -e ]; then echo first; echo second; else echo 'system default destination: second'; fi`,
  );
  const commands = { lp, lpstat, cancel: stub('cancel', 'true') };
  return createCupsPrinters({ timeoutMs: 600, pollMs: 20, commandTimeoutMs: 5000, ...options, commands });
}

interface Answers {
  readonly jobState?: number;
  readonly jobReason?: string;
  readonly printerReason?: string;
  readonly media?: string;
  readonly message?: string;
  readonly status?: number;
}

/** A CUPS that says the same of every job and every printer; answers what it was asked. */
async function cupsSaying(answers: Answers) {
  const { jobState = 5, jobReason = 'none', printerReason = 'none', message = '', status = 0 } = answers;
  const { media = 'iso_a4_210x297mm' } = answers;
  const text = (tag: number, name: string, value: string | Buffer) => {
    const bytes = Buffer.from(value);
    const head = Buffer.concat([Buffer.from([tag, 0, name.length]), Buffer.from(name)]);
    return Buffer.concat([head, Buffer.from([0, bytes.length]), bytes]);
  };
  const answer = Buffer.concat([
    Buffer.from([2, 0, status >> 8, status & 0xff, 0, 0, 0, 1, 0x02]),
    text(0x23, 'job-state', Buffer.from([0, 0, 0, jobState])),
    text(0x44, 'job-state-reasons', 'job-printing'),
    text(0x44, '', jobReason),
    text(0x44, 'printer-state-reasons', printerReason),
    text(0x44, 'media-supported', media),
    text(0x41, 'printer-state-message', message),
    Buffer.from([3]),
  ]);
  const socket = join(mkdtempSync(join(tmpdir(), 'ipp-')), 's');
  const asked: Buffer[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(Buffer.concat(chunks));
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server!.listen(socket, resolve));
  process.env['CUPS_SERVER'] = socket;
  return asked;
}

/** Speaks English only when asked to, as the real one does. */
const accepting = () => stub('lp', `[ "$LC_ALL" = C ] && echo 'request id is first-floor-7 (1 file(s))'`);
const refused = (refusal: string) => ({ ok: false, refusal });

test('printers are listed, the default one marked', async () => {
  expect(await printersWith(accepting()).list()).toEqual({
    ok: true,
    value: [
      { name: 'first', isDefault: false },
      { name: 'second', isDefault: true },
    ],
  });
});

test('a job that CUPS calls completed is printed; lp got it without a shell, with no name in its title', async () => {
  await cupsSaying({ jobState: 9 });
  const odd = 'my printer; rm -rf "$HOME"';
  expect(await printersWith(accepting()).print(slip, odd, 3)).toEqual({
    ok: true,
    value: { outcome: 'printed', printer: 'first-floor', job: 'first-floor-7' },
  });
  const args = ['lp', '-d', odd, '-n', '3', '-t', 'sunlot', '-o', 'print-scaling=none', '--', slip];
  expect(readFileSync(calls, 'utf8').trim().split('\n')).toEqual(args);
});

test('paper of A5 is asked for where the printer has it', async () => {
  await cupsSaying({ jobState: 9, media: 'iso_a5_148x210mm' });
  await printersWith(accepting()).print(slip, 'first', 1);
  expect(readFileSync(calls, 'utf8')).toContain('media=iso_a5_148x210mm');
});

test('a sheet is printed on A4, true to size', async () => {
  await cupsSaying({ jobState: 9 });
  await printersWith(accepting()).print(slip, 'first', 1, { paper: 'A4' });
  const args = readFileSync(calls, 'utf8').trim().split('\n');
  expect(args.slice(args.indexOf('-o'))).toEqual([
    ...['-o', 'media=iso_a4_210x297mm', '-o', 'print-scaling=none'],
    ...['--', slip],
  ]);
});

test.each([9, 8])(
  'the print system is told to forget a secret (job state %i), but no slip',
  async (jobState) => {
    const asked = await cupsSaying({ jobState });
    await printersWith(accepting()).print(slip, 'first', 1, { isSecret: true });
    const purge = asked.at(-1)!.toString('latin1');
    expect(purge.slice(2, 4)).toBe('\x00\x08');
    expect(purge).toContain('\x45\x00\x07job-uri\x00\x16ipp://localhost/jobs/7');
    expect(purge).toContain('\x22\x00\x09purge-job\x00\x01\x01');
    await printersWith(accepting()).print(slip, 'first', 1);
    expect(asked.filter((question) => question.readUInt16BE(2) === 8)).toHaveLength(1);
  },
);

test('a long job may take longer', async () => {
  await cupsSaying({ jobState: 5 });
  const began = performance.now();
  await printersWith(accepting(), { timeoutMs: 50 }).print(slip, 'first', 1, { timeoutMs: 900 });
  expect(performance.now() - began).toBeGreaterThan(880);
});

test.each([
  [{ jobState: 8 }, 'PRINT_ABORTED'],
  [{ jobState: 7, jobReason: 'processing-to-stop-point' }, 'PRINT_ABORTED'],
  [{ jobState: 7, jobReason: 'job-canceled-by-user' }, 'PRINT_CANCELLED'],
  [{ status: 0x0406 }, 'PRINT_STATE_UNKNOWN'],
])('a job of which CUPS says %j is %s', async (answers, refusal) => {
  await cupsSaying(answers);
  expect(await printersWith(accepting()).print(slip, 'first', 1)).toEqual(refused(refusal));
});

test.each([
  ['media-empty-error', 'PRINTER_OUT_OF_PAPER'],
  ['media-jam-error', 'PRINTER_JAMMED'],
  ['offline-report', 'PRINTER_OFFLINE'],
  ['connecting-to-device', 'PRINTER_OFFLINE'],
  ['none', 'PRINTER_OFFLINE', 'The printer may not exist or is unavailable at this time.'],
  ['none', 'PRINTER_OFFLINE', 'Waiting for printer to become available.'],
  ['none', 'PRINT_TIMED_OUT'],
])(
  'a job that does not end is cancelled; with the printer saying %s it is %s',
  async (printerReason, refusal, message = '') => {
    await cupsSaying({ printerReason, message });
    expect(await printersWith(accepting()).print(slip, 'first', 1)).toEqual(refused(refusal));
    expect(readFileSync(calls, 'utf8')).toContain('cancel\nfirst-floor-7\n');
  },
);

test('a CUPS that does not answer leaves the end unknown, and does not hold anyone up', async () => {
  process.env['CUPS_SERVER'] = join(folder, 'nobody');
  expect(await printersWith(accepting()).print(slip, 'first', 1)).toEqual(refused('PRINT_STATE_UNKNOWN'));
});

test('an lp that hangs is ended', async () => {
  const printers = printersWith(stub('lp', 'exec sleep 20'), { commandTimeoutMs: 300 });
  expect(await printers.print(slip, null, 1)).toEqual(refused('PRINT_TIMED_OUT'));
});

test('an lp that refuses is told apart from no printer', async () => {
  const printing = (complaint: string) =>
    printersWith(stub('lp', `echo 'lp: Error - ${complaint}' >&2; exit 1`)).print(slip, null, 1);
  expect(await printing('The printer or class does not exist.')).toEqual(refused('NO_PRINTER'));
  expect(await printing('No default destination.')).toEqual(refused('NO_PRINTER'));
  expect(await printing('Unsupported document-format "application/pdf".')).toEqual(
    refused('PRINTER_REFUSED'),
  );
});

test('a machine without CUPS says so', async () => {
  const none = join(folder, 'not-there');
  const printers = createCupsPrinters({ commands: { lp: none, lpstat: none, cancel: none } });
  expect(await printers.list()).toEqual(refused('NO_PRINT_SYSTEM'));
  expect(await printers.print(slip, null, 1)).toEqual(refused('NO_PRINT_SYSTEM'));
});

test('a question is written as RFC 8010 has it', () => {
  const hex = encode(0x0009, 'job-uri', 'ipp://localhost/jobs/7', ['job-state']).toString('latin1');
  expect(hex.slice(0, 9)).toBe('\x02\x00\x00\x09\x00\x00\x00\x01\x01');
  expect(hex).toContain('\x45\x00\x07job-uri\x00\x16ipp://localhost/jobs/7');
  expect(hex).toContain('\x44\x00\x14requested-attributes\x00\x09job-state');
  expect(hex.endsWith('\x03')).toBe(true);
});

test('an answer that is cut off, empty or an error is none', () => {
  expect(decode(Buffer.alloc(0))).toBeNull();
  expect(decode(Buffer.from([2, 0, 5, 0, 0, 0, 0, 1, 3]))).toBeNull();
  expect(decode(Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 2, 0x23, 0, 50, 1]))).toBeNull();
});
