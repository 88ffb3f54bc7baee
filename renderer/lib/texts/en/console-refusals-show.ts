const nothing = 'Nothing has changed; every entry is there.';

/** Looks, sounds and interludes of the board, and the displays. */
export const ofShow = {
  BREAK_IS_OVER: {
    what: 'The break did not begin: the time at which it should end is over.',
    kept: nothing,
    todo: 'Look at the clock and enter its end again.',
  },
  BOARD_NOT_SHOWN: {
    what: 'The board’s display is gone and the hall sees nothing, so nobody was called and no ticket was opened.',
    kept: 'Nothing is lost and nothing came to light; what is open already is signed and registered as ever.',
    todo: 'Plug the projector in again: the board comes back by itself. Then press once more. If it cannot be mended, notary and supervisor agree on a window under Displays.',
  },
  BOARD_NEEDS_DISPLAY: {
    what: 'The board was not moved: while a ceremony runs it cannot be without a display of its own.',
    kept: nothing,
    todo: 'Choose another display for it. Only where its display has failed may it go on in a window, with the consent of notary and supervisor.',
  },
  DISPLAY_GONE: {
    what: 'Nothing was moved: that display has just been unplugged.',
    kept: nothing,
    todo: 'Check its power and its cable, and click again when it is back.',
  },
  DISPLAY_TAKEN: {
    what: 'Nothing was moved: the console is on that display and would be covered.',
    kept: nothing,
    todo: 'Choose another display, or put the console on another one first.',
  },
  STATISTICS_NOT_WRITTEN: {
    what: 'The statistics were not written.',
    kept: 'The draw is not affected; every entry is there.',
    todo: 'Close the statistics if they are open in another program, look whether the disk is full, and press again.',
  },
};
