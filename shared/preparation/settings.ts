import { z } from 'zod';
import { Text } from '../kernel/ids.ts';

const Line = Text.max(200);
const Day = z.union([z.literal(''), z.iso.date()]);

/** What the office decides before the ceremony: it stands on notices and sheets. */
export const Settings = z.strictObject({
  /** The title of the ceremony, as the first notice has it. */
  title: Line,
  office: Line,
  /** The day or days of the ceremony, in the office's words. */
  day: Line,
  hall: Line,
  /** What a household brings, in the office's words. */
  bring: Text.max(500),
  /** Where objections are taken. */
  contact: Line,
  objectionsUntil: Day,
  /** `surname`: 张*, 欧阳**. `ends`: 李*建. `none`: ** for everybody. */
  masking: z.enum(['surname', 'ends', 'none']),
});
export type Settings = z.infer<typeof Settings>;

export const FIRST_SETTINGS: Settings = {
  ...{ title: '', office: '', day: '', hall: '', bring: '', contact: '', objectionsUntil: '' },
  masking: 'surname',
};
