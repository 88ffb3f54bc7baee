import type { ElectronApplication, Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deserialize, serialize } from 'node:v8';
import { CHANNELS, type InputOf, type Method } from '../../shared/ipc/contract.ts';
import { err } from '../../shared/kernel/result.ts';
import { launch, type LaunchOptions } from '../drive/launch.ts';
import type { PlayedApp } from './app/played-app.ts';
import type { WindowName } from './story.ts';

/** Marks our windows among the app's own. */
const MARK = 'screens';
/** Noon in Shanghai: where and when all pictures are taken, but for the time that the played app says. */
const ZONE = 'Asia/Shanghai';

/** Real windows of the built app, with its preload, its address and its policy, that show what a played app tells them. */
export interface ScreenWindows {
  readonly electron: ElectronApplication;
  page(name: WindowName): Promise<Page>;
  /** From now on windows ask this one, and are answered by it. */
  attach(app: PlayedApp): void;
  /** Shows the view that the attached app has for that window, and waits until it is painted. */
  show(name: WindowName): Promise<void>;
  close(): Promise<void>;
}

export async function openWindows(options: LaunchOptions): Promise<ScreenWindows> {
  const env = { ...options.env, TZ: ZONE };
  // The played app says times in words: it lives here, in this process.
  process.env['TZ'] = ZONE;
  const driven = await launch({ ...options, env });
  let attached: PlayedApp | null = null;
  const server = await answerCalls(() => attached);
  const { electron } = driven;
  await takeOver(electron, (server.address() as AddressInfo).port);
  const pages = new Map<WindowName, Promise<Page>>();
  const page = (name: WindowName): Promise<Page> => {
    const opened = pages.get(name) ?? openPage(electron, name);
    pages.set(name, opened);
    return opened;
  };
  return {
    electron,
    page,
    attach: (app) => {
      attached = app;
    },
    show: async (name) => {
      if (!attached) throw new Error('no app is attached');
      const shown = await page(name);
      await tell(electron, name, attached.view(name));
      await painted(shown);
    },
    close: async () => {
      server.close();
      await driven.close();
    },
  };
}

/** The calls of the windows, brought here by the main process. */
function answerCalls(attached: () => PlayedApp | null): Promise<Server> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method, input } = deserialize(Buffer.concat(parts)) as { method: Method; input: unknown };
      const answer = attached()?.answer(method, input as InputOf<Method>) ?? Promise.resolve(err('NOT_NOW'));
      void answer.catch(() => err('BUG')).then((result) => response.end(serialize(result)));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The app's own windows step back; the two doors lead to the played app. */
function takeOver(electron: ElectronApplication, port: number): Promise<void> {
  return electron.evaluate(
    ({ BrowserWindow, ipcMain }, { channels, at }) => {
      const views = new Map<string, unknown>();
      Object.assign(globalThis, { sunlotViews: views });
      for (const window of BrowserWindow.getAllWindows()) window.hide();
      ipcMain.removeHandler(channels.call);
      ipcMain.handle(channels.call, async (_event, method: string, input: unknown) => {
        const { serialize, deserialize } = process.getBuiltinModule('node:v8');
        const body = new Uint8Array(serialize({ method, input }));
        const answer = await fetch(`http://127.0.0.1:${at}`, { method: 'POST', body });
        return deserialize(Buffer.from(await answer.arrayBuffer())) as unknown;
      });
      ipcMain.removeAllListeners(channels.ready);
      ipcMain.on(channels.ready, ({ sender }) => {
        const name = /\/(\w+)\/index/.exec(sender.getURL())?.[1] ?? '';
        if (views.has(name)) sender.send(channels.view, views.get(name));
      });
    },
    { channels: CHANNELS, at: port },
  );
}

async function openPage(electron: ElectronApplication, name: WindowName): Promise<Page> {
  const address = `app://sunlot/${name}/index.html?${MARK}`;
  await electron.evaluate(
    async ({ app, BrowserWindow }, { url }) => {
      const window = new BrowserWindow({
        ...{ width: 800, height: 600, useContentSize: true, show: false, backgroundColor: '#3b0a0a' },
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/preload.cjs`,
          ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, backgroundThrottling: false },
        },
      });
      window.showInactive();
      await window.loadURL(url);
    },
    { url: address },
  );
  const page = await pageAt(electron, address);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Playwright learns of a window a moment after the main process has opened it. */
async function pageAt(electron: ElectronApplication, address: string): Promise<Page> {
  for (let tries = 0; tries < 200; tries++) {
    const page = electron.windows().find((candidate) => candidate.url() === address);
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} did not open`);
}

function tell(electron: ElectronApplication, name: WindowName, view: unknown): Promise<void> {
  return electron.evaluate(
    (_electron, told) => {
      const { sunlotViews } = globalThis as unknown as { sunlotViews: Map<string, unknown> };
      sunlotViews.set(told.name, told.view);
    },
    { name, view },
  );
}

/** The window asks for its view, gets it, has its fonts and all that it loads late, and has painted twice. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      const stop = window.sunlot.onView(() => {
        stop();
        resolve();
      });
      window.sunlot.ready();
    });
    await document.fonts.ready;
    while (document.querySelector('[data-pending]')) await new Promise((resolve) => setTimeout(resolve, 20));
    for (let n = 0; n < 3; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
