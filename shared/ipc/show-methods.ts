import { z } from 'zod';
import { Whole } from '../kernel/ids.ts';
import { BOARD_THEMES } from './show-views.ts';

const console = ['console'] as const;

/** What the hall sees and hears besides the ceremony itself; none of these is an entry. */
export const showMethods = {
  setTheme: { roles: console, input: z.strictObject({ theme: z.enum(BOARD_THEMES) }) },
  setSound: {
    roles: console,
    input: z.strictObject({
      volume: Whole.max(100),
      muted: z.boolean(),
      speech: z.boolean(),
      music: z.boolean(),
    }),
  },
  /** Null goes back to the ceremony. */
  showInterlude: {
    roles: console,
    input: z.strictObject({
      interlude: z
        .strictObject({
          kind: z.enum(['break', 'results', 'statistics', 'testPicture']),
          until: z.iso.datetime().nullable(),
        })
        .nullable(),
    }),
  },
  /** Whatever moves on the board is at its end at once. */
  skipMotion: { roles: console, input: z.strictObject({}) },
} as const;

/** The figures of the ceremony, at any time. */
export const statisticsMethods = {
  readStatistics: { roles: console, input: z.strictObject({}) },
  /** As a workbook in the ceremony's folder. */
  exportStatistics: { roles: console, input: z.strictObject({}) },
} as const;
