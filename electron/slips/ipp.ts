import { request } from 'node:http';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';

/**
 * The little of IPP (RFC 8010, 8011) that is needed to ask CUPS how a job stands. `lpstat` cannot tell: it lists an
 * aborted job as completed, with a sentence in the user's language.
 */
export type Attributes = ReadonlyMap<string, readonly (string | number)[]>;

const CANCEL_JOB = 0x0008;
const GET_JOB_ATTRIBUTES = 0x0009;
const GET_PRINTER_ATTRIBUTES = 0x000b;
const NOT_FOUND = 0x0406;
const TAG = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
};
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];

/** What CUPS says of job number `job`; 'GONE' where it keeps no history, null where it does not answer. */
export function jobAttributes(job: number, timeoutMs: number): Promise<Attributes | 'GONE' | null> {
  const asked = ['job-state', 'job-state-reasons'];
  return ask(encode(GET_JOB_ATTRIBUTES, 'job-uri', jobUri(job), asked), timeoutMs);
}

/**
 * Has CUPS forget job number `job` and delete its document, which it would keep for a day (PreserveJobFiles), whether the
 * job has ended or not. Answers whether it did. Not by `cancel -x`, which CUPS 2.4.2 refuses once a job is completed.
 */
export async function purgeJob(job: number, timeoutMs: number): Promise<boolean> {
  const question = Buffer.concat([
    ...opening(CANCEL_JOB, 'job-uri', jobUri(job)),
    attribute(TAG.name, 'requesting-user-name', userInfo().username),
    attribute(TAG.boolean, 'purge-job', '\x01'),
    Buffer.from([TAG.end]),
  ]);
  return (await ask(question, timeoutMs)) !== null;
}

const jobUri = (job: number): string => `ipp://localhost/jobs/${job}`;

/** What CUPS says of a printer; 'GONE' where there is none of that name, null where it does not answer. */
export function printerAttributes(printer: string, timeoutMs: number): Promise<Attributes | 'GONE' | null> {
  const uri = `ipp://localhost/printers/${encodeURIComponent(printer)}`;
  const asked = ['printer-state-reasons', 'printer-state-message', 'media-supported'];
  return ask(encode(GET_PRINTER_ATTRIBUTES, 'printer-uri', uri, asked), timeoutMs);
}

/** Exported for its tests. */
export function encode(operation: number, target: string, uri: string, asked: readonly string[]): Buffer {
  return Buffer.concat([
    ...opening(operation, target, uri),
    // A further value of the same attribute has no name.
    ...asked.map((name, i) => attribute(TAG.keyword, i === 0 ? 'requested-attributes' : '', name)),
    Buffer.from([TAG.end]),
  ]);
}

/** What every question begins with. */
function opening(operation: number, target: string, uri: string): Buffer[] {
  return [
    Buffer.from([2, 0, operation >> 8, operation & 0xff, 0, 0, 0, 1, TAG.operation]),
    attribute(TAG.charset, 'attributes-charset', 'utf-8'),
    attribute(TAG.language, 'attributes-natural-language', 'en'),
    attribute(TAG.uri, target, uri),
  ];
}

function attribute(tag: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([tag]), counted(name), counted(value)]);
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Reads an answer; null where it is none, or reports an error. Exported for its tests. */
export function decode(answer: Buffer): Attributes | 'GONE' | null {
  if (answer.length < 9) return null;
  const status = answer.readUInt16BE(2);
  if (status === NOT_FOUND) return 'GONE';
  if (status >= 0x0100) return null;
  try {
    return decodeAttributes(answer);
  } catch {
    return null;
  }
}

function decodeAttributes(answer: Buffer): Attributes {
  const attributes = new Map<string, (string | number)[]>();
  let values: (string | number)[] = [];
  for (let at = 8; at < answer.length;) {
    const tag = answer.readUInt8(at++);
    if (tag === TAG.end) break;
    // Below 0x10 a tag begins a group and has neither name nor value.
    if (tag < 0x10) continue;
    const name = answer.toString('utf8', at + 2, at + 2 + answer.readUInt16BE(at));
    at += 2 + answer.readUInt16BE(at);
    const value = answer.subarray(at + 2, at + 2 + answer.readUInt16BE(at));
    at += 2 + value.length;
    if (name !== '') attributes.set(name, (values = []));
    const isNumber = tag === TAG.integer || tag === TAG.enum;
    values.push(isNumber ? value.readInt32BE(0) : value.toString('utf8'));
  }
  return attributes;
}

function ask(question: Buffer, timeoutMs: number): Promise<Attributes | 'GONE' | null> {
  return new Promise((resolve) => {
    const headers = {
      'Content-Type': 'application/ipp',
      'Content-Length': question.length,
      Host: 'localhost',
    };
    const asking = request(
      { ...server(), method: 'POST', path: '/', headers, timeout: timeoutMs },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve(decode(Buffer.concat(chunks))));
        answer.on('error', () => resolve(null));
      },
    );
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve(null));
    asking.end(question);
  });
}

/** Where `lp` itself would find CUPS. */
function server(): { socketPath: string } | { host: string; port: number } {
  const named = process.env['CUPS_SERVER'];
  if (named?.startsWith('/')) return { socketPath: named };
  const [host = 'localhost', port = '631'] = named?.split(':') ?? [];
  const socketPath = named ? undefined : SOCKETS.find((path) => existsSync(path));
  return socketPath ? { socketPath } : { host, port: Number(port) };
}
