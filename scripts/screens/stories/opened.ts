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
