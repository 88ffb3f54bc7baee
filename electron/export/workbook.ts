import { type Zippable, unzipSync, zipSync } from 'fflate';
import type { CellObject } from 'write-excel-file/node';

/** In the middle, bold, over as many lines as it has. */
export function headingCell(value: string): CellObject {
  return {
    ...{ value, type: String, fontWeight: 'bold', wrap: true },
    ...{ alignVertical: 'center', align: 'center' },
  };
}

/**
 * Text is typed as text, and formatted as text (`@`), so that `=1+1` in a list that others wrote is no formula, and does
 * not become one when somebody edits the cell.
 */
export function cell(value: string | number | null): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value, type: String, format: '@' };
}

/** 1 January 2000, in the machine's own time as zip has it: the times of its parts must not make two exports differ. */
const NO_TIME = new Date(2000, 0, 1);

/** The same workbook, whenever it was written. */
export function withoutTimes(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(workbook)));
  const tree: Zippable = {};
  for (const [name, bytes] of parts) tree[name] = [bytes, { mtime: NO_TIME, level: 6 }];
  return zipSync(tree);
}
