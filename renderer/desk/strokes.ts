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

/** True where something was written, not only tapped: the least that counts as a signature. */
export function isSignature(strokes: Strokes): boolean {
  return strokes.some((stroke) => stroke.length >= 2 && reach(stroke) > 0.02);
}

function reach(stroke: readonly Point[]): number {
  const xs = stroke.map(({ x }) => x);
  const ys = stroke.map(({ y }) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
