/** One tone of a piece. */
export interface Note {
  /** Seconds from the beginning. */
  readonly at: number;
  readonly hz: number;
  /** 1 is full. */
  readonly level: number;
}

/** Which instrument a piece is for: how its tones rise, fall and are coloured (see synth.ts). */
export type Instrument = 'bell' | 'string';

export interface Piece {
  readonly instrument: Instrument;
  readonly notes: readonly Note[];
  /** How long it is, in seconds. */
  readonly seconds: number;
  /** It is played round and round: what still sounds at its end sounds on at its beginning. */
  readonly loops: boolean;
}

/** Semitones of the five tones 宫 商 角 徵 羽 above 宫. */
const FIVE = [0, 2, 4, 7, 9] as const;
/** 宫 is the D above middle C. */
const GONG_HZ = 293.665;

/** Tone 0 is 宫, 5 is 宫 an octave above, -5 an octave below. */
export function toneHz(tone: number): number {
  const octave = Math.floor(tone / FIVE.length);
  const semitones = 12 * octave + (FIVE[tone - octave * FIVE.length] ?? 0);
  return GONG_HZ * 2 ** (semitones / 12);
}

/** How long after its beginning the chime lets the voice in, in seconds. */
export const CHIME_LEADS = 1.1;

/** Before everything that is said: three bells downwards, 羽 角 宫. */
export const CHIME: Piece = {
  instrument: 'bell',
  notes: [
    { at: 0, hz: toneHz(9), level: 0.5 },
    { at: 0.28, hz: toneHz(7), level: 0.45 },
    { at: 0.56, hz: toneHz(5), level: 0.55 },
  ],
  seconds: 3,
  loops: false,
};

const BEAT = 0.9;
/** For breaks, a line a phrase, `tone:beats`, `-` for a rest: the second answers the first, the last comes home to 宫. */
const MELODY = [
  '4:2 3:1 2:1 3:3 -:1 2:1 3:1 5:2 4:3 -:1',
  '5:1 7:1 6:1 5:1 4:2 3:2 2:1 1:1 0:1 1:1 2:3 -:1',
  '3:2 4:1 5:1 6:3 -:1 7:1 6:1 5:1 4:1 3:3 -:1',
  '5:2 4:1 3:1 2:2 1:2 2:1 1:1 0:2 0:3 -:1',
];
/** Two low tones a bar of four beats, on the first and the third. */
const GROUND = [
  '-5:2 -2:2 -2:2 0:2 -5:2 -3:2 -4:2 -1:2',
  '-5:2 -2:2 -1:2 -4:2 -3:2 -5:2 -4:2 -2:2',
  '-2:2 0:2 -4:2 -1:2 -3:2 -1:2 -2:2 -5:2',
  '-5:2 -3:2 -1:2 -4:2 -2:2 -4:2 -5:2 0:2',
];

function played(phrases: readonly string[], level: number): Note[] {
  let beat = 0;
  return phrases
    .join(' ')
    .split(' ')
    .flatMap((written) => {
      const [tone = '-', beats = '0'] = written.split(':');
      const at = beat * BEAT;
      beat += Number(beats);
      return tone === '-' ? [] : [{ at, hz: toneHz(Number(tone)), level }];
    });
}

/** Slow, of five tones, without an end: made for people who sit in a hall and wait. */
export const MUSIC: Piece = {
  instrument: 'string',
  notes: [...played(MELODY, 0.3), ...played(GROUND, 0.22)],
  seconds: 64 * BEAT,
  loops: true,
};
