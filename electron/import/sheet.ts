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

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
