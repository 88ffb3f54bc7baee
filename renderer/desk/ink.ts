import { getStroke } from 'perfect-freehand';
import type { Point } from './strokes.ts';

/** The outline of a stroke as a path, `size` pixels at full pressure on a pad `width` pixels wide. */
export function inkPath(stroke: readonly Point[], width: number, finished: boolean): Path2D {
  const points = stroke.map(({ x, y, pressure }) => [x * width, y * width, pressure]);
  const outline = getStroke(points, {
    size: width / 90,
    thinning: 0.6,
    smoothing: 0.5,
    streamline: 0.35,
    simulatePressure: false,
    last: finished,
  });
  const path = new Path2D();
  // Curves through the middles of the outline's sides: its corners are never seen.
  for (const [index, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    if (index === 0) path.moveTo((x + nextX) / 2, (y + nextY) / 2);
    else path.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  path.closePath();
  return path;
}

export function drawInk(
  context: CanvasRenderingContext2D,
  strokes: readonly (readonly Point[])[],
  width: number,
  scale: number,
): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.fillStyle = '#10131a';
  for (const [index, stroke] of strokes.entries())
    context.fill(inkPath(stroke, width, index < strokes.length - 1));
}
