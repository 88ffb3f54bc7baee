import { expect, type Page, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORIES } from '../../scripts/screens/stories/all.ts';
import { visit } from '../../scripts/screens/visit.ts';
import { EVERYTHING, size, type Wanted } from '../../scripts/screens/wanted.ts';
import { openWindows, type ScreenWindows } from '../../scripts/screens/windows.ts';

// The pictures lie in tests/e2e/pictures. After a change of looks that is meant:
// npm run e2e -- tests/e2e/pictures.spec.ts --update-snapshots

/** Twelve moments of a day, in the order in which they come. */
const STAGES = [
  ...['welcome', 'committed-both', 'digits-drawn', 'ready-first', 'called', 'designated', 'opened'],
  ...['announced', 'suspended', 'break', 'batch-opened', 'closed'],
];

/**
 * A pixel differs from a fifth of the colour space on, which the edges of letters stay below on another machine; a
 * hundred of them may. The time of day, the smallest thing on the screen, is more.
 */
const TOLERANCE = { threshold: 0.2, maxDiffPixels: 100 };

const wanted = (...states: string[]): Wanted => ({
  only: states.map((state) => `board/${state}`),
  ...{ languages: ['zh-CN'], themes: ['gold'] },
  sizes: { ...EVERYTHING.sizes, board: [size('960x540')] },
});

let windows: ScreenWindows;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlot-pictures-'));
  windows = await openWindows({ folder });
});

test.afterAll(async () => {
  await windows.close();
  await rm(folder, { recursive: true, force: true });
});

const shot = (page: Page): Promise<Buffer> => page.screenshot({ animations: 'disabled' });

test('twelve stages of the board look as they did', async () => {
  const seen: string[] = [];
  await visit(windows, STORIES, wanted(...STAGES), async ({ page, state }) => {
    if (!STAGES.includes(state)) return;
    seen.push(state);
    expect.soft(await shot(page)).toMatchSnapshot(`${state}.png`, TOLERANCE);
  });
  expect(seen).toEqual(STAGES);
});

test('a part that is missing or has moved, and the other theme, are no longer that picture', async () => {
  const changes: [string, string][] = [
    ['the head is missing', '[data-testid="board-head"] { visibility: hidden }'],
    ['the root is missing', '[data-testid="board-root"] { visibility: hidden }'],
    ['the clock is missing', '.clock { visibility: hidden }'],
    ['the stage has moved by three pixels', '[data-testid="board-stage"] { transform: translate(3px, 0) }'],
  ];
  await visit(windows, STORIES, wanted('called', 'opened'), async ({ page, state }) => {
    if (!STAGES.includes(state)) return;
    for (const [what, css] of changes) {
      const style = await page.addStyleTag({ content: css });
      expect.soft(await shot(page), `${state}: ${what}`).not.toMatchSnapshot(`${state}.png`, TOLERANCE);
      await style.evaluate((element) => element.parentNode?.removeChild(element));
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'));
    expect.soft(await shot(page), `${state}: the other theme`).not.toMatchSnapshot(`${state}.png`, TOLERANCE);
  });
});
