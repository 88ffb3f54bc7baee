import { expect } from '@playwright/test';
import { join } from 'node:path';
import { finish, finishBatch, freezeBatch, giveBoth, open, seal } from '../../scripts/drive/ceremony.ts';
import { checkPapers, pickSlot, playClaim } from '../../scripts/drive/draw.ts';
import { type Driven, launch } from '../../scripts/drive/launch.ts';
import { fill, pressNext, until, viewOf } from '../../scripts/drive/page.ts';
import { publishPlan } from '../../scripts/drive/plan.ts';
import { prepare } from '../../scripts/drive/prepare.ts';
import { sign } from '../../scripts/drive/pen.ts';
import { ledgerLines, opening, people, test as base, verify } from './hall.ts';
import { openTwoDisplays, type TwoDisplays, whyNoDisplays } from './two-displays.ts';

interface Fixtures {
  readonly displays: TwoDisplays;
  /** The app on those displays, without a recording. */
  readonly startThere: () => Promise<Driven>;
}

const test = base.extend<Fixtures>({
  displays: async ({ folder }, use) => {
    const displays = await openTwoDisplays(folder);
    await displays.plug('1280x720');
    await use(displays);
    displays.close();
  },
  startThere: async ({ folder, displays }, use) => {
    const started: Driven[] = [];
    const env = { DISPLAY: displays.display, FFMPEG_BIN: join(folder, 'no-ffmpeg') };
    await use(async () => {
      const driven = await launch({ folder, env });
      started.push(driven);
      return driven;
    });
    for (const driven of started) await driven.close().catch(() => undefined);
  },
});

test.skip(whyNoDisplays() !== null, whyNoDisplays() ?? '');

/** Where a window is, as the main process sees it. */
function standing({ electron }: Driven, role: string) {
  return electron.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes(`/${wanted}/`),
    );
    const bounds = window?.getBounds();
    // Without a window manager X11 may leave a line of pixels at the edge.
    const even = (pixels: number): number => 2 * Math.round(pixels / 2);
    return window && bounds && window.isVisible()
      ? `${window.isFullScreen() ? 'full' : 'window'} ${even(bounds.width)}×${even(bounds.height)}+${bounds.x}`
      : 'hidden';
  }, role);
}

const expectBoard = (driven: Driven, where: string) =>
  expect.poll(() => standing(driven, 'board'), { timeout: 15_000 }).toBe(where);

const seqOf = ({ console }: Driven) => console.evaluate(() => Number(document.body.dataset['seq']));

/** To a household that has named its slot: the next step opens it. */
async function upToOpening(driven: Driven): Promise<void> {
  await prepare(driven, people, { households: null, dwellings: null });
  await open(driven, people, { ...opening, withoutRecording: true });
  await publishPlan(driven, people, { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 });
  await freezeBatch(driven, 2);
  await seal(driven, people);
  await pressNext(driven.console);
  await until(driven.console, 'step', 'checkPapers');
  await checkPapers(driven);
  await until(driven.desk, 'stage', 'pick');
  await pickSlot(driven.desk, 37);
  await until(driven.console, 'step', 'openTicket');
}

async function confirmAndSign({ console, desk }: Driven): Promise<void> {
  await pressNext(console);
  await until(console, 'step', 'awaitSignature');
  await until(desk, 'stage', 'sign');
  await sign(desk);
  for (const step of ['announceResult', 'registerDraw']) {
    await until(console, 'step', step);
    await pressNext(console);
  }
  await until(console, 'step', 'callHousehold');
}

test('a board whose cable is pulled comes back by itself, and nothing is opened while the hall cannot see it', async ({
  folder,
  displays,
  startThere,
}) => {
  let driven = await startThere();
  await expectBoard(driven, 'full 1280×720+1600');
  await upToOpening(driven);

  await displays.unplug();
  await driven.console.getByTestId('board-lost').waitFor();
  await expectBoard(driven, 'hidden');
  const lost = await seqOf(driven);
  await pressNext(driven.console);
  await expect(driven.console.getByTestId('refusal')).toHaveAttribute('data-code', 'BOARD_NOT_SHOWN');
  expect(await seqOf(driven)).toBe(lost);

  await displays.plug('1280x720');
  await driven.console.getByTestId('board-lost').waitFor({ state: 'detached' });
  await expectBoard(driven, 'full 1280×720+1600');
  await pressNext(driven.console);
  await until(driven.console, 'step', 'notariseTicket');

  // Another resolution is the same display.
  await displays.plug('1024x768');
  await expectBoard(driven, 'full 1024×768+1600');
  await confirmAndSign(driven);

  // After a night the board stands where it stood; pulled while the app was closed, it is missed at once.
  await driven.close();
  await displays.unplug();
  driven = await startThere();
  await driven.console.getByTestId('board-lost').waitFor();
  await displays.plug('1024x768');
  await expectBoard(driven, 'full 1024×768+1600');
  await fill(driven.console, { 'unlock-passphrase': people.operator });
  await pressNext(driven.console);
  await until(driven.console, 'step', 'unsealBoard');
  await giveBoth(driven, 'unsealBoard', people);
  await pressNext(driven.console);
  await until(driven.console, 'step', 'callHousehold');
  await playClaim(driven, {
    choose: (unopened) => unopened[5] as number,
    after: () => Promise.resolve(),
  });
  await finishBatch(driven);
  await finish(driven, people);
  await driven.close();

  const [display, smaller] = ['1280×720', '1024×768'];
  const entries = (await ledgerLines(folder)).filter(({ type }) => type.startsWith('Display'));
  expect(entries.map(({ type, data }) => ({ type, ...data }))).toEqual([
    { type: 'DisplayLost', window: 'board', display },
    { type: 'DisplayReturned', window: 'board', display },
    { type: 'DisplayLost', window: 'board', display: smaller },
    { type: 'DisplayReturned', window: 'board', display: smaller },
  ]);
  expect((await verify(join(folder, 'bundle'))).status).toBe(0);
});

test('displays say their numbers, windows change places with a click, and the desk is never on the board’s', async ({
  displays,
  startThere,
}) => {
  const driven = await startThere();
  const { console, electron } = driven;
  await console.getByTestId('key-bar-displays').click();
  await expect(console.getByTestId('display-2')).toHaveAttribute('data-windows', 'board');
  await expect(console.getByTestId('display-1')).toHaveAttribute('data-windows', 'console desk');

  await console.getByTestId('identify').click();
  const cards = () => electron.windows().filter((page) => page.url().includes('/identify/'));
  await expect.poll(() => cards().length).toBe(2);
  const numbers = await Promise.all(
    cards().map(async (card) => {
      await card.locator('body[data-number]').waitFor();
      const refused = await card.evaluate(() => window.sunlot.call('identifyDisplays', {}));
      expect(refused).toEqual({ ok: false, refusal: 'NOT_ALLOWED' });
      return card.evaluate(() => document.body.dataset['number']);
    }),
  );
  expect(numbers.sort()).toEqual(['1', '2']);
  await expect.poll(() => cards().length, { timeout: 10_000 }).toBe(0);

  await console.getByTestId('assign-desk-2').click();
  await expect(console.getByTestId('display-2')).toHaveAttribute('data-windows', 'desk');
  await expect.poll(() => standing(driven, 'desk')).toBe('full 1280×720+1600');
  expect((await viewOf(console)).displays.windows.board.shown).toBe('window');

  await displays.unplug();
  await expect(console.getByTestId('place-desk')).toHaveAttribute('data-lost', 'true');
  await expect.poll(() => standing(driven, 'desk')).toBe('hidden');
  await console.getByTestId('assign-board-1').click();
  await expect(console.getByTestId('refusal')).toHaveAttribute('data-code', 'DISPLAY_TAKEN');
});
