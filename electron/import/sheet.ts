import type { Cell } from '../../shared/people/cell.ts';
import type { ImportRefusal } from '../../shared/people/refusal-texts.ts';

/** A sheet: row i of `rows` is the spreadsheet's row i + 1. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Why a file cannot be read as a spreadsheet at all. */
export type WorkbookRefusal = Exclude<ImportRefusal, 'NO_ROWS' | 'CANCELLED' | 'IMPORT_FAILED'>;

/** Thrown from the depths of a reader, and made a refusal at its door. */
export class Unreadable extends Error {
  readonly refusal: WorkbookRefusal;

  constructor(refusal: WorkbookRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/**
 * What a file may take up in memory: ten times what 100,000 rows of 15 columns need. A thread that runs into the limit
 * of its heap may take the whole app with it, so a file is refused long before.
 */
export class Budget {
  private cells = 12_000_000;
  private characters = 80_000_000;

  takeCells(count: number): void {
    this.cells -= count;
    if (this.cells < 0) throw new Unreadable('WORKBOOK_TOO_LARGE');
  }

  takeCharacters(count: number): void {
    this.characters -= count;
    if (this.characters < 0) throw new Unreadable('WORKBOOK_TOO_LARGE');
  }
}

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
