import { outlineOf } from './fonts.ts';

/**
 * The outline of a character as PDF operators, for what is drawn so often that the document's own path would take too long.
 * `x` and `baseline` in points; y runs downwards, as everywhere in these documents.
 */
export function outlineOperators(char: string, size: number, x: number, baseline: number): string {
  const { commands, unitsPerEm } = outlineOf(char, 'bold');
  const scale = size / unitsPerEm;
  let at: readonly [number, number] = [0, 0];
  const operators = commands.map(({ command, args }) => {
    const points = pointsOf(args).map(([px, py]) => [x + px * scale, baseline - py * scale] as const);
    const end = points.at(-1);
    const operator = operatorOf(command, at, points);
    at = end ?? at;
    return operator;
  });
  return operators.join(' ');
}

type Point = readonly [number, number];

function operatorOf(command: string, from: Point, points: readonly Point[]): string {
  const [first, to] = points;
  if (command === 'closePath' || !first) return 'h';
  if (command === 'moveTo') return `${pair(first)} m`;
  if (command === 'lineTo' || !to) return `${pair(first)} l`;
  // PDF knows no quadratic curves: each is a cubic whose handles are two thirds of the way to its own.
  const handle = (end: Point): Point => [
    end[0] + ((first[0] - end[0]) * 2) / 3,
    end[1] + ((first[1] - end[1]) * 2) / 3,
  ];
  return `${pair(handle(from))} ${pair(handle(to))} ${pair(to)} c`;
}

function pointsOf(args: readonly number[]): Point[] {
  return Array.from({ length: args.length / 2 }, (_, i) => [args[2 * i] ?? 0, args[2 * i + 1] ?? 0]);
}

export const coordinate = (value: number): string => String(Number(value.toFixed(2)));
const pair = ([x, y]: Point): string => `${coordinate(x)} ${coordinate(y)}`;
