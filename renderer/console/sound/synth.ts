import type { Instrument, Note, Piece } from './score.ts';

interface Timbre {
  /** Overtones as [times the tone's frequency, level, times its length]. */
  readonly partials: readonly (readonly [ratio: number, level: number, length: number])[];
  /** Seconds in which a tone falls to a third. */
  readonly fall: number;
  /** Seconds in which it rises, so that nothing clicks. */
  readonly rise: number;
}

const TIMBRES: Readonly<Record<Instrument, Timbre>> = {
  bell: {
    partials: [
      [1, 0.7, 1],
      [2.01, 0.2, 0.6],
      [3.03, 0.1, 0.35],
    ],
    ...{ fall: 0.55, rise: 0.006 },
  },
  string: {
    partials: [
      [1, 0.6, 1],
      [2, 0.25, 0.7],
      [3, 0.1, 0.45],
      [4, 0.05, 0.3],
    ],
    ...{ fall: 1.1, rise: 0.012 },
  },
};

/** After so many times its fall a tone is over (a 150th). */
const FALLS = 5;

/** Adds one tone. In a piece that loops, what is longer than the piece goes on at its beginning. */
function addNote(sound: Float32Array, note: Note, { instrument, loops }: Piece, rate: number): void {
  const { partials, fall, rise } = TIMBRES[instrument];
  const start = Math.round(note.at * rate);
  for (const [ratio, level, length] of partials) {
    const turn = (2 * Math.PI * note.hz * ratio) / rate;
    const decay = Math.exp(-1 / (fall * length * rate));
    const count = Math.ceil(FALLS * fall * length * rate);
    // A sine by its recurrence: two multiplications a sample instead of a call.
    const twice = 2 * Math.cos(turn);
    let [before, now, loud] = [-Math.sin(turn), 0, note.level * level];
    for (let i = 0; i < count; i++) {
      const place = start + i;
      if (!loops && place >= sound.length) return;
      const edge = Math.min(1, i / (rise * rate), (count - i) / (0.05 * rate));
      const at = place % sound.length;
      sound[at] = (sound[at] ?? 0) + now * loud * edge;
      [before, now] = [now, twice * now - before];
      loud *= decay;
    }
  }
}

/** Half of full scale is enough for the loudest moment: the volume is the operator's. */
const PEAK = 0.5;

/**
 * The samples of a piece (mono, -1 … 1): the same ones each time. `pause` is awaited between two tones, so that the window
 * is never held up.
 */
export async function synthesise(
  piece: Piece,
  rate: number,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Float32Array<ArrayBuffer>> {
  const sound = new Float32Array(Math.round(piece.seconds * rate));
  for (const note of piece.notes) {
    addNote(sound, note, piece, rate);
    await pause();
  }
  const loudest = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return loudest === 0 ? sound : sound.map((sample) => (sample * PEAK) / loudest);
}
