import { useEffect, useRef, type PointerEvent } from 'react';
import type { Strokes } from '../../shared/ceremony/slip.ts';
import { drawInk } from './ink.ts';
import { MOST_POINTS, MOST_STROKES, pointOf, type Point } from './strokes.ts';

interface SignaturePadProps {
  readonly label: string;
  readonly strokes: Strokes;
  readonly disabled: boolean;
  readonly onStroke: (stroke: Point[]) => void;
}

/** Writing as on paper: pen pressure, every point the device gives, one pointer at a time. */
export function SignaturePad({ label, strokes, disabled, onStroke }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef<{ pointer: number; stroke: Point[] } | null>(null);
  const startedAt = useRef<number | null>(null);

  const redraw = (): void => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const scale = fit(element);
    drawInk(
      context,
      writing.current ? [...strokes, writing.current.stroke] : strokes,
      element.clientWidth,
      scale,
    );
  };
  useEffect(redraw);

  const add = (event: PointerEvent<HTMLCanvasElement>): void => {
    const now = writing.current;
    if (now?.pointer !== event.pointerId || now.stroke.length >= MOST_POINTS) return;
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const { nativeEvent } = event;
    const all = nativeEvent.getCoalescedEvents();
    for (const each of all.length > 0 ? all : [nativeEvent]) {
      startedAt.current ??= each.timeStamp;
      const touch = { x: each.clientX - left, y: each.clientY - top, atMs: each.timeStamp };
      const point = pointOf(
        { ...touch, pressure: each.pressure, pointerType: each.pointerType },
        width,
        startedAt.current,
      );
      if (now.stroke.length < MOST_POINTS) now.stroke.push(point);
    }
    redraw();
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (disabled || writing.current || event.button !== 0 || strokes.length >= MOST_STROKES) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (strokes.length === 0) startedAt.current = null;
    writing.current = { pointer: event.pointerId, stroke: [] };
    add(event);
  };
  const end = (event: PointerEvent<HTMLCanvasElement>): void => {
    const now = writing.current;
    if (now?.pointer !== event.pointerId) return;
    writing.current = null;
    if (now.stroke.length > 0) onStroke(now.stroke);
  };
  return (
    <canvas
      ref={canvas}
      className="pad"
      data-testid="desk-pad"
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={add}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

/** Sizes the bitmap to the element once it is laid out; answers its pixels a CSS pixel. */
function fit(element: HTMLCanvasElement): number {
  const scale = Math.min(2, window.devicePixelRatio);
  const width = Math.round(element.clientWidth * scale);
  const height = Math.round(element.clientHeight * scale);
  if (element.width !== width) element.width = width;
  if (element.height !== height) element.height = height;
  return scale;
}
