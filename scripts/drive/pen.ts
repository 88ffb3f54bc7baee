import type { CDPSession, Page } from '@playwright/test';
import { tap } from './page.ts';

type Point = readonly [number, number];

/** Like a hasty 王: where the points lie on the pad, 0 to 1. */
const STROKES: readonly (readonly [Point, ...Point[]])[] = [
  [
    [0.3, 0.25],
    [0.38, 0.23],
    [0.48, 0.22],
    [0.58, 0.23],
    [0.66, 0.26],
  ],
  [
    [0.34, 0.5],
    [0.42, 0.48],
    [0.5, 0.47],
    [0.62, 0.5],
  ],
  [
    [0.47, 0.24],
    [0.48, 0.36],
    [0.49, 0.5],
    [0.48, 0.64],
    [0.46, 0.78],
  ],
  [
    [0.24, 0.8],
    [0.35, 0.77],
    [0.46, 0.76],
    [0.6, 0.77],
    [0.74, 0.79],
  ],
];

/** Writes on the desk's pad with a pen: real input events, with pressure, one behind the other without a wait between. */
export async function sign(desk: Page): Promise<void> {
  const pad = await desk.getByTestId('desk-pad').boundingBox();
  if (!pad) throw new Error('the desk shows no signature pad');
  const pen = await penOf(desk);
  const events = STROKES.flatMap((stroke) =>
    touches(stroke).map(({ type, at: [x, y], force }) =>
      pen.send('Input.dispatchMouseEvent', {
        ...{ type, x: pad.x + x * pad.width, y: pad.y + y * pad.height, force },
        ...{ pointerType: 'pen', button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 },
      }),
    ),
  );
  await Promise.all(events);
  await tap(desk, 'desk-sign');
}

interface Touch {
  readonly type: 'mousePressed' | 'mouseMoved' | 'mouseReleased';
  readonly at: Point;
  readonly force: number;
}

/** Down at the first point, along the others, up at the last; the hand presses hardest in the middle. */
function touches(stroke: readonly [Point, ...Point[]]): Touch[] {
  const [first, ...others] = stroke;
  const last = others.at(-1) ?? first;
  const force = (i: number) => 0.35 + 0.5 * Math.sin((Math.PI * (i + 1)) / (stroke.length + 1));
  return [
    { type: 'mousePressed', at: first, force: force(0) },
    ...others.map((at, i): Touch => ({ type: 'mouseMoved', at, force: force(i + 1) })),
    { type: 'mouseReleased', at: last, force: 0 },
  ];
}

const pens = new WeakMap<Page, Promise<CDPSession>>();

function penOf(page: Page): Promise<CDPSession> {
  const known = pens.get(page) ?? page.context().newCDPSession(page);
  pens.set(page, known);
  return known;
}
