import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Moment } from '../drive/draw.ts';
import type { Driven } from '../drive/launch.ts';

export interface Screens {
  beforeFirstCall(): Promise<void>;
  at(moment: Moment): Promise<void>;
  atTheEnd(): Promise<void>;
}

/** What motion needs to come to rest before a picture is taken. */
const REST_MS = 1500;

/** Pictures of the moments that people will want to see, each taken once, with the first claims. */
export async function takeScreens({ console, board, desk }: Driven, folder: string): Promise<Screens> {
  await mkdir(folder, { recursive: true });
  const taken = new Set<string>();
  const take = async (pages: Readonly<Record<string, Page>>): Promise<void> => {
    const wanted = Object.entries(pages).filter(([name]) => !taken.has(name));
    if (wanted.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    for (const [name, page] of wanted) {
      taken.add(name);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
  };
  const moments: Partial<Record<Moment, Readonly<Record<string, Page>>>> = {
    called: { 'board-call': board, 'console-call': console, 'desk-pick': desk },
    opened: { 'board-reveal': board, 'desk-opened': desk },
    toSign: { 'desk-sign': desk },
    announced: { 'board-announce': board },
    registered: { 'board-between': board },
  };
  return {
    beforeFirstCall: () => take({ 'board-before': board, 'console-before': console }),
    at: (moment) => take(moments[moment] ?? {}),
    atTheEnd: () => take({ 'board-end': board, 'console-end': console, 'desk-end': desk }),
  };
}
