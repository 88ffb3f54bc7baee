import { z } from 'zod';
import { At, Hex32, Lot, Text } from '../kernel/ids.ts';

/** One visit to one dwelling (逐户验收). */
export const Inspection = z.strictObject({
  at: At,
  /** The residents' representatives who were there, by name. */
  representatives: z.array(Text.min(1).max(60)).min(1).max(10),
  result: z.enum(['accepted', 'defects']),
  /** What is to be mended; '' where nothing is. */
  defects: Text.max(500),
  /** SHA-256 of the photograph (hex), or null. */
  photo: Hex32.nullable(),
});
export type Inspection = z.infer<typeof Inspection>;

/** All visits, by dwelling, oldest first: the last one says whether the dwelling enters a pool. */
export const Inspections = z.record(Lot, z.array(Inspection));
export type Inspections = z.infer<typeof Inspections>;
