import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { readCsv } from './csv.ts';
import { isBlank } from './sheet.ts';
import type { Sheet, WorkbookRefusal } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/**
 * Reads a spreadsheet, which it recognises by its content, whatever its name says: .xlsx, or .csv in any usual encoding.
 * `onProgress` is told how much has been read, as a part of 1.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  onProgress: (part: number) => void = () => undefined,
): Promise<Result<readonly Sheet[], WorkbookRefusal>> {
  if (bytes.length === 0) return err('WORKBOOK_EMPTY');
  if (startsWith(bytes, OLE)) return err(oleRefusal(bytes));
  const isZip = startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
  const sheets = isZip ? await readXlsx(bytes, onProgress) : readCsv(bytes, onProgress);
  if (!sheets.ok) return sheets;
  const blank = sheets.value.every(({ rows }) => rows.every((row) => row.every(isBlank)));
  return blank ? err('WORKBOOK_EMPTY') : ok(sheets.value);
}

/** A compound file is either an .xlsx wrapped for its password, an old .xls, or something else of that age. */
function oleRefusal(bytes: Uint8Array): WorkbookRefusal {
  const streams = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => streams.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'WORKBOOK_ENCRYPTED';
  return holds('Workbook') || holds('Book') ? 'WORKBOOK_IS_XLS' : 'NOT_A_SPREADSHEET';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
