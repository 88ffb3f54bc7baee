import { expect, type Page, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORIES } from '../../scripts/screens/stories/all.ts';
import { visit } from '../../scripts/screens/visit.ts';
import { EVERYTHING, size, sizeName } from '../../scripts/screens/wanted.ts';
import { openWindows, type ScreenWindows } from '../../scripts/screens/windows.ts';
import { type Fault, faultsInPage } from './legible.ts';

/** From the smallest projector to a wall. */
const SIZES = ['1280x720', '1920x1200', '1024x768', '1920x1080', '3840x2160'].map(size);

let windows: ScreenWindows;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlot-legible-'));
  windows = await openWindows({ folder });
});

test.afterAll(async () => {
  await windows.close();
  await rm(folder, { recursive: true, force: true });
});

test('every text on the board is read from the last row, lies on the screen and on no other text', async () => {
  test.setTimeout(600_000);
  const wrong: string[] = [];
  const wanted = { ...EVERYTHING, only: ['board/'], themes: ['gold'] as const };
  const sizes = { ...EVERYTHING.sizes, board: SIZES };
  await visit(windows, STORIES, { ...wanted, sizes }, async ({ page, state, language, size }) => {
    const faults = await page.evaluate(faultsInPage);
    wrong.push(...faults.map((fault) => line(`${state} ${language} ${sizeName(size)}`, fault)));
  });
  expect(wrong, wrong.join('\n')).toEqual([]);
});

test('a text that is too small, cut, off the screen, wider than its box or on another one is found', async () => {
  const sizes = { ...EVERYTHING.sizes, board: SIZES.slice(0, 1) };
  const wanted = { ...EVERYTHING, only: ['board/welcome'], themes: ['gold'] as const };
  await visit(windows, STORIES, { ...wanted, languages: ['zh-CN'], sizes }, async ({ page }) => {
    for (const [what, style] of Object.entries(BAD))
      expect(await found(page, style, what === 'overlap'), what).toContain(what);
    expect(await found(page, 'left: 40%; top: 2px; font-size: 20px')).toEqual([]);
    // Half of 40 px is what is seen.
    expect(await found(page, 'left: 40%; top: 2px; font-size: 36px; transform: scale(0.5)')).toEqual([
      'small',
    ]);
    const hidden = 'left: 0; top: 0; font-size: 5px;';
    expect(await found(page, `${hidden} opacity: 0`)).toEqual([]);
    expect(await found(page, `${hidden} visibility: hidden`)).toEqual([]);
  });
});

const BAD: Readonly<Record<Fault['what'], string>> = {
  small: 'left: 40%; top: 2px; font-size: 19px',
  outside: 'left: calc(100vw - 30px); top: 2px; font-size: 20px',
  cut: 'left: 40%; top: 2px; font-size: 20px; width: 30px; overflow: hidden',
  wide: 'left: 40%; top: 2px; font-size: 20px; width: 30px',
  overlap: 'left: 45vw; top: 45vh; font-size: 200px',
};

/** What is found wrong with a text of that style that is put over the screen, or on an empty one. */
async function found(page: Page, style: string, over = false): Promise<Fault['what'][]> {
  await page.locator('#root').evaluate((root, seen) => {
    root.style.visibility = seen ? '' : 'hidden';
  }, over);
  await page.evaluate((css) => {
    const probe = document.createElement('div');
    probe.id = 'probe';
    probe.style.cssText = `position: fixed; white-space: nowrap; line-height: 1; ${css}`;
    probe.textContent = '第三百号';
    document.body.append(probe);
  }, style);
  const faults = await page.evaluate(faultsInPage);
  await page.evaluate(() => document.getElementById('probe')?.remove());
  return faults.filter(({ text }) => text.includes('第三百号')).map(({ what }) => what);
}

const line = (look: string, { what, text, where, by }: Fault): string =>
  `${look}: ${what} ${by}: “${text}” in ${where}`;
