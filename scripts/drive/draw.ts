import type { Page } from '@playwright/test';
import type { Driven } from './launch.ts';
import { pressNext, until } from './page.ts';

/** What the unattended household and the eyes of the hall do at each moment of a claim. */
export interface Play {
  /** A slot out of those unopened. */
  choose(unopened: readonly number[]): number;
  /** After each step, e.g. to let people look, or to take a picture. */
  after(moment: Moment): Promise<void>;
}

export type Moment =
  'called' | 'designated' | 'opened' | 'notarised' | 'toSign' | 'signed' | 'announced' | 'registered';

/** One household from its call to its registration; answers how many lots it drew. */
export async function playClaim({ console, desk, board }: Driven, play: Play): Promise<number> {
  await pressNext(console);
  await until(console, 'step', 'awaitSlot');
  await play.after('called');
  let drawn = 0;
  for (let step = 'awaitSlot'; step === 'awaitSlot'; drawn++) {
    await until(desk, 'stage', 'pick');
    await pickSlot(desk, play.choose(await unopenedSlots(desk)));
    await until(console, 'step', 'openTicket');
    await play.after('designated');
    await pressNext(console);
    await until(console, 'step', 'notariseTicket');
    await until(board, 'stage', 'opened');
    await play.after('opened');
    await pressNext(console);
    step = await until(console, 'step', 'awaitSlot|awaitSignature');
    await play.after('notarised');
  }
  await until(desk, 'stage', 'sign');
  await play.after('toSign');
  await sign(desk);
  await until(console, 'step', 'announceResult');
  await play.after('signed');
  await pressNext(console);
  await until(console, 'step', 'registerDraw');
  await play.after('announced');
  await pressNext(console);
  await until(console, 'step', 'callHousehold|revealSecrets');
  await play.after('registered');
  return drawn;
}

/** From the pad itself, as the household sees it. */
export function unopenedSlots(desk: Page): Promise<number[]> {
  return desk.evaluate(() => {
    const open = document.querySelectorAll<HTMLElement>('[data-slot]:not([disabled])');
    return [...open].map((cell) => Number(cell.dataset['slot']));
  });
}

/** Types the slot's number on the touch pad, reads it back, confirms. */
export async function pickSlot(desk: Page, slot: number): Promise<void> {
  for (const digit of String(slot)) await tap(desk, `desk-key-${digit}`);
  await tap(desk, 'desk-choose');
  await tap(desk, 'desk-confirm');
}

/** Waits for the button in the page and clicks it there: a finger has no need to wait for two still frames. */
async function tap(page: Page, testId: string): Promise<void> {
  await page.locator(`[data-testid="${testId}"]:not([disabled])`).dispatchEvent('click');
}

/** A quick hand: three strokes on the pad, with the mouse, then done. */
export async function sign(desk: Page): Promise<void> {
  const pad = await desk.getByTestId('desk-pad').boundingBox();
  if (!pad) throw new Error('the desk shows no signature pad');
  const at = (x: number, y: number) => [pad.x + x * pad.width, pad.y + y * pad.height] as const;
  for (const stroke of STROKES) {
    const [first, ...rest] = stroke;
    await desk.mouse.move(...at(...first));
    await desk.mouse.down();
    for (const point of rest) await desk.mouse.move(...at(...point));
    await desk.mouse.up();
  }
  await tap(desk, 'desk-sign');
}

type Point = readonly [number, number];

/** Like a hasty 王: where the points lie on the pad, 0 to 1. */
const STROKES: readonly (readonly [Point, ...Point[]])[] = [
  [
    [0.3, 0.25],
    [0.48, 0.22],
    [0.66, 0.26],
  ],
  [
    [0.34, 0.5],
    [0.5, 0.47],
    [0.62, 0.5],
  ],
  [
    [0.47, 0.24],
    [0.49, 0.5],
    [0.46, 0.78],
  ],
  [
    [0.24, 0.8],
    [0.46, 0.76],
    [0.74, 0.79],
  ],
];
