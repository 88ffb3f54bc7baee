import { getStroke } from 'perfect-freehand';
import type { Strokes } from '../../shared/ceremony/slip.ts';
import type { Box } from './typeset.ts';

type Point = readonly [x: number, y: number];
type PressedPoint = [x: number, y: number, pressure: number];

/** Pen width and smallest step, both in points on paper. */
const PEN = 2.2;
const STEP = 0.12;
/** A signature is never drawn larger than if the pad were this many times as wide as the box. */
const LARGEST = 1.6;

/** Draws a signature as filled outlines: what the pen did, pressure included, sharp at any size. */
export function drawSignature(doc: PDFKit.PDFDocument, strokes: Strokes, box: Box, color: string): void {
  for (const stroke of fitted(strokes, box)) {
    const outline = getStroke(stroke, {
      size: PEN,
      thinning: 0.6,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure: false,
      last: true,
    }) as Point[];
    drawOutline(doc, outline);
    doc.fill(color, 'non-zero');
  }
}

/** As large as the box allows, in its own shape. `png`: as electron/app/fingerprint.ts makes it. */
export function drawFingerprint(doc: PDFKit.PDFDocument, png: Uint8Array, box: Box): void {
  const { x, y, width, height } = box;
  doc.image(Buffer.from(png), x, y, { fit: [width, height], align: 'center', valign: 'center' });
}

/** Scales the strokes into the box, keeping their shape, and leaves out steps too small to see. */
function fitted(strokes: Strokes, box: Box): PressedPoint[][] {
  const points = strokes.flat();
  const left = points.reduce((least, { x }) => Math.min(least, x), Infinity);
  const top = points.reduce((least, { y }) => Math.min(least, y), Infinity);
  const width = points.reduce((most, { x }) => Math.max(most, x), 0) - left;
  const height = points.reduce((most, { y }) => Math.max(most, y), 0) - top;
  const room = { width: box.width - PEN, height: box.height - PEN };
  const scale = Math.min(room.width / width, room.height / height, box.width * LARGEST);
  const x0 = box.x + (box.width - width * scale) / 2;
  const y0 = box.y + (box.height - height * scale) / 2;
  return strokes.map((stroke) =>
    spaced(stroke.map(({ x, y, pressure }) => [x0 + (x - left) * scale, y0 + (y - top) * scale, pressure])),
  );
}

function spaced(points: PressedPoint[]): PressedPoint[] {
  const kept: PressedPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) kept.push(point);
  }
  return kept;
}

/** A closed curve through the middles of the outline's sides, which takes its corners off. */
function drawOutline(doc: PDFKit.PDFDocument, outline: readonly Point[]): void {
  const last = outline.at(-1);
  const first = outline[0];
  if (!last || !first) return;
  const start = middle(last, first);
  doc.moveTo(start[0], start[1]);
  outline.forEach((point, i) => {
    const next = middle(point, outline[i + 1] ?? first);
    doc.quadraticCurveTo(point[0], point[1], next[0], next[1]);
  });
  doc.closePath();
}

function middle([x1, y1]: Point, [x2, y2]: Point): Point {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}
