import { crc32, deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { idCheckCharacter } from '../../shared/people/id-number.ts';

/** A list of 15 columns as large districts have them: invented, clean, and the same in every format. */
export type Row = readonly (string | number)[];

const HEADINGS = [
  ...['序号', '户编号', '户主姓名', '公民身份号码', '联系电话', '乡镇', '村(社区)', '协议编号'],
  ...['签约日期', '应安置面积(㎡)', '安置户型及套数', '组团编号', '经办人', '开户行', '备注'],
];
const DATE_COLUMN = 8;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, in days before 1970. */
const EXCEL_DAY_0 = 25_569;
const RARE = ['䶮', '𠮷', '㛃', '𬭎', '鿍'];

export function aLargeList(rows: number): Row[] {
  return Array.from({ length: rows }, (_, i) => aRow(i + 1));
}

function aRow(n: number): Row {
  const code = `H${String(n).padStart(6, '0')}`;
  const character = (i: number): string => String.fromCodePoint(0x4e00 + (i % 6000));
  const given = n % 500 === 0 ? (RARE[(n / 500) % RARE.length] ?? '') : character(n * 7);
  const serial = Math.floor(Date.UTC(2019, 0, 1) / DAY_MS) + (n % 900) + EXCEL_DAY_0;
  return [
    ...[
      n,
      code,
      `李${given}${character(Math.floor(n / 6000) * 31 + n)}`,
      idNumber(n),
      `1000${n % 10_000_000}`,
    ],
    ...[`第${(n % 9) + 1}镇`, `第${(n % 300) + 1}村`, `CQ2019-${String(n).padStart(6, '0')}`, serial],
    ...[
      110 * (1 + (n % 3)),
      `110㎡×${1 + (n % 3)}套`,
      '',
      `经办${n % 40}`,
      '某某农村商业银行股份有限公司某某支行',
    ],
    n % 4 === 0 ? '本人已在协议上签字，房屋已腾空交付' : '',
  ];
}

/** Region 990000 is nobody's. */
function idNumber(n: number): string {
  const born = new Date(Date.UTC(1950, 0, 1 + Math.floor(n / 900)))
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');
  const digits = `990000${born}${String((n % 900) + 1).padStart(3, '0')}`;
  return `${digits}${idCheckCharacter(digits)}`;
}

/** As Chinese Excel saves it. */
export function asCsv(rows: readonly Row[]): Uint8Array {
  const day = (serial: number): string =>
    new Date((serial - EXCEL_DAY_0) * DAY_MS).toISOString().slice(0, 10);
  const line = (row: Row): string =>
    row.map((cell, i) => (i === DATE_COLUMN && typeof cell === 'number' ? day(cell) : cell)).join(',');
  return iconv.encode(`${[HEADINGS, ...rows].map(line).join('\r\n')}\r\n`, 'gb18030');
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `shared`: with a table of texts, as Excel writes; `inline`: with the texts in the cells, as many programs do. */
export function asXlsx(rows: readonly Row[], texts: 'shared' | 'inline'): Uint8Array {
  const table = new Map<string, number>();
  const shared = (text: string): number => {
    const known = table.get(text);
    if (known !== undefined) return known;
    table.set(text, table.size);
    return table.size - 1;
  };
  const cell = (value: string | number, at: string, column: number): string => {
    if (typeof value === 'number')
      return `<c r="${at}"${column === DATE_COLUMN ? ' s="1"' : ''}><v>${value}</v></c>`;
    if (value === '') return `<c r="${at}" s="0"/>`;
    if (texts === 'inline') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}" t="s"><v>${shared(value)}</v></c>`;
  };
  const lines = [HEADINGS, ...rows].map((row, i) => {
    const cells = row.map((value, column) =>
      cell(value, `${String.fromCharCode(65 + column)}${i + 1}`, column),
    );
    return `<row r="${i + 1}" spans="1:15">${cells.join('')}</row>`;
  });
  const items = [...table.keys()].map((text) => `<si><t>${text}</t></si>`);
  return zipped({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  });
}

function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(data), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(Buffer.from('PK\x03\x04'), header, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), header, tail, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}
