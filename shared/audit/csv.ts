import { utf8 } from '../kernel/bytes.ts';

/** The headings of the bundle's tables (docs/protocol.md sections 2 and 11), in their order. */
export const HEADINGS = {
  households: ['household', 'queueNo', 'name', 'village', 'type', 'rights', 'group', 'commitment'],
  stock: ['dwelling', 'type', 'stairwell', 'area', 'storageRoom'],
  results: ['batch', 'seq', 'pick', 'claimant', 'lot', 'slot'],
  recordings: ['file', 'sha256', 'startedAt', 'durationMs'],
} as const;

const BOM = '\uFEFF';

/** UTF-8 with BOM, RFC 4180, CRLF after every line, heading first. Texts are normalised to NFC. */
export function writeCsv(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Uint8Array {
  const lines = [heading, ...rows].map((row) =>
    row.map((cell) => quote(String(cell).normalize('NFC'))).join(','),
  );
  return utf8(BOM + lines.map((line) => `${line}\r\n`).join(''));
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export interface CsvRow {
  /** The line of the file on which the row starts, the heading being line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
export type CsvReading =
  | { readonly rows: readonly CsvRow[]; readonly fault: null }
  | { readonly rows: null; readonly fault: { readonly line: number; readonly what: string } };

class CsvFault extends Error {}

/** The strict reader beside `writeCsv`: refuses what that form does not allow, and names the line. */
export function readCsv(bytes: Uint8Array, heading: readonly string[]): CsvReading {
  let line = 1;
  try {
    const text = decodeWithBom(bytes);
    const rows: CsvRow[] = [];
    for (let at = 1; at < text.length;) {
      const { cells, end } = readRow(text, at);
      const isHeading = line === 1 && heading.every((name, i) => name === cells[i]);
      if (cells.length !== heading.length || (line === 1 && !isHeading))
        throw new CsvFault(
          line === 1
            ? `the heading is not ${heading.join(',')}`
            : `has ${cells.length} cells, not ${heading.length}`,
        );
      if (line > 1) rows.push({ line, cells });
      line += countNewlines(text, at, end);
      at = end;
    }
    if (line === 1) throw new CsvFault('the heading is missing');
    return { rows, fault: null };
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    return { rows: null, fault: { line, what: error.message } };
  }
}

function decodeWithBom(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CsvFault('is not UTF-8');
  }
  if (!text.startsWith(BOM)) throw new CsvFault('does not start with a byte order mark');
  return text;
}

/** Reads cells up to and with the CRLF that ends the row. */
function readRow(text: string, from: number): { cells: string[]; end: number } {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    if (cell.value.normalize('NFC') !== cell.value) throw new CsvFault('holds a text that is not in NFC');
    cells.push(cell.value);
    at = cell.end;
    if (text.startsWith('\r\n', at)) return { cells, end: at + 2 };
    if (text[at] !== ',')
      throw new CsvFault(at === text.length ? 'does not end with CRLF' : 'is not in the form of RFC 4180');
  }
}

function readPlain(text: string, from: number): { value: string; end: number } {
  PLAIN.lastIndex = from;
  const value = PLAIN.exec(text)?.[0] ?? '';
  return { value, end: from + value.length };
}
const PLAIN = /[^",\r\n]*/y;

function readQuoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new CsvFault('holds a quote that is not closed');
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

function countNewlines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
