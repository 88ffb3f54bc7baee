import { useEffect, useRef, type PointerEvent } from 'react';
import type { Strokes } from '../../shared/ceremony/slip.ts';
import { drawInk } from './ink.ts';
import { MOST_POINTS, MOST_STROKES, pointOf, reachOf, type Point } from './strokes.ts';
import { touchedOnlyHere } from './touched-only-here.ts';
import { begins } from './writing.ts';

interface SignaturePadProps {
  readonly label: string;
  readonly strokes: Strokes;
  readonly disabled: boolean;
  readonly onStroke: (stroke: Point[]) => void;
}

interface Writing {
  readonly id: number;
  readonly type: string;
  readonly stroke: Point[];
}

/** Writing as on paper: pen pressure, every point the device gives, and only what is meant to write. */
export function SignaturePad({ label, strokes, disabled, onStroke }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef<Writing | null>(null);
  const startedAt = useRef<number | null>(null);
  const penSeen = useRef(false);

  const redraw = (): void => {
    if (canvas.current)
      draw(canvas.current, writing.current ? [...strokes, writing.current.stroke] : strokes);
  };
  useEffect(redraw);
  useEffect(() => touchedOnlyHere(canvas.current), []);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => draw(element, strokes));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [strokes]);

  const add = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.pointerType === 'pen') penSeen.current = true;
    const now = writing.current;
    if (now?.id !== event.pointerId || now.stroke.length >= MOST_POINTS) return;
    const points = pointsOf(event, (startedAt.current ??= event.timeStamp));
    now.stroke.push(...points.slice(0, MOST_POINTS - now.stroke.length));
    redraw();
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (disabled || event.button !== 0 || strokes.length >= MOST_STROKES) return;
    const { pointerId: id, pointerType: type, width, height } = event;
    if (strokes.length === 0 && !writing.current) {
      startedAt.current = null;
      penSeen.current = false;
    }
    const now = writing.current;
    const reach = now && reachOf(now.stroke) * event.currentTarget.clientWidth;
    const writer = now && { id: now.id, type: now.type, reach: reach ?? 0 };
    if (!begins({ id, type, spread: Math.max(width, height) }, writer, penSeen.current)) return;
    event.currentTarget.setPointerCapture(id);
    writing.current = { id, type, stroke: [] };
    add(event);
  };
  const end = (event: PointerEvent<HTMLCanvasElement>): void => {
    const now = writing.current;
    if (now?.id !== event.pointerId) return;
    writing.current = null;
    // A touch that the system takes back was none: the hand beside a pen.
    const isMeant = event.type !== 'pointercancel' || now.type !== 'touch';
    if (isMeant && now.stroke.length > 0) onStroke(now.stroke);
    else redraw();
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

/** Every point that the device gave since the last event. */
function pointsOf(event: PointerEvent<HTMLCanvasElement>, startedAtMs: number): Point[] {
  const { left, top, width } = event.currentTarget.getBoundingClientRect();
  const { nativeEvent } = event;
  const all = nativeEvent.getCoalescedEvents();
  return (all.length > 0 ? all : [nativeEvent]).map(
    ({ clientX, clientY, timeStamp, pressure, pointerType }) => {
      const touch = { x: clientX - left, y: clientY - top, atMs: timeStamp, pressure, pointerType };
      return pointOf(touch, width, startedAtMs);
    },
  );
}

function draw(element: HTMLCanvasElement, strokes: Strokes): void {
  const context = element.getContext('2d');
  if (context) drawInk(context, strokes, element.clientWidth, fit(element));
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
