/** The drawer of the board and the sound, and what is said to the hall. */
export const show = {
  title: 'Board and sound',
  board: {
    title: 'How the board looks',
    themes: { gold: 'Gold on red', contrast: 'White on black (for bright halls and weak projectors)' },
    skip: 'Skip what is moving',
  },
  interlude: {
    title: 'Between the moments',
    covers:
      'Number {{queueNo}} is on stage, and this covers their picture on the board. It is only the picture: the draw is not touched, and the next step brings it back.',
    kinds: {
      break: 'Break',
      results: 'Results so far',
      statistics: 'Statistics',
      testPicture: 'Test picture',
    },
    back: 'Back to the ceremony',
  },
  break: {
    minutes: 'Break of (minutes)',
    minutesHint: 'Empty: no time shown',
    wrongMinutes: 'Please enter 1 to 600',
    until: 'Or until',
    untilHint: 'A time of today',
    begin: 'Begin the break',
    on: 'Break until {{time}}; press to change',
    open: 'Break; press to set its end',
  },
  onBoard: {
    now: 'The board shows: {{what}}. The next step leads back to the ceremony by itself.',
    until: 'The board shows: {{what}}, until {{time}}. The next step leads back to the ceremony by itself.',
  },
  sound: {
    title: 'Sound in the hall',
    volume: 'Volume',
    percent: '{{value, number(style: percent)}}',
    muted: 'Mute (neither speech nor music)',
    speech: 'Speak calls and results',
    music: 'Music in breaks',
    voice: {
      named: 'Voice ready: {{name}}',
      none: 'This machine has no English voice: a chime sounds, and the caller reads out what the screen says.',
      failed:
        'The voice did not speak. The chime has sounded; the caller reads it out. The next call tries again.',
    },
    speakerFailed:
      'No sound comes out of this machine. Please check loudspeaker and sound card. The draw goes on; the caller reads it out.',
    try: 'Try it',
    tryMuted: 'Muted',
    sample: 'Sound test. Number 137, please come to the stage to draw. End of the test.',
  },
  say: {
    read: 'For the hall:',
    spoken: 'Spoken:',
    speaking: 'Being spoken:',
    again: 'Say it again',
    muted: 'Muted: the caller reads it out',
  },
};
