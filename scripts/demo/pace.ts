import seedrandom from 'seedrandom';
import type { Moment, Play } from '../drive/draw.ts';
import type { DemoOptions } from './options.ts';
import type { Screens } from './screens.ts';

/** How long a hall wants to look at each moment, in milliseconds. */
export const LIVE_MS: Readonly<Record<Moment, number>> = {
  ...{ called: 4000, checked: 1000, designated: 1500, rolled: 3000, opened: 4000, notarised: 1500 },
  ...{ toSign: 3000, signed: 1000, announced: 4000, registered: 2000 },
};

/** The unattended household: it chooses by the seed, which touches nothing but its own choices. */
export function pacedPlay({ pace, seed }: DemoOptions, screens: () => Screens): Play {
  const random = seedrandom(seed);
  return {
    choose: (unopened) => unopened[Math.floor(random() * unopened.length)] as number,
    after: async (moment) => {
      await screens().at(moment);
      if (pace === 'live') await new Promise((resolve) => setTimeout(resolve, LIVE_MS[moment]));
    },
  };
}
