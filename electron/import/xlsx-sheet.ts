import type { Cell } from '../../shared/people/cell.ts';
import { Unreadable } from './sheet.ts';
import type { Budget } from './sheet.ts';
import { unescaped } from './xlsx-parts.ts';
import type { Part } from './xlsx-parts.ts';
import { own, readXml } from './xml.ts';
import type { Attributes, XmlListener } from './xml.ts';

/** What the other parts of a workbook say of its cells. */
export interface Workbook {
  readonly texts: readonly string[];
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
  readonly budget: Budget;
}

/** Rows × columns of a sheet's corner. */
const CELL_LIMIT = 24_000_000;
/** The edge of an Excel sheet: nothing lies beyond it. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const DAY_MS = 86_400_000;
/** Day 0 of Excel's two calendars, in days before 1970, and the last day of either, in the year 9999. */
const DAY_0 = 25_569;
const DAY_0_OF_1904 = 24_107;
const LAST_DAY = 2_958_465;

/** A worksheet's rows, down to the last cell with something in it. */
export async function readSheet(part: Part, workbook: Workbook): Promise<Cell[][]> {
  const reader = new SheetReader(workbook);
  await readXml(part, reader);
  return reader.rows;
}

/** Follows the elements `sheetData` > `row` > `c` > `v`, or `is` > `t`. Rows and cells come once each, in their order. */
class SheetReader implements XmlListener {
  readonly rows: Cell[][] = [];
  private readonly workbook: Workbook;
  private readonly corner = { row: 1, column: 1 };
  private inSheet = false;
  private row = 0;
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private collecting = false;
  private inGuide = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.inSheet = true;
    if (!this.inSheet) return;
    if (name === 'row') this.beginRow(attributes['r']);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'rPh') this.inGuide = true;
    else this.collecting = this.type === 'inlineStr' ? name === 't' && !this.inGuide : name === 'v';
  }

  text(text: string): void {
    if (!this.collecting) return;
    this.workbook.budget.takeCharacters(text.length);
    this.value += text;
  }

  close(name: string): void {
    this.collecting = false;
    if (name === 'rPh') this.inGuide = false;
    if (name === 'sheetData') this.inSheet = false;
    if (name === 'c' && this.inSheet) this.endCell();
  }

  private beginRow(address: string | undefined): void {
    const row = /^\d{1,8}$/.test(address ?? '') ? Number(address) : 0;
    if (row <= this.row) throw new Unreadable('WORKBOOK_DAMAGED');
    this.row = row;
    this.column = 0;
    this.stretch(row, 1);
  }

  private beginCell({ r: address = '', t: type = 'n', s: style = '0' }: Attributes): void {
    let [i, column] = [0, 0];
    for (; i < 8; i++) {
      const letter = address.charCodeAt(i) - 64;
      if (!(letter >= 1 && letter <= 26)) break;
      column = column * 26 + letter;
    }
    if (column <= this.column || Number(address.slice(i)) !== this.row)
      throw new Unreadable('WORKBOOK_DAMAGED');
    this.column = column;
    this.stretch(this.row, column);
    [this.type, this.style, this.value] = [type, Number(style), ''];
  }

  /** Looks at every address, of filled cells and of others: some programs believe them all. */
  private stretch(row: number, column: number): void {
    this.corner.row = Math.max(this.corner.row, row);
    this.corner.column = Math.max(this.corner.column, column);
    const { row: rows, column: columns } = this.corner;
    if (rows > LAST_ROW || columns > LAST_COLUMN || rows * columns > CELL_LIMIT)
      throw new Unreadable('WORKBOOK_TOO_LARGE');
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell === null || cell === '') return;
    while (this.rows.length < this.row) this.rows.push([]);
    const cells = this.rows[this.row - 1] ?? [];
    this.workbook.budget.takeCells(this.column - cells.length);
    while (cells.length < this.column - 1) cells.push(null);
    cells.push(cell);
  }

  private cell(): Cell {
    const { type, value } = this;
    if (type === 'inlineStr' || type === 'str') return own(unescaped(value));
    // A formula that failed.
    if (value === '' || type === 'e') return null;
    if (type === 's') return this.workbook.texts[Number(value)] ?? damaged();
    if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
    if (type === 'd') return dateOf(Date.parse(`${value.slice(0, 10)}T00:00:00Z`)) ?? own(value);
    if (type !== 'n') return damaged();
    const number = Number(value);
    if (Number.isNaN(number)) return damaged();
    return this.workbook.isDate[this.style] === true ? this.day(number) : number;
  }

  private day(serial: number): Cell {
    if (!(serial >= 0 && serial <= LAST_DAY)) return serial;
    const days = serial - (this.workbook.from1904 ? DAY_0_OF_1904 : DAY_0);
    return dateOf(Math.round(days * DAY_MS)) ?? serial;
  }
}

function dateOf(ms: number): Date | null {
  return Number.isNaN(ms) ? null : new Date(ms);
}

function damaged(): never {
  throw new Unreadable('WORKBOOK_DAMAGED');
}
