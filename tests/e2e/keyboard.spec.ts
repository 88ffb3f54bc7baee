import { expect } from '@playwright/test';
import { until } from '../../scripts/drive/page.ts';
import { aPng } from '../builders/pictures.ts';
import {
  announceAndRegister,
  callAndCheck,
  endCeremony,
  nextAndConfirm,
  openAndFreeze,
  openAndNotarise,
  prepareLists,
  publishPlan,
  sealBoard,
  typeBoth,
} from './by-hand.ts';
import { test } from './hall.ts';
import { Keyboard } from './keyboard-hands.ts';

// Some three hundred presses, each as slow as a person's.
test.setTimeout(300_000);

const CLAIMS = 3;
const CALLS = 3;
const SETTLES_MS = 200;

test('a whole ceremony by keyboard alone, and it can always be seen where the focus is', async ({
  start,
}) => {
  const driven = await start({ ffmpeg: false });
  const console = await Keyboard.on(driven.console);
  const desk = await Keyboard.on(driven.desk);
  await prepareLists(console);
  await openAndFreeze(console);
  await publishPlan(console);
  await sealBoard(console, CLAIMS);
  await lookAround(console);

  await callAndCheck(console);
  await drawAtConsole(console, 18);
  await callAndMiss(console);
  await callAndCheckProxy(console);
  await drawAtDesk(console, desk);
  await suspendAndResume(console);
  await callAndCheck(console);
  await drawAtConsole(console, 21);

  await endCeremony(console);
  await expect(driven.console.getByTestId('outcome')).toHaveAttribute('data-verdict', 'consistent');
  for (const hands of [console, desk]) await hands.expectNoPointer();
});

/** What can be opened beside the ceremony opens by its key and takes none of the others; Escape leads back. */
async function lookAround(hands: Keyboard): Promise<void> {
  const { page } = hands;
  for (const key of ['F1', 'F4', 'F6', 'F8', 'F10']) {
    await hands.press(key);
    const drawer = page.locator('dialog[open]');
    await drawer.waitFor();
    await hands.press('F2');
    // Out of its first field, where there is one, then out of itself.
    await hands.press('Escape');
    await page.waitForTimeout(SETTLES_MS);
    if ((await drawer.count()) > 0) await hands.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  }
  await hands.press('F9');
  await page.getByTestId('lists').waitFor();
  await hands.press('Escape');
  await page.getByTestId('lists').waitFor({ state: 'detached' });
  await hands.press('F3');
  await expect(page.getByTestId('listClaims-search')).toBeFocused();
  await hands.press('F2');
  await hands.press('Escape');
  await expect(page.locator('body')).toHaveAttribute('data-step', 'callHousehold');
}

/** Nobody comes: called as often as the rules say, then missed; called again when all others have drawn. */
async function callAndMiss(hands: Keyboard): Promise<void> {
  await hands.next();
  await hands.step('checkPapers');
  for (let call = 2; call <= CALLS; call++) await hands.activate('callHousehold-again');
  await hands.activate('missHousehold');
  await hands.confirm();
  await hands.step('callHousehold');
}

/** Nobody: the region code 990000 is unassigned. */
const PROXY = { name: '王小代', id: '990000198001010012', relation: '子女' };

/** A file is chosen in the system's own dialog, for which the test stands in. */
async function chooseFile(hands: Keyboard, name: string, press: () => Promise<void>): Promise<void> {
  const dialog = hands.page.waitForEvent('filechooser');
  await press();
  const print = aPng({ width: 240, height: 240, pixel: (x, y) => rings(Math.hypot(x - 120, y - 120)) });
  await (await dialog).setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(print) });
}

/** Like a fingerprint from afar: dark rings on white. */
const rings = (away: number): number[] =>
  away < 100 && Math.floor(away / 8) % 2 === 0 ? [40, 30, 60] : [255, 255, 255];

async function callAndCheckProxy(hands: Keyboard): Promise<void> {
  await hands.next();
  await hands.step('checkPapers');
  await hands.tick('checkPapers-proxy');
  for (const [field, text] of Object.entries(PROXY)) await hands.type(`checkPapers-person-${field}`, text);
  // Asked for, the next action goes to what is still missing: there Enter opens the system's dialog.
  await hands.next();
  await expect(hands.page.locator('.papers-form .scan button')).toBeFocused();
  await chooseFile(hands, 'power-of-attorney.png', () => hands.activate('.papers-form .scan button'));
  await hands.page.getByText('power-of-attorney.png').waitFor();
  await hands.next();
  await hands.step('awaitSlot');
}

/** The household says its slot, and both people witness that it will not sign. */
async function drawAtConsole(hands: Keyboard, slot: number): Promise<void> {
  for (let pick = 0; (await hands.step('awaitSlot|awaitSignature')) === 'awaitSlot'; pick++) {
    await hands.type('designateSlot-slot', String(slot + 100 * pick));
    await hands.press('Enter');
    await hands.confirm();
    await openAndNotarise(hands);
  }
  await refuseSignature(hands);
  await announceAndRegister(hands);
}

/** At the desk, with a keyboard instead of a finger, and a fingerprint instead of a signature. */
async function drawAtDesk(console: Keyboard, desk: Keyboard): Promise<void> {
  for (let pick = 0; (await console.step('awaitSlot|awaitSignature')) === 'awaitSlot'; pick++) {
    await until(desk.page, 'stage', 'pick');
    await desk.press('5');
    await desk.press(String(pick));
    await expect(desk.page.getByTestId('desk-slot-input')).toHaveText(`5${pick}`);
    await desk.goTo('desk-choose', 'Shift+Tab');
    await desk.press('Enter');
    await desk.activate('desk-confirm');
    await openAndNotarise(console);
  }
  await giveFingerprint(desk);
  await announceAndRegister(console);
}

/** Whoever cannot write: from a file, cut out as it is proposed, looked at, given. */
async function giveFingerprint(desk: Keyboard): Promise<void> {
  await until(desk.page, 'stage', 'sign');
  await desk.activate('desk-fingerprint');
  await chooseFile(desk, 'fingerprint.png', () => desk.activate('desk-source-file'));
  await desk.activate('desk-crop-take');
  await desk.activate('desk-print-ok');
}

async function refuseSignature(hands: Keyboard): Promise<void> {
  await hands.step('awaitSignature');
  await hands.press('F4');
  await hands.activate('more-refuse');
  await hands.type('refuseSignature-words', '住户对结果无异议，不愿签字。');
  await typeBoth(hands, 'refuseSignature');
  await hands.activate('refuseSignature');
  await hands.confirm();
}

async function suspendAndResume(hands: Keyboard): Promise<void> {
  await hands.press('F8');
  await hands.goTo('suspend-reason');
  await hands.press('ArrowDown');
  await hands.activate('suspend-send');
  await hands.confirm();
  await hands.step('resume');
  await nextAndConfirm(hands);
  await hands.step('callHousehold');
}
