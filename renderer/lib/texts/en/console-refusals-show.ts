const nothing = 'Nothing has changed; every entry is there.';

/** Looks, sounds and interludes of the board, and the displays. */
export const ofShow = {
  BREAK_IS_OVER: {
    what: 'The break did not begin: the time at which it should end is over.',
    kept: nothing,
    todo: 'Look at the clock and enter its end again.',
  },
};
