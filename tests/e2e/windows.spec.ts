import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from './hall.ts';

/** One command to one page, by Chromium's own protocol. */
function tell(
  url: string,
  method: string,
  params: object = {},
): Promise<{ result?: { result?: { value?: string } } }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }));
    socket.onmessage = ({ data }) => {
      resolve(JSON.parse(String(data)) as never);
      socket.close();
    };
    socket.onerror = () => reject(new Error(`${method} was not answered`));
  });
}

/** The app without Playwright, which holds on to a crashed page; answers where its pages listen, and what ends it. */
async function startAlone(folder: string): Promise<{ port: number; end: () => void }> {
  const switches = ['--no-sandbox', '--unattended', '--remote-debugging-port=0'];
  const own = [`--data=${folder}`, `--user-data-dir=${join(folder, 'profile')}`];
  const app = spawn(process.env['SUNLOT_ELECTRON'] ?? '', [
    join(import.meta.dirname, '../..'),
    ...switches,
    ...own,
  ]);
  const port = await new Promise<number>((resolve) => {
    app.stderr.on('data', (text: Buffer) => {
      const [, found] = /127\.0\.0\.1:(\d+)/.exec(text.toString()) ?? [];
      if (found) resolve(Number(found));
    });
  });
  return { port, end: () => app.kill('SIGKILL') };
}

async function pageOf(port: number, role: string): Promise<string> {
  const pages = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as Record<string, string>[];
  return pages.find(({ url }) => url?.includes(`/${role}/`))?.['webSocketDebuggerUrl'] ?? '';
}

async function stageOf(port: number, role: string): Promise<string | undefined> {
  const page = await pageOf(port, role);
  const expression = 'document.body.dataset.stage';
  return page ? (await tell(page, 'Runtime.evaluate', { expression })).result?.result?.value : undefined;
}

test('a board or desk whose process dies comes back by itself and stands where it stood', async ({
  folder,
}) => {
  const { port, end } = await startAlone(folder);
  try {
    for (const [role, stage] of [
      ['board', 'waiting'],
      ['desk', 'idle'],
    ] as const) {
      await expect.poll(() => stageOf(port, role), { timeout: 20_000 }).toBe(stage);
      await tell(await pageOf(port, role), 'Page.crash');
      await expect.poll(() => stageOf(port, role).catch(() => undefined), { timeout: 20_000 }).toBe(stage);
    }
    const log = await readFile(join(folder, 'sunlot.log'), 'utf8');
    expect(log.match(/render-process-gone/g)).toHaveLength(2);
  } finally {
    end();
  }
});

test('every window is sandboxed, alone at its address, and opens no other', async ({ start }) => {
  const { electron, board } = await start({ ffmpeg: false });
  const urls = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(urls.sort()).toEqual(
    ['board', 'console', 'desk', 'recorder'].map((role) => `app://sunlot/${role}/index.html`),
  );
  expect(await board.evaluate(() => window.open('app://sunlot/console/index.html'))).toBeNull();
  await board.evaluate(() => {
    window.location.href = 'app://sunlot/console/index.html';
  });
  await board.waitForTimeout(500);
  expect(board.url()).toBe('app://sunlot/board/index.html');
  expect(await board.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
});
