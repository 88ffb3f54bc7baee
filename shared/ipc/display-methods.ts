import { z } from 'zod';
import { SCREEN_WINDOWS } from './display-views.ts';

const console = ['console'] as const;
const Passphrase = z.string().min(1).max(256);

/** Which window stands on which display. */
export const displayMethods = {
  /** `display` is its id; null shows the window in a window. A window that stands there changes places with it. */
  assignDisplay: {
    roles: console,
    input: z.strictObject({
      window: z.enum(SCREEN_WINDOWS),
      display: z.string().min(1).max(40).nullable(),
    }),
  },
  /** Each display says its number and what is on it, for a few seconds. */
  identifyDisplays: { roles: console, input: z.strictObject({}) },
  /** While the board's display is lost: both people agree that it goes on with the board in a window. */
  boardWithoutDisplay: {
    roles: console,
    input: z.strictObject({
      passphrases: z.strictObject({ notary: Passphrase, supervisor: Passphrase }),
    }),
  },
} as const;
