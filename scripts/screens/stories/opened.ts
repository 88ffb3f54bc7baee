import type { Page } from '@playwright/test';
import type { Opened } from '../story.ts';

/** What lies behind those buttons, pressed one after another. */
export function behind(name: string, ...buttons: readonly string[]): Opened {
  return {
    name,
    open: async (page) => {
      for (const button of buttons) await page.getByTestId(button).first().click();
    },
  };
}

/** What lies behind a button once that is there. */
export const until = (name: string, button: string, there: string): Opened => ({
  name,
  open: async (page) => {
    await page.getByTestId(button).first().click();
    await page.locator(there).first().waitFor();
  },
});

/** What lies behind the first of those elements once that is there. */
export const pressed = (name: string, what: string, there: string): Opened => ({
  name,
  open: async (page) => {
    await page.locator(what).first().click();
    await page.locator(there).first().waitFor();
  },
});

/** Those fields filled in, and then what comes after those buttons. */
export function filled(
  name: string,
  fields: Readonly<Record<string, string>>,
  ...buttons: readonly string[]
): Opened {
  return {
    name,
    open: async (page: Page) => {
      for (const [field, text] of Object.entries(fields)) await page.getByTestId(field).fill(text);
      for (const button of buttons) await page.getByTestId(button).first().click();
    },
  };
}

/** What lies behind a key. */
export const key = (name: string, pressed: string): Opened => ({
  name,
  open: (page) => page.keyboard.press(pressed),
});

/** A form of the drawer 更多. */
export const more = (item: string): Opened => behind(`more-${item}`, 'more', `more-${item}`);

/** A line drawn on that pad, as a pen would. */
export const drawn = (name: string, pad: string): Opened => ({
  name,
  open: async (page) => {
    const box = await page.getByTestId(pad).boundingBox();
    if (!box) throw new Error(`${pad} is not there`);
    const at = (x: number, y: number) => page.mouse.move(box.x + box.width * x, box.y + box.height * y);
    await at(0.2, 0.6);
    await page.mouse.down();
    for (let n = 0; n <= 20; n++) await at(0.2 + n * 0.03, 0.5 + 0.25 * Math.sin(n * 0.9));
    await page.mouse.up();
  },
});
