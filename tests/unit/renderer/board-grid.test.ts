import { describe, expect, test } from 'vitest';
import { compose, pageOf, slotPlace, SMALLEST } from '../../../renderer/board/slots/composition.ts';
import { gridShape } from '../../../renderer/board/slots/grid-shape.ts';
import { scatterShape } from '../../../renderer/board/stages/scatter-shape.ts';
import { lotsAPage, resultColumns } from '../../../renderer/board/stages/result-columns.ts';

const screens = [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [1440, 900],
  [1920, 1200],
  [1024, 768],
  [1600, 1200],
] as const;

const aBox = (slots: number, width = 1400, height = 960) =>
  gridShape({ width, height, gap: 0, slots, digits: String(slots).length });

describe('the grid of slots', () => {
  test('has room for every slot, and no row to spare', () => {
    for (let slots = 1; slots <= 1000; slots += 37) {
      const { columns, rows } = aBox(slots);
      expect(columns * rows).toBeGreaterThanOrEqual(slots);
      expect(columns * (rows - 1)).toBeLessThan(slots);
    }
  });

  test('rows of a large board begin with round numbers, so that a slot is found quickly', () => {
    for (const slots of [500, 538, 742, 800]) expect(aBox(slots).columns % 5).toBe(0);
  });

  test('numerals grow with the box', () => {
    expect(aBox(800, 2800, 1920).font).toBeCloseTo(2 * aBox(800).font);
  });

  test('leaves the gaps between runs out of the room for numerals', () => {
    const box = { width: 1000, height: 100, slots: 10, digits: 2 };
    const [without, withGaps] = [gridShape({ ...box, gap: 0 }), gridShape({ ...box, gap: 100 })];
    expect(withGaps.font).toBeLessThan(without.font);
  });
});

describe('the screen while a household picks', () => {
  test.each(screens)('at %i×%i no number of 1 to 2,000 slots is too small to be read', (width, height) => {
    for (let slots = 1; slots <= 2000; slots += 19) {
      const { grid, pages, perPage } = compose(width, height, slots);
      expect(grid.font, `${slots} slots`).toBeGreaterThanOrEqual(height * SMALLEST);
      expect(grid.columns * grid.rows, `${slots} slots`).toBeGreaterThanOrEqual(perPage);
      expect(pages * perPage, `${slots} slots`).toBeGreaterThanOrEqual(slots);
      expect((pages - 1) * perPage, `${slots} slots`).toBeLessThan(slots);
    }
  });

  test.each(screens)('at %i×%i the board and who is on stage share the screen', (width, height) => {
    for (const slots of [1, 24, 538, 745, 800, 1000]) {
      const { layout, sidebar, gridWidth, gridHeight, pageLine } = compose(width, height, slots);
      expect(gridWidth + sidebar).toBeLessThan(width);
      expect(gridHeight + pageLine).toBeLessThan(0.93 * height);
      // The short hashes need a part of the height.
      if (layout === 'left') expect(sidebar).toBeGreaterThanOrEqual(0.39 * height);
    }
  });

  test('shows 800 slots on one page on wide screens, 16:9 and 16:10', () => {
    for (const [width, height] of screens.filter(([w, h]) => w / h > 1.5)) {
      expect(compose(width, height, 800).pages, `${width}×${height}`).toBe(1);
    }
  });

  test('needs the whole width for them on 16:10 only', () => {
    expect(compose(1920, 1080, 800).layout).toBe('left');
    expect(compose(1920, 1200, 800).layout).toBe('top');
    expect(compose(1024, 768, 650).layout).toBe('left');
  });

  test('shows more in pages that begin with round numbers', () => {
    const { pages, perPage } = compose(1920, 1080, 2000);
    expect([pages, perPage]).toEqual([4, 500]);
    expect(compose(1024, 768, 745).perPage % 50).toBe(0);
  });

  test('has no page without a slot', () => {
    for (const slots of [101, 805, 1001, 1204, 1950]) {
      const { pages, perPage } = compose(1024, 768, slots);
      expect(pages).toBe(Math.ceil(slots / perPage));
    }
  });

  test('turns to the page of the slot in hand', () => {
    const composition = compose(1920, 1080, 2000);
    expect([1, 500, 501, 2000].map((slot) => pageOf(composition, slot))).toEqual([0, 0, 1, 3]);
  });

  test('leaves the queue number as much as the slots can spare', () => {
    const [few, many] = [compose(1920, 1080, 200), compose(1920, 1080, 800)];
    expect(few.sidebar).toBeGreaterThan(many.sidebar);
  });

  test('knows where a slot lies, so that its ticket is taken from there', () => {
    const composition = compose(1920, 1080, 750);
    const [first, last] = [slotPlace(composition, 1), slotPlace(composition, 750)];
    expect(first.x).toBeCloseTo(-last.x);
    expect(first.y).toBeCloseTo(-last.y);
    expect(first.x).toBeLessThan(0);
  });

  test('knows it on a later page too, above the line that says which page it is', () => {
    const composition = compose(1920, 1080, 2000);
    expect(slotPlace(composition, 501)).toEqual(slotPlace(composition, 1));
    const [first, last] = [slotPlace(composition, 1), slotPlace(composition, 500)];
    expect(first.y + last.y).toBeCloseTo(-composition.pageLine);
  });
});

describe('tickets scattered for the eye', () => {
  test('have a place for every lot, and are never more pieces than can fly', () => {
    for (const lots of [1, 12, 24, 255, 745, 800, 2000, 12_000]) {
      const { pieces, rows, piece } = scatterShape(lots);
      expect(pieces * rows * piece).toBeGreaterThanOrEqual(lots);
      expect(pieces * rows).toBeLessThanOrEqual(200);
    }
  });
});

const [wide, narrow] = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];

test('up to four lots stand under each other, more in two columns where the screen is wide', () => {
  expect([1, 4, 5, 12].map((lots) => resultColumns(lots, wide))).toEqual([1, 1, 2, 2]);
  expect([1, 4, 5, 12].map((lots) => resultColumns(lots, narrow))).toEqual([1, 1, 1, 1]);
});

test('a dozen lots are on one page of a wide screen, more on even pages', () => {
  expect([1, 12, 13, 24].map((lots) => lotsAPage(lots, wide))).toEqual([12, 12, 10, 10]);
  expect(lotsAPage(12, narrow)).toBe(5);
});
