import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Moment } from '../drive/draw.ts';
import type { Driven } from '../drive/launch.ts';

export interface Screens {
  beforeFirstCall(): Promise<void>;
  at(moment: Moment): Promise<void>;
  /** The board now, under that name. */
  take(name: string): Promise<void>;
  atTheEnd(): Promise<void>;
  /** The names of the pictures taken so far. */
  readonly taken: Set<string>;
}

/** What motion needs to come to rest before a picture is taken. */
const REST_MS = 1500;

/** Pictures of the moments that people will want to see, each taken once, with the first claims. */
export function takeScreens(
  { console, board, desk }: Driven,
  out: string,
  taken: Set<string> = new Set(),
): Screens {
  const folder = join(out, 'screens');
  mkdirSync(folder, { recursive: true });
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
    called: { 'board-call': board, 'console-call': console, 'desk-papers': desk },
    checked: { 'desk-pick': desk },
    rolled: { 'board-rolling': board, 'console-rolling': console },
    designated: { 'console-designated': console },
    opened: { 'board-reveal': board, 'desk-opened': desk },
    toSign: { 'desk-sign': desk },
    announced: { 'board-announce': board },
    registered: { 'board-between': board },
  };
  return {
    taken,
    beforeFirstCall: () => take({ 'board-before': board, 'console-before': console }),
    at: (moment) => take(moments[moment] ?? {}),
    take: (name) => take({ [name]: board, [`${name}-console`]: console }),
    atTheEnd: () => take({ 'board-end': board, 'console-end': console, 'desk-end': desk }),
  };
}
