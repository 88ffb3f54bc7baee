import type { DwellingRow } from '../../../shared/ipc/preparation-answers.ts';
import type { Sort } from './table-types.ts';

export interface DwellingFilter {
  readonly search: string;
  readonly type: string;
  readonly standing: string;
}

export const ALL_DWELLINGS: DwellingFilter = { search: '', type: '', standing: '' };

/** Whether a dwelling may be drawn, and if not, whether anybody has looked at it. */
export function standingOf({ accepted, inspections }: DwellingRow): 'accepted' | 'defects' | 'uninspected' {
  if (accepted) return 'accepted';
  return inspections.length > 0 ? 'defects' : 'uninspected';
}

const WORDS = new Intl.Collator('zh-CN', { numeric: true });

function keyOf(row: DwellingRow, column: string): string {
  switch (column) {
    case 'building':
    case 'stairwell':
    case 'floor':
    case 'room':
    case 'type':
    case 'area':
    case 'storageRoom':
      return row[column];
    case 'standing':
      return standingOf(row);
    case 'visits':
      return String(row.inspections.length);
    default:
      return row.dwelling;
  }
}

/** The dwellings that fit, in the order of a column. */
export function dwellingsShown(
  rows: readonly DwellingRow[],
  { search, type, standing }: DwellingFilter,
  { column, descending }: Sort,
): DwellingRow[] {
  const text = search.trim().toLowerCase();
  const fitting = rows.filter(
    (row) =>
      (type === '' || row.type === type) &&
      (standing === '' || standingOf(row) === standing) &&
      (text === '' || textOf(row).includes(text)),
  );
  fitting.sort((a, b) => WORDS.compare(keyOf(a, column), keyOf(b, column)));
  return descending ? fitting.reverse() : fitting;
}

function textOf({ dwelling, building, stairwell, room, storageRoom }: DwellingRow): string {
  return `${dwelling}\n${building}${stairwell}${room}\n${storageRoom}`.toLowerCase();
}
