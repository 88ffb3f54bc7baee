import type { ImportPreview } from '../../shared/ipc/preparation-answers.ts';
import type { Mapping } from '../../shared/ipc/preparation-methods.ts';

/**
 * Every field of every sheet as the preview has it, with one of them read from another column (null: from none). A
 * column gives one field only: the one that had it is left without.
 */
export function mappingWith(
  { sheets, fields }: Pick<ImportPreview, 'sheets' | 'fields'>,
  sheet: string,
  field: string,
  column: number | null,
): Mapping {
  return Object.fromEntries(
    sheets.map((each) => {
      const columns = fields.map((one): [string, number | null] => {
        const before = each.mapping[one.field] ?? null;
        if (each.sheet !== sheet) return [one.field, before];
        if (one.field === field) return [one.field, column];
        return [one.field, before === column ? null : before];
      });
      return [each.sheet, Object.fromEntries(columns)];
    }),
  );
}

/** Fields that must be there and that no sheet has. */
export function missingFields({ sheets, fields }: Pick<ImportPreview, 'sheets' | 'fields'>): string[] {
  return fields
    .filter(({ field, required }) => required && !sheets.some(({ mapping }) => mapping[field] !== undefined))
    .map(({ title }) => title);
}
