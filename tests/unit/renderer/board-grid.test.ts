import { describe, expect, test } from 'vitest';
import { compose, slotPlace } from '../../../renderer/board/slots/composition.ts';
import { gridShape } from '../../../renderer/board/slots/grid-shape.ts';
import { resultColumns } from '../../../renderer/board/stages/result-columns.ts';

const screens = [
  [1280, 720],
  [1920, 1080],
  [1920, 1200],
  [1024, 768],
  [3840, 2160],
] as const;

describe('the grid of slots', () => {
  test('has room for every slot, and no row to spare', () => {
    for (let slots = 1; slots <= 1000; slots += 37) {
      const { columns, rows } = gridShape(1400, 960, slots);
      expect(columns * rows).toBeGreaterThanOrEqual(slots);
      expect(columns * (rows - 1)).toBeLessThan(slots);
    }
  });

  test('rows of a large board begin with round numbers, so that a slot is found quickly', () => {
    for (const slots of [500, 538, 742, 800]) {
      expect(gridShape(1400, 960, slots).columns % 5).toBe(0);
    }
  });

  test('numerals grow with the box', () => {
    expect(gridShape(2800, 1920, 800).font).toBeCloseTo(2 * gridShape(1400, 960, 800).font);
  });
});

describe('the screen while a household picks', () => {
  test('shows 800 slots readably on one page at 1920×1080', () => {
    expect(compose(1920, 1080, 800).grid.font).toBeGreaterThanOrEqual(1080 / 36.1);
  });

  test('leaves the queue number as much as the slots can spare', () => {
    const [few, many] = [compose(1920, 1080, 200), compose(1920, 1080, 800)];
    expect(few.sidebar).toBeGreaterThan(many.sidebar);
  });

  test('never crowds out the left, whose short hashes need a part of the height', () => {
    for (const [width, height] of screens) {
      for (const slots of [1, 24, 538, 745, 1000]) {
        const { sidebar, gridWidth } = compose(width, height, slots);
        expect(sidebar).toBeGreaterThanOrEqual(0.39 * height);
        expect(gridWidth + sidebar).toBeLessThan(width);
      }
    }
  });

  test('knows where a slot lies, so that its ticket is taken from there', () => {
    const composition = compose(1920, 1080, 742);
    const { columns, rows } = composition.grid;
    const [first, last] = [slotPlace(composition, 1), slotPlace(composition, columns * rows)];
    expect(first.x).toBeCloseTo(-last.x);
    expect(first.y).toBeCloseTo(-last.y);
    expect(first.x).toBeLessThan(0);
  });
});

test('up to four lots stand under each other, twelve in two columns', () => {
  expect([1, 4, 5, 12, 24].map(resultColumns)).toEqual([1, 1, 2, 2, 3]);
});
