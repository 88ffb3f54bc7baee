import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { displayMethods } from '../../../shared/ipc/display-methods.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { BOARD_IN_A_WINDOW } from '../display-keeper.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { enter } from './statements.ts';

/** Which window stands on which display. */
export function displayHandlers(hall: Hall): Handlers<keyof typeof displayMethods> {
  const { displays } = hall.adapters;
  return {
    assignDisplay: ({ window, display }) => displays.assign(window, display, !isRunning(hall)),
    identifyDisplays: () => {
      displays.identify(hall.language);
      return ok(null);
    },
    boardWithoutDisplay: oneAtATime((input) => boardWithoutDisplay(hall, input)),
  };
}

const isRunning = ({ state }: Hall): boolean => state.opened !== null && !state.closed;

/** What the hall was shown it can no longer see full size: that both people know it stands in the ledger before the board moves. */
async function boardWithoutDisplay(
  hall: Hall,
  { passphrases }: InputOf<'boardWithoutDisplay'>,
): Promise<Result<null>> {
  const { displays } = hall.adapters;
  if (!isRunning(hall) || hall.isBoardShown) return err('NOT_NOW');
  const proven = await hall.parties.prove(passphrases);
  if (!proven.ok) return proven;
  const { lost, assigned } = displays.view.windows.board;
  // It came back while the passphrases were being typed.
  if (!lost || assigned === null) return err('NOT_NOW');
  const entered = enter(hall, 'incident', { about: null, reason: BOARD_IN_A_WINDOW, words: assigned });
  return entered.ok ? displays.assign('board', null, true) : entered;
}
