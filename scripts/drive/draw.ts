import type { Page } from '@playwright/test';
import type { Driven } from './launch.ts';
import { pressNext, tap, until } from './page.ts';
import { sign } from './pen.ts';

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
