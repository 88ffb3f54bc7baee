import { describe, expect, test } from 'vitest';
import { CHIME, CHIME_LEADS, MUSIC, type Piece, toneHz } from '../../../renderer/console/sound/score.ts';
import { synthesise } from '../../../renderer/console/sound/synth.ts';

const RATE = 8000;
const cache = new Map<Piece, Promise<Float32Array>>();
const soundOf = (piece: Piece): Promise<Float32Array> => {
  const made = cache.get(piece) ?? synthesise(piece, RATE);
  cache.set(piece, made);
  return made;
};
const loudest = (sound: Float32Array): number =>
  sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const steps = (sound: Float32Array): number[] =>
  [...sound.subarray(1)].map((sample, i) => sample - (sound[i] ?? 0));

describe.each([
  ['the chime', CHIME],
  ['the music', MUSIC],
])('%s', (_, piece) => {
  test('is of the five tones alone', () => {
    const five = new Set(Array.from({ length: 25 }, (_, i) => toneHz(i - 10)));
    for (const { hz } of piece.notes) expect(five.has(hz)).toBe(true);
  });

  test('sounds the same each time, and is never too loud for the loudspeaker', async () => {
    const sound = await soundOf(piece);
    expect(await synthesise(piece, RATE)).toEqual(sound);
    expect(loudest(sound)).toBeCloseTo(0.5, 3);
  });

  test('begins and ends in its own time', () => {
    for (const { at } of piece.notes) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(piece.seconds);
    }
  });
});

test('the chime begins and ends in silence, and lets the voice in after its last bell', async () => {
  const sound = await soundOf(CHIME);
  expect(Math.abs(sound[0] ?? 1)).toBeLessThan(0.001);
  expect(loudest(sound.subarray(-400))).toBeLessThan(0.01);
  for (const { at } of CHIME.notes) expect(at).toBeLessThan(CHIME_LEADS);
});

test('the music goes round without a click: its end meets its beginning as any two moments of it meet', async () => {
  const sound = await soundOf(MUSIC);
  const seam = Math.abs((sound[0] ?? 0) - (sound.at(-1) ?? 0));
  const usual = steps(sound)
    .map(Math.abs)
    .sort((a, b) => a - b);
  expect(seam).toBeLessThanOrEqual(usual[Math.floor(usual.length * 0.99)] ?? 0);
});

describe('one tone', () => {
  const tone = (loops: boolean, at: number): Piece => ({
    ...{ instrument: 'string', seconds: 1, loops },
    notes: [{ at, hz: 440, level: 1 }],
  });

  test('that outlasts a piece without an end sounds on at its beginning, and ends with another piece', async () => {
    const [round, once] = [await synthesise(tone(true, 0.9), RATE), await synthesise(tone(false, 0.9), RATE)];
    expect(loudest(round.subarray(0, 400))).toBeGreaterThan(0.3);
    expect(loudest(once.subarray(0, 400))).toBe(0);
  });

  test('rises and falls without a click', async () => {
    const sound = await synthesise(tone(false, 0), RATE);
    // 3 of its 12 ms, against the next waves.
    expect(loudest(sound.subarray(0, 24))).toBeLessThan(0.3 * loudest(sound.subarray(96, 200)));
    expect(loudest(sound.subarray(-200))).toBeLessThan(loudest(sound.subarray(96, 200)));
  });
});

test('the music fills its time: no gap is longer than the slowest tone', () => {
  const begins = [...new Set(MUSIC.notes.map(({ at }) => at))].sort((a, b) => a - b);
  const gaps = begins.map((at, i) => (begins[i + 1] ?? MUSIC.seconds) - at);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * 0.9 + 0.001);
  expect(Math.round(MUSIC.seconds / 0.9)).toBe(64);
});

test('it lets others work between two tones', async () => {
  let pauses = 0;
  await synthesise(CHIME, RATE, () => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(pauses).toBe(CHIME.notes.length);
});
