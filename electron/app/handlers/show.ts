import { err, ok } from '../../../shared/kernel/result.ts';
import type { showMethods } from '../../../shared/ipc/show-methods.ts';
import type { Hall } from '../hall.ts';
import type { Show } from '../show.ts';
import type { Handlers } from './handlers.ts';

/** Looks, sounds and interludes of the board. */
export function showHandlers(hall: Hall, show: Show): Handlers<keyof typeof showMethods> {
  return {
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
