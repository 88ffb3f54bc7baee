import type { CDPSession, Page } from '@playwright/test';

type Point = readonly [x: number, y: number];

/** Fingers on a page, by Chromium's own input: real touch events, with how wide each finger touches. */
export class Fingers {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async on(page: Page): Promise<Fingers> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    return new Fingers(page, cdp);
  }

  /** In the middle of what is shown under that hook or selector. */
  async tap(what: string): Promise<void> {
    const at = await this.#middleOf(what);
    await this.#touch('touchStart', [{ id: 1, at }]);
    await this.#touch('touchEnd', []);
  }

  /** Twice in the same place, as fast as an unsure finger, whatever the first has brought up there. */
  async doubleTap(what: string): Promise<void> {
    const at = await this.#middleOf(what);
    const down = () => this.#touch('touchStart', [{ id: 1, at }]);
    const up = () => this.#touch('touchEnd', []);
    // One behind the other without a wait between, however slow the machine is.
    await Promise.all([down(), up(), down(), up()]);
  }

  /** One finger writes along the points while a palm rests on the screen and another finger comes down in between. */
  async writeWithPalm(points: readonly Point[], palm: Point, second: Point): Promise<void> {
    const resting = { id: 1, at: palm, radius: 70 };
    const [first = palm, ...rest] = points;
    await this.#touch('touchStart', [resting]);
    await this.#touch('touchStart', [resting, { id: 2, at: first }]);
    for (const at of rest) await this.#touch('touchMove', [resting, { id: 2, at }]);
    const writing = { id: 2, at: rest.at(-1) ?? first };
    await this.#touch('touchStart', [resting, writing, { id: 3, at: second }]);
    await this.#touch('touchEnd', []);
  }

  async write(points: readonly Point[]): Promise<void> {
    const [first = [0, 0], ...rest] = points;
    await this.#touch('touchStart', [{ id: 1, at: first }]);
    for (const at of rest) await this.#touch('touchMove', [{ id: 1, at }]);
    await this.#touch('touchEnd', []);
  }

  async #touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    fingers: readonly { id: number; at: Point; radius?: number }[],
  ): Promise<void> {
    const touchPoints = fingers.map(({ id, at: [x, y], radius = 12 }) => ({
      ...{ id, x, y, force: 0.5, radiusX: radius, radiusY: radius },
    }));
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async #middleOf(what: string): Promise<Point> {
    const locator = this.#page.locator(what.startsWith('[') ? what : `[data-testid="${what}"]`);
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (!box) throw new Error(`${what} is not shown`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
}

/** Where points of the signature pad lie on the screen; parts of its width and height. */
export async function onPad(page: Page, parts: readonly Point[]): Promise<Point[]> {
  const box = await page.getByTestId('desk-pad').boundingBox();
  if (!box) throw new Error('the desk shows no signature pad');
  return parts.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
}
