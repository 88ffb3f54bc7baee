/** The keys: what each does, as its button and the overview say it. */
export const keys = {
  title: 'Keys',
  when: 'Press once, do not hold, without Ctrl, Alt or Shift. While you type in a field, or a window lies above the page, all keys rest: nothing happens by mistake.',
  keys: { title: 'Keys', does: 'Opens this overview.' },
  next: {
    title: 'Next action',
    does: 'Presses the big button at the bottom right. For not quite a second after the action has changed it does nothing, so a second press never skips a step.',
  },
  search: {
    title: 'Find',
    does: 'Goes to the search of the queue: queue number, name, household code or village.',
  },
  more: { title: 'More', does: 'What is done rarely: void, waiver, incident, objection, a new plan.' },
  skipMotion: {
    title: 'Skip motion',
    does: 'Whatever moves on the board is at its end at once. The picture only, not the record.',
  },
  show: {
    title: 'Board and sound',
    does: 'Colours of the board; break, results and statistics; volume and speech.',
  },
  mute: {
    title: 'Mute',
    undo: 'Sound on',
    does: 'Speech and music in the hall fall silent at once; again, and they are back.',
  },
  suspend: {
    title: 'Suspend',
    does: 'Stops the ceremony where it stands, with a reason. Everything registered stays.',
  },
  lists: { title: 'Lists', does: 'Households, dwellings, groups, notices, check-in.' },
  displays: {
    title: 'Displays',
    does: 'Which window is on which display; lets each display show its number.',
  },
  escape: {
    key: 'Esc',
    title: 'Leave, close',
    does: 'First leaves the field, what was typed stays; once more closes the window above the page.',
  },
};
