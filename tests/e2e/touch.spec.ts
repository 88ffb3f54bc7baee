import { expect } from '@playwright/test';
import { until } from '../../scripts/drive/page.ts';
import {
  announceAndRegister,
  callAndCheck,
  endCeremony,
  openAndFreeze,
  openAndNotarise,
  prepareLists,
  publishPlan,
  sealBoard,
} from './by-hand.ts';
import { Finger } from './finger.ts';
import { test } from './hall.ts';

// Some three hundred presses, each as slow as a person's.
test.setTimeout(300_000);

const CLAIMS = 2;

test('a whole ceremony by touch alone, signatures and all', async ({ start }) => {
  const driven = await start({ ffmpeg: false });
  const console = await Finger.on(driven.console);
  const desk = await Finger.on(driven.desk);
  await prepareLists(console);
  await openAndFreeze(console);
  await publishPlan(console);
  await sealBoard(console, CLAIMS);
  await lookAround(console);

  await callAndCheck(console);
  await draw(console, desk, touchOnBoard);
  await callAndCheck(console);
  await draw(console, desk, typeNumber);

  await endCeremony(console);
  await expect(driven.console.getByTestId('outcome')).toHaveAttribute('data-verdict', 'consistent');
  for (const finger of [console, desk]) await finger.expectNothingElse();
});

/** The lists with each of their pages, and the drawers beside the ceremony: opened and left. */
async function lookAround(console: Finger): Promise<void> {
  const { page } = console;
  await console.tap('open-lists');
  for (const tab of ['households', 'dwellings', 'overview']) {
    await console.tap(`lists-tab-${tab}`);
    await page.getByTestId(`lists-panel-${tab}`).waitFor();
  }
  await console.tap('lists-close');
  await page.getByTestId('lists').waitFor({ state: 'detached' });
  for (const action of ['keys', 'more', 'show', 'suspend', 'displays']) {
    await console.tap(`[data-action="${action}"]`);
    await console.tap('dialog[open] .modal-head button');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
}

type Choose = (desk: Finger, pick: number) => Promise<void>;

/** Every lot of a claim, its signature, its announcement. */
async function draw(console: Finger, desk: Finger, choose: Choose): Promise<void> {
  for (let pick = 1; (await console.step('awaitSlot|awaitSignature')) === 'awaitSlot'; pick++) {
    await until(desk.page, 'stage', 'pick');
    await choose(desk, pick);
    await desk.tap('desk-confirm');
    await openAndNotarise(console);
    await console.step('awaitSlot|awaitSignature');
  }
  await sign(desk);
  await announceAndRegister(console);
}

/** A slot that has to be swiped to. */
async function touchOnBoard(desk: Finger, pick: number): Promise<void> {
  await desk.tap(`[data-slot="${120 + pick}"]`);
}

async function typeNumber(desk: Finger, pick: number): Promise<void> {
  for (const digit of String(40 + pick)) await desk.tap(`desk-key-${digit}`);
  await desk.tap('desk-choose');
}

/** Strokes of a 王 on the pad, 0 to 1. */
const STROKES = [
  [0.3, 0.25, 0.7, 0.25],
  [0.34, 0.5, 0.66, 0.5],
  [0.5, 0.25, 0.5, 0.78],
  [0.25, 0.78, 0.75, 0.78],
] as const;
const POINTS = 6;

/** With the finger; the last stroke slips, is taken back and made anew. */
async function sign(desk: Finger): Promise<void> {
  await until(desk.page, 'stage', 'sign');
  const pad = await desk.page.getByTestId('desk-pad').boundingBox();
  if (!pad) throw new Error('the desk shows no signature pad');
  const strokes = STROKES.map(([x1, y1, x2, y2]) =>
    Array.from({ length: POINTS }, (_, i) => {
      const part = i / (POINTS - 1);
      return [
        pad.x + (x1 + (x2 - x1) * part) * pad.width,
        pad.y + (y1 + (y2 - y1) * part) * pad.height,
      ] as const;
    }),
  );
  await desk.touch(strokes);
  await desk.tap('desk-undo');
  await desk.touch(strokes.slice(-1));
  await desk.tap('desk-sign');
  await until(desk.page, 'stage', 'signed');
}
