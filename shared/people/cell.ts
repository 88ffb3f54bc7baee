/** What a cell of a spreadsheet holds. A date is midnight UTC of its calendar day; an empty cell is null. */
export type Cell = string | number | boolean | Date | null;

/** The cell as text, '' where it is empty. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
