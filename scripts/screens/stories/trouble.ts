import { drawFor, playTo } from '../app/deeds.ts';
import type { Scene } from '../story.ts';
import { key } from './opened.ts';

/** What the machine around does to a ceremony. */
export const trouble: readonly Scene[] = [
  {
    deed: async (app) => {
      app.hall.printing = 'fails';
      await drawFor(app, 2);
    },
    desk: 'registered-not-printed',
    console: 'printer-failed',
  },
  {
    deed: async (app) => {
      app.hall.printing = 'works';
      app.hall.freeBytes = 3 * 10 ** 9;
      app.recorder.lose('CAPTURE_LOST');
      await app.settled();
      await app.lookAtMachine();
    },
    board: 'recording-lost',
    console: 'recording-lost',
  },
  {
    deed: async (app) => {
      app.hall.freeBytes = 412 * 10 ** 9;
      app.hall.displays = 1;
      app.hall.displaysChanged();
      await app.settled();
    },
    console: ['display-lost', key('displays-lost', 'F10')],
  },
  {
    deed: async (app) => {
      app.hall.displays = 3;
      app.hall.displaysChanged();
      await app.settled();
    },
    identify: 'card',
  },
  {
    deed: async (app) => {
      await app.restart();
      await playTo(app, 'unsealBoard');
    },
    console: 'unseal-board',
  },
];
