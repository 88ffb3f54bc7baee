import type { ElectronApplication } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** One message between a window and the main process, in the order in which they went. */
export interface Message {
  readonly direction: 'view' | 'input' | 'answer';
  readonly value: unknown;
}

/** From now on every IPC message of every window is written to `file`, in either direction. */
export async function tapIpc(electron: ElectronApplication, file: string): Promise<void> {
  await electron.evaluate(tapInMain, file);
}

function tapInMain({ BrowserWindow, ipcMain }: typeof Electron.CrossProcessExports, file: string): void {
  const { appendFileSync } = process.getBuiltinModule('node:fs');
  const asText = (_key: string, value: unknown) =>
    value instanceof Uint8Array ? `bytes:${Buffer.from(value).toString('latin1')}` : value;
  const write = (direction: string, value: unknown) =>
    appendFileSync(file, `${JSON.stringify({ direction, value }, asText)}\n`);
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    const send = webContents.send.bind(webContents);
    webContents.send = (channel: string, ...args: unknown[]) => {
      write('view', args);
      send(channel, ...args);
    };
  }
  type Handler = (event: unknown, ...args: unknown[]) => Promise<unknown>;
  const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
  for (const [channel, handler] of handlers) {
    handlers.set(channel, async (event, ...args) => {
      write('input', args);
      const answer = await handler(event, ...args);
      write('answer', answer);
      return answer;
    });
  }
}

export async function messages(file: string): Promise<{ raw: string; list: Message[] }> {
  const raw = await readFile(file, 'utf8');
  return {
    raw,
    list: raw
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Message),
  };
}
