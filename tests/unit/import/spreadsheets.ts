import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../../../shared/people/cell.ts';

const root = new URL('../../../', import.meta.url);
export const sample = (name: string): Uint8Array => readFileSync(new URL(`resources/sample/${name}`, root));
export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`tests/fixtures/import/${name}`, root));

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of an .xlsx with one worksheet of this XML inside `<sheetData>`, under their names. */
export function xlsxParts(
  sheetData: string,
  sheetNames: readonly string[] = ['台账'],
): Record<string, Uint8Array> {
  const sheets = sheetNames.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const links = sheetNames.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': worksheet(sheetData),
  };
}

export function worksheet(sheetData: string): Uint8Array {
  return strToU8(
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${sheetData}</sheetData></worksheet>`,
  );
}

/** An .xlsx with these sheets of rows; dates become serial numbers in a date format. */
export function anXlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const parts = xlsxParts('', names);
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = worksheet((sheets[name] ?? []).map(rowXml).join(''));
  });
  return zipSync(parts);
}

function rowXml(cells: readonly Cell[], index: number): string {
  const row = index + 1;
  return `<row r="${row}">${cells.map((cell, i) => cellXml(cell, `${String.fromCharCode(65 + i)}${row}`)).join('')}</row>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return `<c r="${at}"/>`;
  if (cell instanceof Date) return `<c r="${at}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const text = String(cell).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** An Excel table as comma-separated text. */
export function aCsv(rows: readonly (readonly Cell[])[], delimiter = ','): string {
  return rows.map((row) => row.map((cell) => String(cell ?? '')).join(delimiter)).join('\r\n');
}

/** A compound file (OLE) with one stream's name in its directory, as far as anyone looks into it. */
export function anOleFile(stream: string): Uint8Array {
  const file = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  Buffer.from(stream, 'utf16le').copy(file, 1024);
  return file;
}

interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the headers claim the unpacked size to be. */
  readonly claims?: number;
  readonly flags?: number;
  /** The checksum of what was packed, unless the archive is to have another. */
  readonly crc?: number;
}

/** A zip made by hand, so that its headers can lie. */
export function aZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims = data.length, flags = 0, crc = crc32(data) } of entries) {
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]));
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}
