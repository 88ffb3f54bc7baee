import { expect, type Page } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freezeBatch, open, seal } from '../../scripts/drive/ceremony.ts';
import { checkPapers } from '../../scripts/drive/draw.ts';
import type { Driven } from '../../scripts/drive/launch.ts';
import { pressNext, until } from '../../scripts/drive/page.ts';
import { sign } from '../../scripts/drive/pen.ts';
import { publishPlan } from '../../scripts/drive/plan.ts';
import { prepare } from '../../scripts/drive/prepare.ts';
import { aFingerprint } from '../builders/pictures.ts';
import { pagesOf, solid } from '../unit/slips/poppler.ts';
import { Fingers, onPad } from './hands.ts';
import { opening, people, test } from './hall.ts';

const plan = { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 };
/** Nothing is recorded; Chromium's own picture stands for a camera. */
const machine = { ffmpeg: false, switches: ['--use-fake-device-for-media-stream'] };

test('four households at the desk: with a mouse and a pen, with a finger, with a fingerprint from a file and from a camera', async ({
  folder,
  start,
}) => {
  const driven = await start(machine);
  const { desk } = driven;
  const errors: string[] = [];
  desk.on('pageerror', ({ message }) => errors.push(message));
  await prepare(driven, people, { households: null, dwellings: null });
  await open(driven, people, { ...opening, withoutRecording: true });
  await publishPlan(driven, people, plan);
  await freezeBatch(driven, 4);
  await seal(driven, people);

  await withMouseAndPen(driven);
  await withFingers(driven);
  await byPrintFromFile(driven);
  await byPrintFromCamera(driven);
  await reprint(driven);
  expect(errors).toEqual([]);

  const slips = await slipsIn(folder);
  expect(slips.map(({ text }) => text.includes('抽签户手印'))).toEqual([false, false, true, true, true]);
  const marked = slips.filter(({ text }) => text.includes('补打'));
  expect(marked.map(({ name }) => name.replace(/^\d+-/, ''))).toEqual(['b1-110-reprint-1.pdf']);
});

/** Called, its papers seen, before the slot pad. */
async function come({ console, desk }: Driven): Promise<void> {
  await pressNext(console);
  await until(console, 'step', 'checkPapers');
  await checkPapers({ console, desk } as Driven);
  await until(desk, 'stage', 'pick');
}

/** From the designated slot to the signature. */
async function openTicket({ console, desk }: Driven): Promise<void> {
  for (const step of ['openTicket', 'notariseTicket']) {
    await until(console, 'step', step);
    await pressNext(console);
  }
  await until(desk, 'stage', 'sign');
}

async function register({ console, desk }: Driven): Promise<void> {
  for (const step of ['announceResult', 'registerDraw']) {
    await until(console, 'step', step);
    await pressNext(console);
  }
  await until(desk, 'stage', 'registered');
  await expect(desk.getByTestId('slip')).toHaveAttribute('data-state', 'saved');
}

async function withMouseAndPen(driven: Driven): Promise<void> {
  const { desk } = driven;
  await come(driven);
  await expectTargets(driven);
  await desk.locator('[data-slot="412"]').click();
  await expect(desk.locator('.pick-confirm')).toContainText('412四百一十二号');
  await desk.getByTestId('desk-cancel').click();
  await desk.locator('[data-slot="22"]').click();
  await desk.getByTestId('desk-confirm').click();
  await openTicket(driven);
  await expectTargets(driven);

  await expect(desk.getByTestId('desk-signer')).toHaveAttribute('data-signer', 'self');
  await desk.getByTestId('desk-preview').click();
  const page = desk.locator('.slip-dialog [data-testid="desk-slip-page-1"][data-drawn]');
  await page.waitFor();
  const { ink, paper } = await coloursOf(page);
  expect(ink).toBeGreaterThan(0.02);
  expect(paper).toBeGreaterThan(0.4);
  await desk.getByTestId('desk-preview-close').click();
  await sign(desk);
  await register(driven);
}

/** On every screen that a desk has, all that can be touched is as large as a finger, and nothing lies outside. */
async function expectTargets({ electron, desk }: Driven): Promise<void> {
  for (const [width, height] of [
    [1024, 768],
    [1366, 768],
    [800, 1280],
    [1280, 800],
  ] as const) {
    await electron.evaluate(
      ({ BrowserWindow }, { width, height }) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().includes('/desk/'))
          ?.setContentSize(width, height),
      { width, height },
    );
    await expect.poll(() => desk.evaluate(() => `${innerWidth} ${innerHeight}`)).toBe(`${width} ${height}`);
    const wrong = await desk.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button')]
        .filter((button) => {
          const { width, height, right, bottom } = button.getBoundingClientRect();
          const scrolls = button.closest('.slot-pad, .jumps') !== null;
          return Math.min(width, height) < 48 || right > innerWidth || (!scrolls && bottom > innerHeight);
        })
        .map((button) => button.dataset['testid'] ?? button.innerText),
    );
    expect(wrong, `${width} by ${height}`).toEqual([]);
  }
}

async function withFingers(driven: Driven): Promise<void> {
  const { desk } = driven;
  await come(driven);
  const fingers = await Fingers.on(desk);
  // A spent slot says so, and asks nothing.
  await fingers.tap('[data-slot="22"]');
  await expect(desk.getByTestId('desk-hint')).toContainText('22 号已经揭开了');
  await expect(desk.getByTestId('desk-confirm')).toHaveCount(0);
  await fingers.tap('desk-key-clear');
  for (const key of ['3', '3', '8']) await fingers.tap(`desk-key-${key}`);
  await fingers.tap('desk-key-back');
  await expect(desk.getByTestId('desk-slot-input')).toHaveText('33');
  await fingers.doubleTap('desk-choose');
  await expect(desk.getByTestId('desk-confirm')).toBeVisible();
  await until(desk, 'stage', 'pick');
  await fingers.doubleTap('desk-confirm');
  await openTicket(driven);
  await expect(desk.locator('.lot-line .slot')).toHaveText('33 号签');

  await fingers.write(
    await onPad(desk, [
      [0.4, 0.4],
      [0.42, 0.4],
      [0.44, 0.41],
    ]),
  );
  await fingers.tap('desk-sign');
  await expect(desk.getByTestId('desk-small-ok')).toBeVisible();
  await fingers.tap('desk-small-again');
  const line: (readonly [number, number])[] = [0.2, 0.35, 0.5, 0.65].map((x) => [x, 0.3 + x / 4]);
  const [palm, second] = await onPad(desk, [
    [0.9, 0.9],
    [0.1, 0.1],
  ]);
  await fingers.writeWithPalm(await onPad(desk, line), palm!, second!);
  await fingers.tap('desk-undo');
  await expect(desk.getByTestId('desk-undo')).toBeDisabled();
  await fingers.write(await onPad(desk, line));
  await fingers.doubleTap('desk-sign');
  await register(driven);
}

async function byPrintFromFile(driven: Driven): Promise<void> {
  const { desk } = driven;
  await come(driven);
  await desk.locator('[data-slot="501"]').click();
  await desk.getByTestId('desk-confirm').click();
  await openTicket(driven);
  await desk.getByTestId('desk-fingerprint').click();
  const give = (name: string, buffer: Buffer) =>
    desk.getByTestId('desk-fingerprint-file').setInputFiles({ name, mimeType: 'image/png', buffer });
  await give('letter.png', Buffer.from('%PDF-1.7 a letter'));
  await expect(desk.getByTestId('refusal')).toHaveAttribute('data-code', 'PICTURE_UNREADABLE');
  await give('print.png', Buffer.from(aFingerprint(300)));
  await desk.getByTestId('desk-crop-larger').click();
  await desk.getByTestId('desk-crop-take').click();
  await desk.getByTestId('desk-print').waitFor();
  await desk.getByTestId('desk-print-ok').click();
  await register(driven);
}

async function byPrintFromCamera(driven: Driven): Promise<void> {
  const { desk } = driven;
  await come(driven);
  await desk.locator('[data-slot="502"]').click();
  await desk.getByTestId('desk-confirm').click();
  await openTicket(driven);
  await desk.getByTestId('desk-fingerprint').click();
  await desk.getByTestId('desk-source-camera').click();
  await expect(desk.getByTestId('desk-camera')).toHaveAttribute('data-state', 'live');
  await desk.getByTestId('desk-camera-shoot').click();
  await desk.getByTestId('desk-crop-take').click();
  await desk.getByTestId('desk-print-ok').click();
  expect(await microphoneOf(desk)).toBe('NotAllowedError');
  await register(driven);
}

/** The desk's page asks for what it must not get. */
function microphoneOf(desk: Page): Promise<string> {
  return desk.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    ),
  );
}

async function reprint({ desk }: Driven): Promise<void> {
  await desk.getByTestId('desk-reprint').click();
  await desk.getByTestId('desk-reprint-no').click();
  await desk.getByTestId('desk-reprint').click();
  await desk.getByTestId('desk-reprint-yes').click();
  await expect(desk.getByTestId('slip')).toHaveAttribute('data-reprints', '1');
  await expect(desk.getByTestId('slip')).toContainText('已补打 1 次');
}

/** How much of a canvas is dark, and how much is white. */
function coloursOf(canvas: ReturnType<Page['locator']>): Promise<{ ink: number; paper: number }> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const bytes = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
    let [ink, paper] = [0, 0];
    for (let at = 0; bytes && at < bytes.length; at += 4) {
      const light = ((bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0)) / 3;
      if (light < 110) ink++;
      if (light > 250) paper++;
    }
    return { ink: ink / (width * height), paper: paper / (width * height) };
  });
}

/** What was stored in the ceremony's folder, in the order of the names. */
async function slipsIn(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(join(folder, 'slips'))).filter((name) => name.endsWith('.pdf')).sort();
  const texts = names.map(async (name) => {
    const pages = pagesOf(await readFile(join(folder, 'slips', name)));
    return { name, text: solid(pages.join('')) };
  });
  return Promise.all(texts);
}
