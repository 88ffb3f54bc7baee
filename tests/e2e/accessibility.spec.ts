import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORIES } from '../../scripts/screens/stories/all.ts';
import type { WindowName } from '../../scripts/screens/story.ts';
import { visit } from '../../scripts/screens/visit.ts';
import { EVERYTHING, WINDOWS } from '../../scripts/screens/wanted.ts';
import { openWindows, type ScreenWindows } from '../../scripts/screens/windows.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** Of each window one size and one language: contrast, names and roles are the same in the others. */
const LOOKED_AT = {
  ...EVERYTHING,
  languages: ['zh-CN'] as const,
  sizes: {
    board: EVERYTHING.sizes.board.slice(0, 1),
    console: EVERYTHING.sizes.console.slice(0, 1),
    desk: EVERYTHING.sizes.desk.slice(0, 1),
    identify: EVERYTHING.sizes.identify.slice(0, 1),
  },
};

let windows: ScreenWindows;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlot-axe-'));
  windows = await openWindows({ folder });
});

test.afterAll(async () => {
  await windows.close();
  await rm(folder, { recursive: true, force: true });
});

for (const window of WINDOWS) {
  test(`the ${window} can be read and used by everyone in every state: axe finds nothing`, async () => {
    test.setTimeout(600_000);
    expect(await violationsOf(window)).toEqual([]);
  });
}

test('a label that is taken away and letters that are too pale are found', async () => {
  const wanted = { ...LOOKED_AT, only: ['console/call-household'] };
  const rules: string[][] = [];
  await visit(windows, STORIES, wanted, async ({ page, state }) => {
    if (state !== 'call-household') return;
    await page.locator('.log time').first().waitFor();
    rules.push((await violationsIn(page)).map(({ id }) => id));
    await page.locator('.log-scroller').evaluate((log) => {
      log.removeAttribute('aria-label');
    });
    rules.push((await violationsIn(page)).map(({ id }) => id));
    await page.addStyleTag({ content: '.log time { color: #aaa !important }' });
    rules.push((await violationsIn(page)).map(({ id }) => id));
  });
  expect(rules).toEqual([[], ['aria-input-field-name'], ['aria-input-field-name', 'color-contrast']]);
});

async function violationsIn(page: Page) {
  // Windows of Electron open no page beside themselves, which the newer mode of axe would want.
  // The word 演练 across a rehearsal's screens is decoration: what it says stands in the header as well.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).exclude('[data-decoration]');
  return (await axe.analyze()).violations;
}

/** One line for each element and rule, with the states in which it was found. */
async function violationsOf(window: WindowName): Promise<string[]> {
  const found = new Map<string, Set<string>>();
  const wanted = { ...LOOKED_AT, only: [`${window}/`] };
  await visit(windows, STORIES, wanted, async ({ page, state, theme }) => {
    // Hard data makes a board fuller; it brings no element of another kind.
    if (window === 'board' && state.startsWith('hard-')) return;
    for (const { id, nodes } of await violationsIn(page))
      for (const { target, failureSummary = '' } of nodes) {
        const why = failureSummary.split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim();
        const line = `${id}: ${target.join(' ')}: ${why}`;
        found.set(line, (found.get(line) ?? new Set()).add(theme ? `${state} ${theme}` : state));
      }
  });
  return [...found].map(([line, states]) => `${line} [${[...states].join(', ')}]`);
}
