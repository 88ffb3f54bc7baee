import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { until } from '../../scripts/drive/page.ts';
import type { Hands } from './by-hand.ts';

/** Between two taps in the same place: closer ones are a double tap, whose second half does nothing. */
const BETWEEN_MS = 550;
const SAME_PLACE_PIXELS = 120;
/** WCAG 2.2, target size (minimum). */
const LEAST_PIXELS = 24;
const MOST_LOOKS = 60;
/** What has not moved for so long stands still. */
const STILL_MS = 30;
const SWIPE_STEPS = 12;
const RESTS_MS = 120;

type Point = readonly [x: number, y: number];

/** A selector, or the name of a hook. */
const selectorOf = (target: string): string => (/[[.:]/.test(target) ? target : `[data-testid="${target}"]`);

/**
 * One finger on a touch screen, as Chromium gets it from the system. Letters come from the system's own keyboard, which
 * lies over the page and is none of ours: they are typed, but only into a field that was tapped.
 */
export class Finger implements Hands {
  readonly page: Page;
  readonly #screen: CDPSession;
  #last: { readonly at: Point; readonly ms: number } = { at: [-1000, -1000], ms: 0 };

  private constructor(page: Page, screen: CDPSession) {
    this.page = page;
    this.#screen = screen;
  }

  /** From now on the page counts what comes from a mouse, and which keys that are no letters. */
  static async on(page: Page): Promise<Finger> {
    const screen = await page.context().newCDPSession(page);
    await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    await page.evaluate(countOthersInPage);
    return new Finger(page, screen);
  }

  async expectNothingElse(): Promise<void> {
    expect(await this.page.evaluate(() => document.body.dataset['others'] ?? '')).toBe('');
  }

  step(wanted: string, timeoutMs?: number): Promise<string> {
    return until(this.page, 'step', wanted, timeoutMs);
  }

  /** Taps what can be seen, large enough and under nothing else; what is out of sight is swiped to. */
  async tap(target: string): Promise<void> {
    const wanted = this.page.locator(`${selectorOf(target)}:not([disabled])`).first();
    await wanted.waitFor();
    let box = await this.#inSight(wanted, target);
    const [x, y] = this.#last.at;
    if (Math.hypot(middleOf(box)[0] - x, middleOf(box)[1] - y) < SAME_PLACE_PIXELS) {
      await this.page.waitForTimeout(Math.max(0, this.#last.ms + BETWEEN_MS - performance.now()));
      box = await this.#inSight(wanted, target);
    }
    expect(Math.min(box.width, box.height), `${target} is wide enough for a finger`).toBeGreaterThanOrEqual(
      LEAST_PIXELS,
    );
    await this.touch([[middleOf(box)]]);
  }

  /** Strokes of points: down at the first, along the others, up after a rest. */
  async touch(strokes: readonly (readonly Point[])[], restMs = 0): Promise<void> {
    for (const stroke of strokes) {
      for (const [i, [x, y]] of stroke.entries()) {
        const touchPoints = [{ x, y, force: 0.5, radiusX: 4, radiusY: 4 }];
        await this.#screen.send('Input.dispatchTouchEvent', {
          type: i === 0 ? 'touchStart' : 'touchMove',
          touchPoints,
        });
      }
      await this.page.waitForTimeout(restMs);
      await this.#screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }
    this.#last = { at: strokes.at(-1)?.at(-1) ?? this.#last.at, ms: performance.now() };
  }

  activate(target: string): Promise<void> {
    return this.tap(target);
  }

  /** The sentence beside the box belongs to it. */
  async tick(target: string): Promise<void> {
    await this.tap(`label:has(${selectorOf(target)})`);
    await expect(this.page.locator(selectorOf(target)), `${target} is ticked`).toBeChecked();
  }

  async type(target: string, text: string): Promise<void> {
    await this.tap(target);
    const field = this.page.locator(selectorOf(target));
    await expect(field, 'the tapped field has the focus').toBeFocused();
    for (let left = (await field.inputValue()).length; left > 0; left--)
      await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  async next(): Promise<void> {
    await this.tap('[data-next]');
  }

  async confirm(): Promise<void> {
    await this.tap('confirm-dialog-ok');
    await this.page.getByTestId('confirm-dialog').waitFor({ state: 'detached' });
  }

  async #inSight(wanted: Locator, target: string): Promise<Box> {
    let before = '';
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const { box, away, from } = await wanted.evaluate(sightInPage);
      if (away !== 0) await this.#swipe(from, away);
      else if (JSON.stringify(box) === before) return box;
      else await this.page.waitForTimeout(STILL_MS);
      before = JSON.stringify(box);
    }
    throw new Error(`${target} cannot be swiped to`);
  }

  /** The page follows the finger, which rests before it leaves, so that the page does not run on. */
  async #swipe([x, y]: Point, away: number): Promise<void> {
    const path = Array.from({ length: SWIPE_STEPS + 1 }, (_, i): Point => [x, y - (away * i) / SWIPE_STEPS]);
    await this.touch([path], RESTS_MS);
    await this.page.waitForTimeout(RESTS_MS);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const middleOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

/** Runs in the page and only looks: where the target is, how far it has to be swiped, and where a finger can do that. */
function sightInPage(target: Element): { box: Box; away: number; from: Point } {
  const { x, y, width, height } = target.getBoundingClientRect();
  const box = { x, y, width, height };
  let pane = target.parentElement;
  while (
    pane &&
    !(pane.scrollHeight > pane.clientHeight && /auto|scroll/.test(getComputedStyle(pane).overflowY))
  )
    pane = pane.parentElement;
  const seen = (pane ?? document.documentElement).getBoundingClientRect();
  const [left, top] = [Math.max(0, seen.left), Math.max(0, seen.top)];
  const [right, bottom] = [Math.min(innerWidth, seen.right), Math.min(innerHeight, seen.bottom)];
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const above = document.elementFromPoint(middleX, middleY);
  const isWhole = y >= top && y + height <= bottom;
  if (isWhole && above && target.contains(above)) return { box, away: 0, from: [0, 0] };
  const most = (bottom - top) * 0.4;
  const away = Math.max(-most, Math.min(most, middleY - (top + bottom) / 2));
  // A finger that moves hardly is a tap.
  return {
    box,
    away: Math.sign(away || 1) * Math.max(40, Math.abs(away)),
    from: [(left + right) / 2, (top + bottom) / 2],
  };
}

/** Runs in the page: notes every press of a mouse or a pen, and every key that a keyboard on the screen would not send. */
function countOthersInPage(): void {
  const others: string[] = [];
  const note = (what: string): void => {
    others.push(what);
    document.body.dataset['others'] = others.join(' ');
  };
  window.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType !== 'touch') note(pointerType);
    },
    true,
  );
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key.length > 1 && key !== 'Backspace' && key !== 'Process') note(key);
    },
    true,
  );
}
