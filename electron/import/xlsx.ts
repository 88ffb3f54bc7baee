import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import type { Cell } from '../../shared/people/cell.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Sheet, WorkbookRefusal } from './sheet.ts';
import { unzip } from './zip.ts';

/** 100,000 rows of 15 columns unpack to some 60 MB. */
const UNPACKED_LIMIT = 160 * 1024 * 1024;
/** Rows × columns of a sheet's corner: each becomes a place in memory, filled or not. */
const CELL_LIMIT = 24_000_000;
/** The edge of an Excel sheet: nothing lies beyond it. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * Reads an .xlsx. The library that parses it believes what a file says of itself, so it gets a new archive that holds
 * only parts that were unpacked and measured here: no bomb, no document type with entities, no cell out of bounds.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[], WorkbookRefusal>> {
  const parts = unzip(bytes, (name) => name.endsWith('.xml') || name.endsWith('.xml.rels'), UNPACKED_LIMIT);
  if (!parts.ok) return parts;
  if (!parts.value.has('xl/workbook.xml')) return err('NOT_A_SPREADSHEET');
  for (const part of parts.value.values()) {
    const refusal = inspect(part);
    if (refusal !== null) return err(refusal);
  }
  try {
    const checked = zipSync(Object.fromEntries(parts.value), { level: 0 });
    const sheets = await readExcelFile(checked.buffer);
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) })));
  } catch {
    return err('WORKBOOK_DAMAGED');
  }
}

/** The library's types call a date `typeof Date`, and do not know that a chart sheet has no rows. */
function rowsOf(data: unknown): Cell[][] {
  return Array.isArray(data) ? (data as Cell[][]) : [];
}

function inspect(part: Uint8Array): WorkbookRefusal | null {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  // The format forbids document types, and no office program writes one; entities are a way to explode.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'WORKBOOK_DAMAGED';
  // A worksheet is what has this element, wherever in the archive it lies.
  return xml.includes('sheetData') ? measure(xml) : null;
}

/** Looks at every `r` attribute, the address of a row or a cell, for the corner of the sheet. */
function measure(xml: string): WorkbookRefusal | null {
  const corner = { row: 1, column: 1 };
  for (const [, quoted = ''] of xml.matchAll(/(?<![\w.-]|xmlns:)r\s*=\s*("[^"]*"|'[^']*')/g)) {
    const [, letters, digits] = /^["']([A-Z]{0,3})(\d{0,7})["']$/.exec(quoted) ?? [];
    if (letters === undefined || digits === undefined) return 'WORKBOOK_DAMAGED';
    corner.row = Math.max(corner.row, Number(digits));
    corner.column = Math.max(corner.column, columnNumber(letters));
  }
  if (corner.row > LAST_ROW || corner.column > LAST_COLUMN) return 'WORKBOOK_TOO_LARGE';
  return corner.row * corner.column > CELL_LIMIT ? 'WORKBOOK_TOO_LARGE' : null;
}

/** A → 1, Z → 26, AA → 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64;
  return number;
}
