import { describe, expect, test } from 'vitest';
import { movingSeconds } from '../../../scripts/bench/board/frames.ts';
import { loadOver, type Usage } from '../../../scripts/bench/board/processes.ts';
import { median } from '../../../scripts/bench/board/report.ts';

/** A frame every so many milliseconds, from one moment to another. */
const framesEvery = (ms: number, from: number, until: number): number[] =>
  Array.from({ length: Math.floor((until - from) / ms) }, (_, i) => from + i * ms);

describe('frames a second', () => {
  test('only the second after a change counts, not the calm behind it', () => {
    const frames = [...framesEvery(20, 0, 1000), ...framesEvery(500, 1000, 5000)];
    const [second, ...others] = movingSeconds({ frames, changes: [{ atMs: 0, stage: 'called' }] });
    expect(others).toEqual([]);
    expect(second?.perSecond).toBe(50);
    expect(second?.stage).toBe('called');
  });

  test('where the picture goes on moving, every second counts, and a slow one is found', () => {
    const frames = [
      ...framesEvery(20, 0, 1000),
      ...framesEvery(100, 1000, 2000),
      ...framesEvery(20, 2000, 3020),
    ];
    const seconds = movingSeconds({ frames, changes: [{ atMs: 0, stage: 'rolling' }] }, true);
    expect(seconds.map(({ perSecond }) => perSecond)).toEqual([50, 10, 50]);
    expect(seconds[1]?.longestMs).toBe(100);
  });

  test('a picture that stands still for half a second right after the change shows in the rate and in the gap', () => {
    const frames = framesEvery(20, 500, 1200);
    const [second] = movingSeconds({ frames, changes: [{ atMs: 0, stage: 'opened' }] });
    expect(second?.perSecond).toBe(25);
    expect(second?.longestMs).toBe(500);
  });

  test('a change that is followed by the next at once is no time to count in', () => {
    const changes = [
      { atMs: 0, stage: 'signed' },
      { atMs: 100, stage: 'announced' },
    ];
    const seconds = movingSeconds({ frames: framesEvery(20, 0, 1200), changes });
    expect(seconds.map(({ stage }) => stage)).toEqual(['announced']);
  });
});

describe('CPU', () => {
  const used = (atMs: number, board: number): Usage => ({
    atMs,
    cpu: { board, gpu: 0, main: 0, others: 0 },
    memory: { board: 0, gpu: 0, main: 0, others: 0 },
  });

  test('stretches that lie apart count by their own time, in percent of one core', () => {
    const load = loadOver([
      { before: used(0, 1), after: used(4000, 2) },
      { before: used(60_000, 9), after: used(66_000, 11) },
    ]);
    expect(load.seconds).toBe(10);
    expect(load.board).toBeCloseTo(30);
  });
});

test('the median of an even number of starts lies between the two in the middle', () => {
  expect(median([9, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 3])).toBe(3);
});
