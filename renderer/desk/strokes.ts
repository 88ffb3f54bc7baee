import type { Strokes } from '../../shared/ceremony/slip.ts';

export type Point = Strokes[number][number];

/** What a pointer event tells, in pixels of the pad. */
export interface Touch {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
  readonly pointerType: string;
  readonly atMs: number;
}

/** Without a pen there is no true pressure: a mouse says 0.5, a finger 0, 0.5 or 1. */
const NO_PRESSURE = 0.5;

/** The limits of the contract: what is beyond them is not kept. */
export const MOST_POINTS = 5000;
export const MOST_STROKES = 200;

const within = (value: number): number => Math.min(1, Math.max(0, value));
/** Four decimals are a quarter of a pixel on the largest pad. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A point in the slip's form: x and y by the pad's width, milliseconds since the first point of the signature. */
export function pointOf(touch: Touch, padWidth: number, startedAtMs: number): Point {
  const penned = touch.pointerType === 'pen' && touch.pressure > 0;
  return {
    x: rounded(within(touch.x / padWidth)),
    y: rounded(within(touch.y / padWidth)),
    pressure: rounded(within(penned ? touch.pressure : NO_PRESSURE)),
    atMs: Math.max(0, Math.round(touch.atMs - startedAtMs)),
  };
}

/** What a signature measures, in pad widths: a few lines are meant, a dot is not, and a scribble is asked about. */
const LEAST_LINE = 0.02;
const SMALL = 0.1;
const SHORT = 0.15;

/** `none`: nothing, or only dots. `small`: so small, or so short, that it may have been an accident. */
export function signatureOf(strokes: Strokes): 'none' | 'small' | 'fine' {
  if (!strokes.some((stroke) => stroke.length >= 2 && reachOf(stroke) > LEAST_LINE)) return 'none';
  const isSmall = reachOf(strokes.flat()) < SMALL || lengthOf(strokes) < SHORT;
  return isSmall ? 'small' : 'fine';
}

/** The longer side of what a stroke takes up, in pad widths. */
export function reachOf(stroke: readonly Point[]): number {
  if (stroke.length === 0) return 0;
  const side = (values: number[]) =>
    values.reduce((most, value) => Math.max(most, value)) -
    values.reduce((least, value) => Math.min(least, value));
  return Math.max(side(stroke.map(({ x }) => x)), side(stroke.map(({ y }) => y)));
}

function lengthOf(strokes: Strokes): number {
  return strokes
    .flatMap((stroke) => stroke.slice(1).map((to, i) => distance(stroke[i] ?? to, to)))
    .reduce((sum, step) => sum + step, 0);
}

const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);
