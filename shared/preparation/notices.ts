import { z } from 'zod';
import { At, Hex32, HouseholdCode, Text, Whole } from '../kernel/ids.ts';

/** A round that was published. Its households.csv is kept byte for byte under `noticeFile(round)`. */
export const PublishedNotice = z.strictObject({
  round: Whole,
  at: At,
  sha256: Hex32,
  households: Whole,
  /** Where its PDF, workbook, page and CSV lie. */
  folder: z.string(),
});
export type PublishedNotice = z.infer<typeof PublishedNotice>;

/** An objection to a notice (异议) and what became of it. Its words and names are personal data: kept in a box. */
export const NoticeObjection = z.strictObject({
  id: z.string(),
  round: Whole,
  at: At,
  household: HouseholdCode.nullable(),
  /** Who objects. */
  by: Text.min(1).max(60),
  words: Text.min(1).max(2000),
  outcome: z
    .strictObject({ at: At, by: Text.min(1).max(60), upheld: z.boolean(), words: Text.min(1).max(2000) })
    .nullable(),
});
export type NoticeObjection = z.infer<typeof NoticeObjection>;

/** Three rounds are the rule (三榜); more where something changed after the third. */
export const ROUNDS = 3;
