import { expect, type Page } from '@playwright/test';
import { until } from '../../scripts/drive/page.ts';
import type { Hands } from './by-hand.ts';

/** The key of the next action rests this long after it was pressed, and after the action has become another. */
const RESTS_MS = 750;
const MOST_TABS = 60;

/** A selector, or the name of a hook. */
const selectorOf = (target: string): string => (/[[.:]/.test(target) ? target : `[data-testid="${target}"]`);

interface Focus {
  readonly there: boolean;
  readonly what: string;
  readonly typing: boolean;
  /** What a sighted person without a mouse needs: a ring, and the whole of it in the window with nothing above it. */
  readonly ringed: boolean;
  readonly inSight: boolean;
}

/** Hands on a keyboard: they press keys and type. The eyes look at the page, but nothing else ever touches it. */
export class Keyboard implements Hands {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** From now on the page notes what comes from a mouse, a pen or a finger. */
  static async on(page: Page): Promise<Keyboard> {
    await page.evaluate(() => {
      const note = ({ pointerType }: PointerEvent) => (document.body.dataset['pointer'] = pointerType);
      window.addEventListener('pointerdown', note, true);
    });
    return new Keyboard(page);
  }

  async expectNoPointer(): Promise<void> {
    expect(await this.page.evaluate(() => document.body.dataset['pointer'])).toBeUndefined();
  }

  step(wanted: string, timeoutMs?: number): Promise<string> {
    return until(this.page, 'step', wanted, timeoutMs);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Tab by Tab, or backwards, until the focus is there; and then it can be seen that it is. */
  async goTo(target: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const selector = selectorOf(target);
    const passed: string[] = [];
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      const focus = await this.#focus(selector);
      if (focus.there) {
        expect(focus.ringed, `${target} shows that it has the focus`).toBe(true);
        expect(focus.inSight, `${target} is in sight when it has the focus`).toBe(true);
        return;
      }
      passed.push(focus.what);
      await this.press(key);
    }
    throw new Error(`${MOST_TABS} Tabs did not come to ${target}, but to ${passed.join(', ')}`);
  }

  /** Instead of whatever stood in the field. */
  async type(target: string, text: string): Promise<void> {
    await this.goTo(target);
    await this.press('Control+A');
    await this.page.keyboard.type(text);
  }

  async activate(target: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.page.locator(`${selectorOf(target)}:not([disabled])`).waitFor();
    await this.goTo(target);
    await this.press(key);
  }

  tick(target: string): Promise<void> {
    return this.activate(target, 'Space');
  }

  /** F2, after the rest that it takes; out of the field first, where it is dead. */
  async next(): Promise<void> {
    await this.page.waitForTimeout(RESTS_MS);
    await this.page.locator('[data-next]:not([disabled])').waitFor();
    if ((await this.#focus('body')).typing) await this.press('Escape');
    await this.press('F2');
  }

  /** Yes to a question that has come up by itself. */
  async confirm(): Promise<void> {
    await this.page.getByTestId('confirm-dialog').waitFor();
    await this.activate('confirm-dialog-ok');
    await this.page.getByTestId('confirm-dialog').waitFor({ state: 'detached' });
  }

  #focus(selector: string): Promise<Focus> {
    return this.page.evaluate(focusInPage, selector);
  }
}

/** Runs in the page and only looks. */
function focusInPage(selector: string): Focus {
  const focused = document.activeElement ?? document.body;
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const style = getComputedStyle(focused);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isOurs = above !== null && focused.contains(above);
  const tag = focused.tagName.toLowerCase();
  const types = ['button', 'checkbox', 'radio', 'file', 'submit'];
  return {
    there: focused.matches(selector),
    what: `${tag} ${(focused as HTMLElement).dataset['testid'] ?? focused.textContent.slice(0, 20)}`,
    typing:
      ['textarea', 'select'].includes(tag) ||
      (focused instanceof HTMLInputElement && !types.includes(focused.type)),
    ringed: focused.matches(':focus-visible') && (outlined || style.boxShadow !== 'none'),
    inSight: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && isOurs,
  };
}
