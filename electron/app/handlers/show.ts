import { err, ok } from '../../../shared/kernel/result.ts';
import type { showMethods, statisticsMethods } from '../../../shared/ipc/show-methods.ts';
import type { Hall } from '../hall.ts';
import type { Show } from '../show.ts';
import { statisticsHandlers } from './statistics.ts';
import type { Handlers } from './handlers.ts';

type Methods = keyof typeof showMethods | keyof typeof statisticsMethods;

/** Looks, sounds and interludes of the board, and the figures. */
export function showHandlers(hall: Hall, show: Show): Handlers<Methods> {
  return {
    ...statisticsHandlers(hall, show.figures),
    setTheme: ({ theme }) => {
      show.setTheme(theme);
      return ok(null);
    },
    setSound: (sound) => {
      show.setSound(sound);
      return ok(null);
    },
    showInterlude: ({ interlude }) => {
      if (interlude?.until != null && interlude.until <= hall.adapters.now()) return err('BREAK_IS_OVER');
      show.showInterlude(interlude);
      return ok(null);
    },
    skipMotion: () => {
      show.skip();
      return ok(null);
    },
  };
}
