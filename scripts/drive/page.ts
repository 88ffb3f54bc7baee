import type { Page } from '@playwright/test';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';

/** The app did not go where it was driven: the message says what it said instead. */
export class Refused extends Error {}

/**
 * Waits until the window's body says so, e.g. `until(console, 'step', 'callHousehold')`; `|` separates alternatives.
 * A refusal in the window ends the wait at once.
 */
export async function until(
  page: Page,
  name: 'step' | 'stage',
  wanted: string,
  timeoutMs = 30_000,
): Promise<string> {
  const seen = await page.evaluate(untilInPage, { name, wanted: wanted.split('|'), timeoutMs });
  if (seen.ok) return seen.value;
  throw new Refused(
    seen.refusal === ''
      ? `The app did not come to ${name} ${wanted} within ${timeoutMs / 1000} s; it is at ${seen.value}.`
      : `The app refused at ${name} ${seen.value}: ${seen.refusal}`,
  );
}

/** Runs in the page: follows the body's attributes, so that no time is lost between two looks. */
function untilInPage(order: { name: string; wanted: string[]; timeoutMs: number }) {
  return new Promise<{ ok: boolean; value: string; refusal: string }>((resolve) => {
    const now = () => document.body.dataset[order.name] ?? '';
    const refusal = () => {
      const note = document.querySelector<HTMLElement>('[data-testid="refusal"]');
      const said = note?.querySelectorAll<HTMLElement>('.what, .parts') ?? [];
      const text = [...said].map((part) => part.innerText.replace(/\s+/g, ' ').trim()).join(' ');
      return note ? `${text} (${note.dataset['code']})` : '';
    };
    const done = (ok: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(looks);
      resolve({ ok, value: now(), refusal: ok ? '' : refusal() });
    };
    const look = () => {
      if (order.wanted.includes(now())) done(true);
    };
    // One that is gone at the second look was that of the action before.
    let refused = '';
    const looks = setInterval(() => {
      if (refused !== '' && refusal() === refused) done(false);
      refused = refusal();
    }, 200);
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => done(false), order.timeoutMs);
    observer.observe(document.body, { attributes: true });
    look();
  });
}

/** Presses the console's one next action, as soon as the call before it is over. */
export async function pressNext(page: Page): Promise<void> {
  await page.locator('[data-next]:not([disabled])').dispatchEvent('click');
}

/** Presses it and says yes to the question that it asks first. */
export async function pressNextAndConfirm(page: Page): Promise<void> {
  await pressNext(page);
  await page.getByTestId('confirm-dialog-ok').click();
}

/** Types into fields by their hooks, then leaves the last one, so that the keys are alive again. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(fields)) await page.getByTestId(field).fill(text);
  await page.keyboard.press('Escape');
}

/** Waits for the button in the page and clicks it there: a finger has no need to wait for two still frames. */
export async function tap(page: Page, testId: string): Promise<void> {
  await page.locator(`[data-testid="${testId}"]:not([disabled])`).dispatchEvent('click');
}

/** What the console is told now. */
export function viewOf(console: Page): Promise<ConsoleView> {
  return console.evaluate(
    () =>
      new Promise((resolve) => {
        const stop = window.sunlot.onView((view) => {
          stop();
          resolve(view as never);
        });
        window.sunlot.ready();
      }),
  );
}

/** A text on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
