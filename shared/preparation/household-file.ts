import { z } from 'zod';
import { At, Hex16, Text, Whole } from '../kernel/ids.ts';
import type { Household } from '../people/household.ts';
import { compact } from '../people/plain-text.ts';
import type { HouseholdDraft } from '../people/read-household.ts';

/** The columns of a list of households, in the order in which a person reads them. */
export const HOUSEHOLD_FIELDS = [
  ...(['code', 'name', 'id', 'phone', 'village', 'agreementNo', 'signedOn'] as const),
  ...(['entitledArea', 'entitlements', 'group'] as const),
] as const;
export const Field = z.enum(HOUSEHOLD_FIELDS);
export type Field = z.infer<typeof Field>;

/** Who does the office's work, as they call themselves: there is one computer and several clerks. */
export const PersonName = Text.min(1)
  .max(60)
  .refine((name) => plainName(name) !== '', 'a name has letters');

/** A name without what can be typed one way or the other: width, case, spaces, points, and what nobody sees. */
export function plainName(name: string): string {
  return compact(name)
    .replace(/[\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** A cell as the list has it, wrong or right. A day is text (2019-10-23); a number stays one: its digits may be lost. */
const CellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const Cells = z.strictObject(
  Object.fromEntries(HOUSEHOLD_FIELDS.map((field) => [field, CellValue])) as Record<Field, typeof CellValue>,
);
export type Cells = z.infer<typeof Cells>;

/** The papers that a reviewer has seen (资格审查). */
export const Paper = z.enum([
  'idCard',
  'householdRegister',
  'agreement',
  'areaCertificate',
  'powerOfAttorney',
]);
export type Paper = z.infer<typeof Paper>;

const ChangeKind = z.enum([
  ...(['imported', 'added', 'edited', 'adjusted', 'grouped', 'removed', 'restored'] as const),
  ...(['checked', 'confirmed', 'reopened', 'noted'] as const),
]);

/** One line of a household's history: who changed what, when and why. Never deleted. */
export const Change = z.strictObject({
  at: At,
  by: Text,
  kind: ChangeKind,
  /** The column, and what stood in it before and after; null where the change is of no column. */
  field: Field.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: Text,
  /** Who approved it, where that takes a second person; '' where not. */
  approver: Text,
});
export type Change = z.infer<typeof Change>;

export const Review = z.strictObject({
  stage: z.enum(['entered', 'checked', 'confirmed']),
  /** '' until somebody has. */
  checkedBy: Text,
  confirmedBy: Text,
  papers: z.array(Paper),
  notes: Text,
});
export type Review = z.infer<typeof Review>;

/**
 * What the office keeps of a household from its first import to the freeze: one sealed box each. `id` is the row's own,
 * since two rows may bear one code until somebody has mended them.
 */
export const HouseholdFile = z.strictObject({
  id: z.string(),
  /** Where the spreadsheet has it; null for one that was typed in. */
  place: z.strictObject({ sheet: z.string(), row: Whole }).nullable(),
  cells: Cells,
  /** Of its commitment: it stays the same through every correction. */
  salt: Hex16,
  review: Review,
  removed: z.boolean(),
  /** Admitted after the register was frozen: waits for a later ceremony. */
  late: z.boolean(),
  history: z.array(Change),
});
export type HouseholdFile = z.infer<typeof HouseholdFile>;

export const NOT_REVIEWED: Review = {
  stage: 'entered',
  checkedBy: '',
  confirmedBy: '',
  papers: [],
  notes: '',
};

/** The row as checkHouseholds reads it. */
export function draftOf({ place, cells }: HouseholdFile): HouseholdDraft {
  return { place: { sheet: place?.sheet ?? '', row: place?.row ?? 0, headings: {} }, cells };
}

/** A household's papers as the cells of a list: what reading them gives back. */
export function cellsOf({ code, name, id, phone, village, agreementNo, signedOn, rights }: Household): Cells {
  return {
    ...{ code, name, id, phone, village, agreementNo, signedOn, entitledArea: null },
    entitlements: entitlementsText(rights),
    group: rights.find(({ group }) => group !== null)?.group ?? null,
  };
}

/** `110㎡×2套、80㎡×1套`, as lists have it. */
export function entitlementsText(
  rights: readonly { readonly type: string; readonly count: number }[],
): string {
  return rights.map(({ type, count }) => `${type}㎡×${count}套`).join('、');
}

/** The household's code as reading the list makes it; '' where there is none. */
export function codeOf({ code }: Pick<Cells, 'code'>): string {
  return compact(String(code ?? ''));
}
