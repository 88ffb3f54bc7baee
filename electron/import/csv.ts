import { parse } from 'csv-parse/sync';
import type { Options } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Sheet, WorkbookRefusal } from './sheet.ts';

/** 100,000 rows of 15 columns are some 16 MB. */
const BYTE_LIMIT = 48 * 1024 * 1024;
const COLUMN_LIMIT = 1000;
const CELL_LIMIT = 12_000_000;

/** Reads a table of text: UTF-8 with or without BOM, else GB18030 (what Chinese Excel writes); commas, tabs or semicolons. */
export function readCsv(
  bytes: Uint8Array,
  onProgress: (part: number) => void,
): Result<readonly Sheet[], WorkbookRefusal> {
  if (bytes.length > BYTE_LIMIT) return err('WORKBOOK_TOO_LARGE');
  const text = decode(bytes);
  if (text === null || /^\s*[<{]/.test(text)) return err('NOT_A_SPREADSHEET');
  const delimiter = likeliestDelimiter(text);
  if (mostCells(text, delimiter) > CELL_LIMIT) return err('WORKBOOK_TOO_LARGE');
  const records = parseRecords(text, delimiter, onProgress);
  if (records === null) return err('NOT_A_SPREADSHEET');
  const columns = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (columns > COLUMN_LIMIT) return err('WORKBOOK_TOO_LARGE');
  return ok([
    { name: 'CSV', rows: records.map((record) => record.map((cell) => (cell === '' ? null : cell))) },
  ]);
}

/** The text, or null if the bytes are no text in any of the encodings. */
function decode(bytes: Uint8Array): string | null {
  const text = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? iconv.decode(Buffer.from(bytes), 'gb18030');
  const table = text.replace(/^\uFEFF/, '').replace(/\u001A+$/, '');
  // Control characters are what tells a picture from a table; Ctrl-Z is how old programs end one.
  return /[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(table) ? null : table;
}

/** Excel's "Unicode text"; only with its mark, since anything can be read as UTF-16. */
function decodeUtf16(bytes: Uint8Array): string | null {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : null;
}

/** Strict, so that GB18030 is never mistaken for it. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whatever stands most often in the first lines. */
function likeliestDelimiter(text: string): string {
  const start = text.slice(0, 10_000).split(/\r?\n/, 20).join('\n');
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: start.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

/** Not fewer cells than the text can have, found before it is taken apart. */
function mostCells(text: string, delimiter: string): number {
  const marks = new Set([delimiter.charCodeAt(0), 10, 13]);
  let cells = 1;
  for (let i = 0; i < text.length; i++) if (marks.has(text.charCodeAt(i))) cells++;
  return cells;
}

/** How often progress is told, in records. */
const TOLD_EVERY = 1000;

/**
 * RFC 4180; but offices write 6" pipes too, and a stray quote that finds another one further down would swallow the
 * households between them. So where a cell runs over a line, quotes are believed only if the lines do not fit without
 * them; and where quotes do not fit at all, only if nothing runs over a line. Null if it is no table.
 */
function parseRecords(
  text: string,
  delimiter: string,
  onProgress: (part: number) => void,
): string[][] | null {
  const read = (quotes: Options): string[][] | null => tryParse(text, { delimiter, ...quotes }, onProgress);
  const strict = read({});
  if (strict && !strict.some(runsOver)) return strict;
  if (!strict) {
    const relaxed = read({ relax_quotes: true });
    return relaxed && !relaxed.some(runsOver) ? relaxed : read({ quote: null });
  }
  const plain = read({ quote: null });
  const isSwallowed = strict.some((cells) =>
    cells.some((cell) => isOverLines(cell) && cell.includes(delimiter)),
  );
  return plain && (isSwallowed || isEven(plain)) ? plain : strict;
}

const isOverLines = (cell: string): boolean => /[\r\n]/.test(cell);
const runsOver = (cells: readonly string[]): boolean => cells.some(isOverLines);

/** Every line has as many cells as the others. */
function isEven(records: readonly (readonly string[])[]): boolean {
  const widths = new Set(
    records.filter((cells) => cells.some((cell) => cell !== '')).map(({ length }) => length),
  );
  return widths.size === 1;
}

function tryParse(text: string, form: Options, onProgress: (part: number) => void): string[][] | null {
  const total = Buffer.byteLength(text);
  const options: Options = {
    ...{ ...form, relax_column_count: true, skip_empty_lines: false },
    on_record: (record: string[], { bytes, records }) => {
      if (records % TOLD_EVERY === 0) onProgress(bytes / total);
      return record;
    },
  };
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}
