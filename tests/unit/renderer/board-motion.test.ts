import { expect, test } from 'vitest';
import { finishAll } from '../../../renderer/board/motion/use-skip.ts';

interface Moving {
  readonly name: string;
  readonly endTime: number;
}

/** A screen on which these move; answers the names of those that were brought to their end. */
function skip(...moving: readonly Moving[]): readonly string[] {
  const ended: string[] = [];
  const animations = moving.map(({ name, endTime }) => ({
    effect: { getComputedTiming: () => ({ endTime }) },
    finish: () => {
      // What Chromium does with an animation that has no end.
      if (endTime === Infinity) throw new Error('InvalidStateError');
      ended.push(name);
    },
  }));
  finishAll({ getAnimations: () => animations as unknown as Animation[] });
  return ended;
}

test('the operator’s key brings everything that moves to its end', () => {
  expect(skip({ name: 'ticket', endTime: 700 }, { name: 'stamp', endTime: 280 })).toEqual([
    'ticket',
    'stamp',
  ]);
});

test('what would move for ever stops nothing else from ending', () => {
  expect(skip({ name: 'endless', endTime: Infinity }, { name: 'ticket', endTime: 700 })).toEqual(['ticket']);
});
