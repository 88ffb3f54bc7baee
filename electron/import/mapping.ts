import type { Mapping } from '../../shared/ipc/preparation-methods.ts';
import type { ColumnSet } from './columns.ts';
import type { Heading } from './heading.ts';
import type { Sheet } from './sheet.ts';

/** Columns by field as a person has set them for one sheet; null: the file does not have it. */
export type SheetMapping = Mapping[string];

/** What was set for that sheet, or null. */
export function mappingOf(mapping: Mapping | null, sheet: string): SheetMapping | null {
  return mapping !== null && Object.hasOwn(mapping, sheet) ? (mapping[sheet] ?? null) : null;
}

/** Whether a mapping names sheets, fields and columns that are there. */
export function fits<Field extends string>(
  mapping: Mapping,
  sheets: readonly Sheet[],
  set: ColumnSet<Field>,
): boolean {
  return Object.entries(mapping).every(([name, columns]) => {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined) return false;
    const width = widthOf(sheet);
    return Object.entries(columns).every(
      ([field, column]) =>
        Object.hasOwn(set, field) &&
        (column === null || (Number.isInteger(column) && column >= 0 && column < width)),
    );
  });
}

/** What was recognised, with what a person has set instead; a column that was set for one field is no other's by itself. */
export function withMapping<Field extends string>(
  heading: Heading<Field>,
  mapping: SheetMapping,
): Heading<Field> {
  const set = Object.entries(mapping) as [Field, number | null][];
  const taken = new Set(set.map(([, column]) => column));
  const recognised = (Object.entries(heading.columns) as [Field, number][]).filter(
    ([field, column]) => !Object.hasOwn(mapping, field) && !taken.has(column),
  );
  const columns = Object.fromEntries([...recognised, ...set.filter(([, column]) => column !== null)]);
  return { row: heading.row, columns: columns as Partial<Record<Field, number>> };
}

/** How many columns a sheet has. */
export function widthOf({ rows }: Sheet): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
