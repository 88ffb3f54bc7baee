import { expect, test } from 'vitest';
import { drawSignature } from '../../../electron/slips/signature.ts';
import type { Strokes } from '../../../shared/ceremony/slip.ts';
import { someStrokes } from './a-slip.ts';

const box = { x: 100, y: 200, width: 180, height: 50 };

/** Where the outlines go, by stroke. */
function drawn(strokes: Strokes): [number, number][][] {
  const outlines: [number, number][][] = [];
  const doc = {
    moveTo: (x: number, y: number) => outlines.push([[x, y]]),
    quadraticCurveTo: (_cx: number, _cy: number, x: number, y: number) => outlines.at(-1)?.push([x, y]),
    closePath: () => undefined,
    fill: () => undefined,
  };
  drawSignature(doc as unknown as PDFKit.PDFDocument, strokes, box, '#000000');
  return outlines;
}

function line(pressure: (part: number) => number): Strokes {
  return [
    Array.from({ length: 50 }, (_, i) => ({ x: i / 50, y: 0.1, pressure: pressure(i / 50), atMs: i * 10 })),
  ];
}

/** How tall the outline of a horizontal line is in a part of its length. */
function thickness(outline: [number, number][], from: number, to: number): number {
  const left = box.x + from * box.width;
  const right = box.x + to * box.width;
  const ys = outline.filter(([x]) => x >= left && x <= right).map(([, y]) => y);
  return Math.max(...ys) - Math.min(...ys);
}

test('a signature fills its box and stays inside it', () => {
  const points = drawn(someStrokes).flat();
  for (const [x, y] of points) {
    expect(x).toBeGreaterThanOrEqual(box.x - 0.5);
    expect(x).toBeLessThanOrEqual(box.x + box.width + 0.5);
    expect(y).toBeGreaterThanOrEqual(box.y - 0.5);
    expect(y).toBeLessThanOrEqual(box.y + box.height + 0.5);
  }
  const ys = points.map(([, y]) => y);
  expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(box.height * 0.9);
});

test('each stroke is an outline of its own', () => {
  expect(drawn(someStrokes)).toHaveLength(3);
});

test('where the pen pressed harder the line is thicker', () => {
  const [outline] = drawn(line((part) => (part < 0.5 ? 0.2 : 0.9)));
  expect(thickness(outline!, 0.7, 0.9)).toBeGreaterThan(thickness(outline!, 0.1, 0.3) * 1.4);
});

test('a signature keeps its shape', () => {
  const square: Strokes = [
    [
      { x: 0.2, y: 0.1, pressure: 0.5, atMs: 0 },
      { x: 0.4, y: 0.1, pressure: 0.5, atMs: 50 },
      { x: 0.4, y: 0.3, pressure: 0.5, atMs: 100 },
    ],
  ];
  const points = drawn(square).flat();
  const width = Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x));
  const height = Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y));
  expect(width / height).toBeGreaterThan(0.85);
  expect(width / height).toBeLessThan(1.15);
});

test('a single dot is drawn, not lost or infinite', () => {
  const points = drawn([[{ x: 0.5, y: 0.2, pressure: 0.5, atMs: 0 }]]).flat();
  expect(points.length).toBeGreaterThan(3);
  expect(points.flat().every(Number.isFinite)).toBe(true);
});
